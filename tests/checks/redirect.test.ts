import { expect, it } from 'vitest';
import { article, newsFile, told } from './site.ts';

const redirects = (...pairs: [string, string][]) =>
  told(
    {
      [newsFile]: article(),
      'redirects.yaml': pairs.map(([from, to]) => `- from: ${from}\n  to: ${to}\n`).join(''),
    },
    'redirect',
  );

it('accepts what leads straight to a page', () => {
  expect(
    redirects(
      ['/tin-tuc/2022/bai-thu/', '/tin-tuc/2023/bai-thu/'],
      ['/tin-tuc/2022/bai-cu/', '/tin-tuc/2023/'],
    ),
  ).toBe('không có lỗi');
});
it('tells chains and circles', () => {
  expect(redirects(['/a/', '/b/'], ['/b/', '/tin-tuc/2023/bai-thu/'])).toMatchInlineSnapshot(`
    "content/redirects.yaml:2:7 [redirect]
    Chuyển hướng nối tiếp qua 2 chặng: /a/ → /b/ → /tin-tuc/2023/bai-thu/.
    → Bạn viết «to: /b/» → nên viết «to: /tin-tuc/2023/bai-thu/»."
  `);
  expect(redirects(['/a/', '/b/'], ['/b/', '/a/'])).toMatchInlineSnapshot(`
    "content/redirects.yaml:2:7 [redirect]
    Chuyển hướng đi vòng, không tới trang nào: /a/ → /b/ → /a/.
    → Sửa «to» thành địa chỉ hiện nay của nội dung, hoặc xóa mục này.

    content/redirects.yaml:4:7 [redirect]
    Chuyển hướng đi vòng, không tới trang nào: /b/ → /a/ → /b/.
    → Sửa «to» thành địa chỉ hiện nay của nội dung, hoặc xóa mục này."
  `);
  expect(redirects(['/a/', '/a/'])).toContain('/a/ → /a/');
});
it('tells targets that are not there and origins that are', () => {
  expect(redirects(['/a/', '/tin-tuc/2022/bai-thu/'])).toMatchInlineSnapshot(`
    "content/redirects.yaml:2:7 [redirect]
    Chuyển hướng dẫn tới «/tin-tuc/2022/bai-thu/», địa chỉ mà trang thông tin không có.
    → Bạn viết «to: /tin-tuc/2022/bai-thu/» → nên viết «to: /tin-tuc/2023/bai-thu/»."
  `);
  expect(redirects(['/tin-tuc/2023/bai-thu/', '/tin-tuc/'])).toMatchInlineSnapshot(`
    "content/redirects.yaml:1:9 [redirect]
    Địa chỉ «/tin-tuc/2023/bai-thu/» vẫn là một trang đang có nên không chuyển hướng được.
    → Xóa mục này; nếu trang đã được thay bằng trang khác thì xóa hoặc đổi tên tệp của trang cũ."
  `);
});
