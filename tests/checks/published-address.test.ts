import { expect, it } from 'vitest';
import { article, newsFile, told } from './site.ts';

const published = (lines: string[], more: Record<string, string> = {}) =>
  told(
    {
      [newsFile]: article(),
      'published-urls.txt': lines.map((line) => `${line}\n`).join(''),
      ...more,
    },
    'published-address',
  );

it('accepts a missing or empty list and addresses that still answer', () => {
  expect(told({}, 'published-address')).toBe('không có lỗi');
  expect(published([])).toBe('không có lỗi');
  expect(
    published(
      [
        '/',
        '/tin-tuc/2023/bai-thu/',
        '/tin-tuc/trang/2/',
        '/nam/2023/',
        '/don-vi/hai-quan/feed.xml',
        '/tin-tuc/feed.xml',
        '/tin-tuc/2023/bai-thu/bao-cao.pdf',
      ],
      { 'news/2023/bai-thu/bao-cao.pdf': 'x' },
    ),
  ).toBe('không có lỗi');
});
it('tells addresses that are gone, unless they lead on', () => {
  expect(published(['/', '/tin-tuc/2022/bai-thu/'])).toMatchInlineSnapshot(`
    "content/published-urls.txt:2:1 [published-address]
    Địa chỉ đã đăng «/tin-tuc/2022/bai-thu/» không còn trên trang và chưa được chuyển hướng.
    → Thêm vào redirects.yaml:
    - from: /tin-tuc/2022/bai-thu/
      to: /tin-tuc/2023/bai-thu/
    Nếu tệp bị xóa hay đổi tên nhầm thì lấy lại tệp cũ."
  `);
  expect(
    published(['/tin-tuc/2022/bai-thu/'], {
      'redirects.yaml': '- from: /tin-tuc/2022/bai-thu/\n  to: /tin-tuc/2023/bai-thu/\n',
    }),
  ).toBe('không có lỗi');
  expect(published(['/tin-tuc/2023/bai-thu/bao-cao.pdf'])).toMatchInlineSnapshot(`
    "content/published-urls.txt:1:1 [published-address]
    Tệp đã đăng ở «/tin-tuc/2023/bai-thu/bao-cao.pdf» không còn trên trang.
    → Đặt lại tệp «bao-cao.pdf» cạnh bài, và dẫn tới nó từ bài: tệp không chuyển hướng được."
  `);
});
it('tells lines that were written by hand', () => {
  expect(
    published([
      '/don-vi/',
      '/don-vi/',
      'tin-tuc',
      'https://vi-du.vn/don-vi/hai-quan',
      '',
      'Ghi chú',
    ]),
  ).toMatchInlineSnapshot(`
    "content/published-urls.txt:2:1 [published-address]
    Địa chỉ «/don-vi/» đã có ở dòng 1.
    → Xóa dòng này.

    content/published-urls.txt:3:1 [published-address]
    «tin-tuc» không phải là địa chỉ của trang thông tin.
    → Bạn viết «tin-tuc» → nên viết «/tin-tuc/».

    content/published-urls.txt:4:1 [published-address]
    «https://vi-du.vn/don-vi/hai-quan» không phải là địa chỉ của trang thông tin.
    → Bạn viết «https://vi-du.vn/don-vi/hai-quan» → nên viết «/don-vi/hai-quan/».

    content/published-urls.txt:5:1 [published-address]
    Dòng này để trống.
    → Xóa dòng này: mỗi dòng là một địa chỉ.

    content/published-urls.txt:6:1 [published-address]
    «Ghi chú» không phải là địa chỉ của trang thông tin.
    → Lấy lại tệp này từ bản đã xuất bản; tệp do bước xuất bản ghi thêm, không sửa bằng tay."
  `);
});
