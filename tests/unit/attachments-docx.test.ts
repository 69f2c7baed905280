import { expect, it } from 'vitest';
import { readDocx } from '../../src/attachments/docx.ts';
import { docxParts, paragraph, table } from '../fixtures/attachments/docx.ts';
import { zip } from '../fixtures/zip.ts';

/** The reading version says what the document says: its values keep their places and their meaning. */
const text = async (body: string, styles = '') => {
  const parts = docxParts(body);
  const file = zip({
    ...parts,
    'word/styles.xml': (parts['word/styles.xml'] as string).replace(
      '</w:styles>',
      `${styles}</w:styles>`,
    ),
  });
  return (await readDocx(file)).pages.map((page) => page.text).join('\n');
};
const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const cell = (words: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

it('keeps empty cells, so that no value slips under another head', async () => {
  expect(
    await text(
      table([
        ['Đơn vị', 'Quý I', 'Quý II', 'Quý III'],
        ['Thuế', '', '88', '90'],
      ]),
    ),
  ).toBe('Đơn vị | Quý I | Quý II | Quý III\nThuế | – | 88 | 90');
});
it('keeps the places that merged cells cover', async () => {
  const merged = `<w:tbl>${row(cell('Đơn vị', '<w:vMerge w:val="restart"/>'), cell('Điểm', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('Tự chấm'), cell('Khối chấm'))}${row(cell('Thuế'), cell('95'), cell('94'))}</w:tbl>`;
  expect(await text(merged)).toBe('Đơn vị | Điểm | –\n– | Tự chấm | Khối chấm\nThuế | 95 | 94');
});
it('keeps raised and struck letters apart from the rest', async () => {
  expect(
    await text(
      `<w:p>${run('10')}${run('6', '<w:vertAlign w:val="superscript"/>')}${run(' kWh')}</w:p>`,
    ),
  ).toBe('10⁶ kWh');
  expect(await text(`<w:p>${run('120 %', '<w:strike/>')}${run(' 130 % dự toán')}</w:p>`)).toBe(
    '~~120 %~~ 130 % dự toán',
  );
});
it('tells a ticked box from an empty one', async () => {
  const box = (checked: boolean, words: string) =>
    `<w:p><w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${checked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>${run(` ${words}`)}</w:p>`;
  expect(await text(box(true, 'Hoàn thành xuất sắc') + box(false, 'Hoàn thành tốt'))).toBe(
    '☒ Hoàn thành xuất sắc\n☐ Hoàn thành tốt',
  );
});
it('leaves out tables of contents and hidden words', async () => {
  const toc = '<w:style w:type="paragraph" w:styleId="MucLuc1"><w:name w:val="toc 1"/></w:style>';
  expect(
    await text(
      `<w:p><w:pPr><w:pStyle w:val="MucLuc1"/></w:pPr>${run('Danh sách 12')}</w:p>${paragraph('Danh sách')}<w:p>${run('Mật', '<w:vanish/>')}</w:p>`,
      toc,
    ),
  ).toBe('Danh sách');
});
