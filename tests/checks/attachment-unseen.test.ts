import { describe, expect, it } from 'vitest';
import { attachmentUnseen } from '../../src/checks/rules/attachment-unseen.ts';
import { docxParts, paragraph } from '../fixtures/attachments/docx.ts';
import { zip } from '../fixtures/zip.ts';
import { article, check, newsFile, tell } from './site.ts';

const run = (text: string, properties: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const styles =
  '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="DoanAn"><w:name w:val="Doan An"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="DoanAn2"><w:name w:val="Doan An 2"/><w:basedOn w:val="DoanAn"/></w:style>';
const docx = (body: string, more: Record<string, string> = {}) => {
  const parts = docxParts(body);
  return zip({
    ...parts,
    'word/styles.xml': (parts['word/styles.xml'] as string).replace(
      '</w:styles>',
      `${styles}</w:styles>`,
    ),
    ...more,
  });
};
const told = (file: Buffer) =>
  tell(
    check(
      {
        [newsFile]: article({ attachments: '[{ file: ./bao-cao.docx, title: Báo cáo }]' }),
        'news/2023/bai-thu/bao-cao.docx': file,
      },
      [attachmentUnseen],
    ).problems,
  );
const p = (inner: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;

describe('words that nobody sees on paper', () => {
  it.each([
    ['hidden by itself', p(run('Nhận xét nội bộ', '<w:vanish/>'))],
    ['hidden by a character style', p(run('Nhận xét nội bộ', '<w:rStyle w:val="An"/>'))],
    ['hidden by the style of the paragraph', p(run('Nhận xét nội bộ', ''), 'DoanAn')],
    ['hidden by the base of a style', p(run('Nhận xét nội bộ', ''), 'DoanAn2')],
    ['white', p(run('Nhận xét nội bộ', '<w:color w:val="FFFFFF"/>'))],
    ['deleted', p('<w:del w:id="1"><w:r><w:delText>Nhận xét nội bộ</w:delText></w:r></w:del>')],
    ['inserted', p('<w:ins w:id="1"><w:r><w:t>Nhận xét nội bộ</w:t></w:r></w:ins>')],
  ])('are told: %s', (_, body) =>
    expect(told(docx(paragraph('Phần công khai.') + body))).toContain('«Nhận xét nội bộ»'),
  );

  it('are told in the words of their kind', () => {
    const comments =
      '<w:comments xmlns:w="x"><w:comment w:id="1"><w:p><w:r><w:t>chưa được duyệt</w:t></w:r></w:p></w:comment></w:comments>';
    expect(
      told(
        docx(p(run('Mật', '<w:vanish/>')) + paragraph('Công khai.'), {
          'word/comments.xml': comments,
        }),
      ),
    ).toMatchInlineSnapshot(`
      "content/news/2023/bai-thu/index.md:8:23 [attachment-unseen]
      Tệp «bao-cao.docx» còn chữ ẩn (trang thông tin không hiện, nhưng ai tải tệp về cũng đọc được): «Mật».
      → Trong Word bật ¶ (Ctrl+*), tìm chữ có gạch chấm bên dưới rồi xóa. Hoặc tạo bản sạch: npm run clean -- bao-cao.docx rồi thay tệp.

      content/news/2023/bai-thu/index.md:8:23 [attachment-unseen]
      Tệp «bao-cao.docx» còn lời góp ý: «chưa được duyệt».
      → Trong Word: Review → Delete → Delete All Comments in Document, rồi lưu lại. Hoặc tạo bản sạch: npm run clean -- bao-cao.docx rồi thay tệp."
    `);
  });
  it.each([
    ['plain text', paragraph('Phần công khai.')],
    ['what is switched off', p(run('Công khai', '<w:vanish w:val="0"/>'))],
    [
      'white letters on a dark ground',
      p(run('Công khai', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>')),
    ],
    [
      'the mark of a paragraph',
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Công khai</w:t></w:r></w:p>`,
    ],
  ])('leaves %s', (_, body) => expect(told(docx(body))).toBe('không có lỗi'));
});
