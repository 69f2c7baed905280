import { expect, it } from 'vitest';
import { article, newsFile, told } from './site.ts';

const beside = {
  'news/2023/bai-thu/anh.jpg': 'x',
  'news/2023/bai-thu/bao-cao.pdf': 'x',
  'news/2023/bai-thu/bang.pdf': 'x',
};
const unused = (fields: Record<string, string>, body = 'Câu.\n') =>
  told({ [newsFile]: article(fields, body), ...beside }, 'unused-file');

it('tells files that no entry uses', () => {
  expect(unused({})).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/anh.jpg:1:1 [unused-file]
    Tệp «anh.jpg» không được bài nào dùng.
    → Đặt ảnh vào bài, ví dụ: ![Mô tả ảnh](./anh.jpg); không cần thì xóa tệp.

    content/news/2023/bai-thu/bang.pdf:1:1 [unused-file]
    Tệp «bang.pdf» không được bài nào dùng.
    → Ghi tệp vào «attachments» của bài; không cần thì xóa tệp.

    content/news/2023/bai-thu/bao-cao.pdf:1:1 [unused-file]
    Tệp «bao-cao.pdf» không được bài nào dùng.
    → Ghi tệp vào «attachments» của bài; không cần thì xóa tệp."
  `);
  expect(
    unused(
      { attachments: '[{ file: ./bao-cao.pdf, title: Báo cáo }]' },
      '![Ảnh](./anh.jpg) và [bảng](./bang.pdf#page=2).\n',
    ),
  ).toBe('không có lỗi');
});
it('keeps still where an entry cannot be read', () => {
  expect(told({ [newsFile]: '---\ntitle: A: b\n---\n', ...beside }, 'unused-file')).toBe(
    'không có lỗi',
  );
});
