import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/authoring/import/index.ts';
import { projectRoot } from '../../src/files/root.ts';
import { shownDocument } from '../../src/files/docx-text.ts';

const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const listed = (level: number, list = 1) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}${level(3, 'lowerLetter', '%4)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '-')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimalZero', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const styles =
  '<w:styles><w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="MucCon"><w:name w:val="Mục con"/><w:basedOn w:val="Muc"/></w:style><w:style w:type="paragraph" w:styleId="Danhmuc1"><w:name w:val="toc 1"/></w:style><w:style w:type="character" w:styleId="An"><w:name w:val="Ẩn"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
const shown = (body: string) =>
  shownDocument({ document: `<w:body>${body}</w:body>`, styles, numbering });
const texts = (body: string) =>
  [...shown(body).xml.matchAll(/<w:p>([^]*?)<\/w:p>/g)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

describe('the text of a Word file as it is seen on paper', () => {
  it('has the numbers that Word makes: formats, levels, legal numbers, a start of its own', () => {
    expect(
      texts(
        [
          paragraph('Tình hình', listed(0)),
          paragraph('Thuận lợi', listed(1)),
          paragraph('Việc một', listed(2)),
          paragraph('Ý thứ nhất', listed(3)),
          paragraph('Ý thứ hai', listed(3)),
          paragraph('Khó khăn', listed(1)),
          paragraph('Việc khác', listed(2)),
          paragraph('Kết quả', listed(0, 4)),
          paragraph('Gạch đầu dòng', listed(0, 2)),
          paragraph('Bảy', listed(0, 3)),
          paragraph('Tám', listed(0, 3)),
        ].join(''),
      ),
    ).toEqual([
      'I. Tình hình',
      'I.1. Thuận lợi',
      '1.1.1 Việc một',
      'a) Ý thứ nhất',
      'b) Ý thứ hai',
      'I.2. Khó khăn',
      '1.2.1 Việc khác',
      'II. Kết quả',
      'Gạch đầu dòng',
      '07 Bảy',
      '08 Tám',
    ]);
  });

  it('numbers paragraphs by their style, as others that a paragraph takes itself out of', () => {
    expect(
      texts(
        [
          paragraph('Một', '<w:pStyle w:val="MucCon"/>'),
          paragraph(
            'Không số',
            '<w:pStyle w:val="Muc"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
          ),
          paragraph('Hai', '<w:pStyle w:val="Muc"/>'),
        ].join(''),
      ),
    ).toEqual(['I. Một', 'Không số', 'II. Hai']);
  });

  it('keeps the look of the text for its number, and leaves the list to nobody else', () => {
    const { xml } = shown(paragraph('Đậm', listed(0)));
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">I. </w:t>');
    expect(xml).toContain('<w:numPr><w:numId w:val="0"/></w:numPr>');
  });

  it('has no table of contents and no hidden words, and says so', () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Mục lục')}</w:sdtContent></w:sdt>`;
    const result = shown(
      toc +
        paragraph('Kết quả 12', '<w:pStyle w:val="Danhmuc1"/>') +
        '<w:p><w:r><w:t>Công khai. </w:t></w:r><w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>Nội bộ</w:t></w:r></w:p>',
    );
    expect(result).toMatchObject({ contents: true, hidden: true });
    expect(result.xml).not.toMatch(/Mục lục|Kết quả|Nội bộ/);
    expect(result.xml).toContain('Công khai.');
    expect(shown(paragraph('Chỉ có chữ'))).toMatchObject({ contents: false, hidden: false });
  });
});

it('a report that Word numbers by itself keeps the numbers of its headings', async () => {
  const { title, markdown, date } = await importFile(
    join(projectRoot, 'tests/fixtures/office/02-bao-cao-tu-dong-danh-so.docx'),
  );
  expect(title).toBe(
    'Báo cáo tổng kết công tác thi đua, khen thưởng năm 2025 và phương hướng, nhiệm vụ năm 2026',
  );
  // The opening cites other documents: their days are not the day of this one.
  expect(date).toEqual({ day: '2026-01-26', of: 'letter' });
  expect(markdown.match(/^#+ .*$/gm)).toMatchInlineSnapshot(`
    [
      "## I. ĐẶC ĐIỂM TÌNH HÌNH",
      "### 1. Thuận lợi",
      "### 2. Khó khăn",
      "## II. KẾT QUẢ TỔ CHỨC CÁC PHONG TRÀO THI ĐUA",
      "### 1. Công tác lãnh đạo, chỉ đạo",
      "### 2. Kết quả thực hiện nhiệm vụ chính trị",
      "#### a) Thu ngân sách nhà nước",
      "#### b) Bảo hiểm xã hội, bảo hiểm y tế",
      "#### c) Kiểm tra, kiểm soát thị trường",
      "### 3. Các phong trào thi đua",
      "## III. CÔNG TÁC KHEN THƯỞNG",
      "## IV. TỒN TẠI, HẠN CHẾ",
      "## V. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026",
    ]
  `);
});
