import { expect, it } from 'vitest';
import { explain } from '../../src/checks/rules/mdx-code.ts';
import { told } from './site.ts';

const mdx = (text: string) =>
  told({
    'campaigns/phong-trao-thu.mdx': `---\ntitle: Phong trào thử\nkind: phong-trao\nsummary: S\nsources: [tai-lieu-thu]\n---\n\n${text}\n`,
  });

it('tells import and export', () => {
  expect(mdx('import fs from "node:fs"\n\nexport const a = 1')).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:1 [mdx-code]
    Dòng «import fs from "node:fs"» được hiểu là mã lệnh; trang không nhận import và export.
    → Xóa dòng này. Nếu là câu văn thì đừng mở đầu dòng bằng «import».

    content/campaigns/phong-trao-thu.mdx:10:1 [mdx-code]
    Dòng «export const a = 1» được hiểu là mã lệnh; trang không nhận import và export.
    → Xóa dòng này. Nếu là câu văn thì đừng mở đầu dòng bằng «export»."
  `);
});
it('tells expressions in blocks and in text', () => {
  expect(mdx('{process.exit(1)}\n\nNăm {new Date().getFullYear()}.')).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:1 [mdx-code]
    Đoạn «{process.exit(1)}» được hiểu là mã lệnh vì nằm trong dấu { }.
    → Nếu là dấu ngoặc trong câu thì viết \\{ và \\}; nếu là ghi chú thì viết {/* ghi chú */}.

    content/campaigns/phong-trao-thu.mdx:10:5 [mdx-code]
    Đoạn «{new Date().getFullYear()}» được hiểu là mã lệnh vì nằm trong dấu { }.
    → Nếu là dấu ngoặc trong câu thì viết \\{ và \\}; nếu là ghi chú thì viết {/* ghi chú */}."
  `);
  expect(mdx('{/* a */ 1}')).toContain('[mdx-code]');
  expect(mdx('{/* a */ alert() /* b */}')).toContain('[mdx-code]');
  expect(mdx('{`chữ`}')).toContain('[mdx-code]');
});
it('tells elements', () => {
  expect(
    mdx('<script>alert(1)</script>\n\nMột <b>chữ</b>.\n\n<Bang so={1} {...khac} />\n\n<>Chữ</>'),
  ).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:1 [mdx-code]
    Bài viết dùng thẻ HTML «<script>»; thẻ này sẽ không có tác dụng trên trang.
    → Xóa cả đoạn: trang không nhận mã lệnh, kiểu chữ riêng và biểu mẫu.

    content/campaigns/phong-trao-thu.mdx:10:5 [mdx-code]
    Bài viết dùng thẻ HTML «<b>»; thẻ này sẽ không có tác dụng trên trang.
    → Viết chữ đậm bằng hai dấu sao: «**chữ đậm**».

    content/campaigns/phong-trao-thu.mdx:12:1 [mdx-code]
    Trang không có thành phần «<Bang>».
    → Xóa thẻ, viết nội dung bằng Markdown. Nếu là dấu nhỏ hơn trong câu thì viết «\\<».

    content/campaigns/phong-trao-thu.mdx:14:1 [mdx-code]
    Trang không có thành phần «<>».
    → Xóa thẻ, viết nội dung bằng Markdown. Nếu là dấu nhỏ hơn trong câu thì viết «\\<»."
  `);
});
it('tells attributes of components that are not text or not known', () => {
  const components = { Trich: ['nguon'] };
  const element = (name: string, attributes: { type: string; name?: string; value?: unknown }[]) =>
    explain({ name, attributes }, components);
  expect(
    element('Trich', [{ type: 'mdxJsxAttribute', name: 'nguon', value: 'Tài liệu' }]),
  ).toBeUndefined();
  expect(element('Khac', [])).toMatchInlineSnapshot(`
    [
      "Trang không có thành phần «<Khac>».",
      "Các thành phần dùng được: Trich; nếu không thì viết bằng Markdown.",
    ]
  `);
  expect(element('Trich', [{ type: 'mdxJsxAttribute', name: 'onclick', value: 'x' }]))
    .toMatchInlineSnapshot(`
    [
      "Thành phần «<Trich>» không có thuộc tính «onclick».",
      "Xóa thuộc tính này; các thuộc tính dùng được: nguon.",
    ]
  `);
  expect(
    element('Trich', [
      {
        type: 'mdxJsxAttribute',
        name: 'nguon',
        value: { type: 'mdxJsxAttributeValueExpression', value: '1' },
      },
    ]),
  ).toMatchInlineSnapshot(`
    [
      "Thuộc tính «nguon» của «<Trich>» phải là chữ đặt trong dấu nháy kép, không phải mã trong { }.",
      "Viết theo dạng «<Trich nguon="chữ">».",
    ]
  `);
  expect(element('Trich', [{ type: 'mdxJsxExpressionAttribute', value: '...a' }]))
    .toMatchInlineSnapshot(`
      [
        "Thuộc tính «...» của «<Trich>» phải là chữ đặt trong dấu nháy kép, không phải mã trong { }.",
        "Viết theo dạng «<Trich nguon="chữ">».",
      ]
    `);
  expect(element('constructor', [])?.[0]).toContain('«<constructor>»');
});
it('lets comments and escaped brackets be', () => {
  expect(mdx('{/* nhắc: hỏi lại */}\n\nTập hợp \\{a\\} và `{b}` {/* ở giữa */}.')).toBe(
    'không có lỗi',
  );
});
it('tells MDX outside campaigns', () => {
  expect(told({ 'pages/trang-la.mdx': '---\ntitle: T\nsummary: S\n---\n\n{1}\n' }))
    .toMatchInlineSnapshot(`
    "content/pages/trang-la.mdx:1:1 [path]
    Tệp «pages/trang-la.mdx» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «pages/trang-la.mdx» → «pages/trang-la.md»."
  `);
});
