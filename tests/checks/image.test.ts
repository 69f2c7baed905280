import { expect, it } from 'vitest';
import { article, toldOfArticle } from './site.ts';

const beside = { 'news/2023/bai-thu/hoi-nghi.jpg': 'x', 'news/2023/bai-thu/bao-cao.pdf': 'x' };
const cover = (src: string) =>
  toldOfArticle(article({ cover: `{ src: "${src}", alt: Ký giao ước, credit: Khối }` }), beside);
const picture = (url: string) =>
  toldOfArticle(article({}, `Câu.\n\n![Ký giao ước](${url})\n`), beside);

it('accepts what lies beside the article', () => {
  expect(cover('./hoi-nghi.jpg')).toBe('không có lỗi');
  expect(picture('./hoi-nghi.jpg')).toBe('không có lỗi');
  expect(
    toldOfArticle(article({ attachments: '[{ file: ./bao-cao.pdf, title: Báo cáo }]' }), beside),
  ).toBe('không có lỗi');
});
it('tells covers that are not there', () => {
  expect(cover('./hoi-ngi.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [image]
    Không có ảnh «./hoi-ngi.jpg» cạnh bài.
    → Bạn viết «./hoi-ngi.jpg» → nên viết «./hoi-nghi.jpg»."
  `);
  expect(cover('./Hoi-Nghi.JPG')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [image]
    Tên ảnh «./Hoi-Nghi.JPG» không khớp từng chữ với tệp đang có.
    → Bạn viết «./Hoi-Nghi.JPG» → nên viết «./hoi-nghi.jpg»."
  `);
  expect(cover('hoi-nghi.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [image]
    Đường dẫn ảnh «hoi-nghi.jpg» phải mở đầu bằng ./
    → Bạn viết «hoi-nghi.jpg» → nên viết «./hoi-nghi.jpg»."
  `);
  expect(cover('../khac/hoi-nghi.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [image]
    Đường dẫn ảnh «../khac/hoi-nghi.jpg» trỏ ra ngoài thư mục của bài.
    → Bạn viết «../khac/hoi-nghi.jpg» → nên viết «./hoi-nghi.jpg»."
  `);
  expect(cover('/anh/x.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [image]
    Đường dẫn ảnh «/anh/x.jpg» trỏ ra ngoài thư mục của bài.
    → Đặt ảnh cạnh bài rồi viết, ví dụ: ./x.jpg."
  `);
  expect(cover('https://vi-du.vn/a.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [image]
    Ảnh «https://vi-du.vn/a.jpg» nằm ở nơi khác; trang chỉ dùng ảnh đặt cạnh bài.
    → Tải ảnh về (khi được phép dùng), đặt cạnh bài, rồi viết, ví dụ: ./hoi-nghi.jpg."
  `);
  expect(cover('./bao-cao.pdf')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [image]
    «./bao-cao.pdf» không phải là tệp ảnh (.jpg, .png, .webp, .avif, .gif).
    → Chọn một tệp ảnh; tài liệu thì ghi vào «attachments»."
  `);
});
it('tells pictures of the text', () => {
  expect(picture('./hoi-ngi.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [image]
    Không có ảnh «./hoi-ngi.jpg» cạnh bài.
    → Bạn viết «./hoi-ngi.jpg» → nên viết «./hoi-nghi.jpg»."
  `);
  expect(picture('..%2F..%2Fa.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [image]
    Không có ảnh «..%2F..%2Fa.jpg» cạnh bài.
    → Các tệp đang có: ./hoi-nghi.jpg."
  `);
  expect(picture('./100%.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [image]
    Đường dẫn ảnh «./100%.jpg» có dấu % viết sai.
    → Đổi tên tệp thành chữ thường không dấu, không dấu cách, rồi viết lại đường dẫn."
  `);
  expect(picture('')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [image]
    Ảnh chưa có đường dẫn.
    → Đặt tệp ảnh cạnh bài rồi viết, ví dụ: ![Mô tả ảnh](./hoi-nghi.jpg)."
  `);
  expect(toldOfArticle(article({}, '![Ký giao ước][a]\n\n[a]: ./khong-co.png\n')))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [image]
    Ảnh viết theo tham chiếu (đường dẫn ghi ở dòng khác) sẽ không hiện trên trang.
    → Bạn viết «![Ký giao ước][a]» → nên viết «![Ký giao ước](./khong-co.png)».

    content/news/2023/bai-thu/index.md:12:1 [image]
    Không có ảnh «./khong-co.png» cạnh bài.
    → Đặt ảnh vào news/2023/bai-thu/ rồi viết lại tên cho khớp."
  `);
});
it('tells attachments that are not there', () => {
  expect(
    toldOfArticle(
      article({ attachments: '\n  - { file: ./bao-cao-2022.pdf, title: Báo cáo }' }),
      beside,
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:9:13 [image]
    Không có tệp đính kèm «./bao-cao-2022.pdf» cạnh bài.
    → Bạn viết «./bao-cao-2022.pdf» → nên viết «./bao-cao.pdf»."
  `);
  expect(toldOfArticle(article({ attachments: '\n  - { file: ./bao-cao.pdf, title: Báo cáo }' })))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:9:13 [image]
    Không có tệp đính kèm «./bao-cao.pdf» cạnh bài.
    → Đặt tệp đính kèm vào news/2023/bai-thu/ rồi viết lại tên cho khớp."
  `);
});
