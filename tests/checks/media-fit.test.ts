import { expect, it } from 'vitest';
import { jpeg, movingGif, pdf, smallJpeg } from './media.ts';
import { article, toldOfArticle } from './site.ts';

const cover = (name: string, data: Uint8Array) =>
  toldOfArticle(
    article({ cover: `{ src: ./${name}, alt: Ảnh, credit: Khối }` }),
    { [`news/2023/bai-thu/${name}`]: data },
    'media-fit',
  );

it('tells covers that are too small, and no pictures of the text', () => {
  expect(cover('a.jpg', smallJpeg)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [media-fit]
    Ảnh «a.jpg» chỉ rộng 320 điểm ảnh (320 × 200), sẽ mờ khi hiện ra.
    → Dùng ảnh gốc rộng từ 600 điểm ảnh trở lên; đừng phóng to ảnh nhỏ."
  `);
  expect(cover('a.jpg', jpeg)).toBe('không có lỗi');
  expect(
    toldOfArticle(
      article({}, '![Dấu](./a.jpg)\n'),
      { 'news/2023/bai-thu/a.jpg': smallJpeg },
      'media-fit',
    ),
  ).toBe('không có lỗi');
});
it('tells pictures that move and attachments that are heavy', () => {
  expect(cover('a.gif', movingGif)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [media-fit]
    Ảnh «a.gif» là ảnh động; trên trang không có gì tự chuyển động.
    → Chọn một khung hình, lưu thành ảnh .jpg hoặc .png rồi thay tệp."
  `);
  const heavy = Buffer.concat([pdf.subarray(0, 20), Buffer.alloc(20_000_000), pdf]);
  expect(
    toldOfArticle(
      article({ attachments: '[{ file: ./a.pdf, title: Báo cáo }]' }),
      { 'news/2023/bai-thu/a.pdf': heavy },
      'media-fit',
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:23 [media-fit]
    Tệp «a.pdf» nặng 20,1 MB, người dùng mạng chậm khó tải.
    → Xuất lại tệp với ảnh nén nhỏ hơn, hoặc chia thành nhiều tệp; bản quét nên ở mức 150–200 điểm mỗi inch."
  `);
});
