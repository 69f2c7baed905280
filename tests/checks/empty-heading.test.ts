import { expect, it } from 'vitest';
import { article, toldOfArticle } from './site.ts';

it('tells headings without text', () => {
  expect(
    toldOfArticle(article({}, 'Câu.\n\n##\n\n## <!-- x -->\n\n## Kết quả\n'), {}, 'empty-heading'),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [empty-heading]
    Tiêu đề này không có chữ.
    → Viết chữ sau dấu thăng, ví dụ «## Kết quả thi đua», hoặc xóa dòng này."
  `);
});
it('takes code and the description of a picture for text', () => {
  expect(
    toldOfArticle(
      article({}, '## `mã`\n\n## ![Biểu đồ thu ngân sách](./a.png)\n'),
      {},
      'empty-heading',
    ),
  ).toBe('không có lỗi');
});
