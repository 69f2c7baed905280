import { expect, it } from 'vitest';
import {
  datedJpeg,
  docx,
  hugePng,
  jpeg,
  locatedJpeg,
  locatedPng,
  locatedWebp,
  pdf,
  png,
  webp,
} from './media.ts';
import { article, toldOfArticle } from './site.ts';

const cover = (name: string, data: Uint8Array) =>
  toldOfArticle(
    article({ cover: `{ src: ./${name}, alt: Ảnh, credit: Khối }` }),
    { [`news/2023/bai-thu/${name}`]: data },
    'media-file',
  );
const attached = (name: string, data: Uint8Array) =>
  toldOfArticle(
    article({ attachments: `[{ file: ./${name}, title: Báo cáo }]` }),
    { [`news/2023/bai-thu/${name}`]: data },
    'media-file',
  );
const text = (start: string) => Buffer.from(start, 'latin1');

it('accepts files that are what they are called', () => {
  for (const [name, data] of [
    ['a.jpg', jpeg],
    ['a.jpeg', datedJpeg],
    ['a.png', png],
    ['a.webp', webp],
    ['a.svg', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ] as const)
    expect(cover(name, data)).toBe('không có lỗi');
  expect(attached('a.pdf', pdf)).toBe('không có lỗi');
  expect(attached('a.docx', docx)).toBe('không có lỗi');
});
it('tells files that are something else', () => {
  expect(cover('a.jpg', png)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [media-file]
    Tệp «a.jpg» thật ra là ảnh PNG, tên tệp không đúng loại.
    → Đổi tên tệp: «a.jpg» → «a.png»; trong bài viết «./a.png»."
  `);
  expect(cover('a.jpg', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [media-file]
    Tệp «a.jpg» thật ra là ảnh HEIC của điện thoại, không phải ảnh JPG.
    → Mở ảnh, chọn Lưu thành (Save As) dạng .jpg, rồi dùng tệp mới."
  `);
  expect(attached('a.pdf', text('MZ\x90\0'))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:23 [media-file]
    Tệp «a.pdf» thật ra là một chương trình, không phải tài liệu PDF.
    → Xóa tệp này và báo người quản trị kho nội dung; trang chỉ nhận ảnh, PDF và DOCX."
  `);
  expect(attached('a.pdf', docx)).toContain('«a.pdf» → «a.docx»');
  expect(attached('a.docx', text('PK\x03\x04 xl/workbook.xml PK\x05\x06'))).toContain(
    'bảng tính Excel',
  );
  expect(attached('a.docx', text('\xd0\xcf\x11\xe0'))).toContain('tài liệu Office kiểu cũ');
  expect(
    attached(
      'a.docx',
      Buffer.concat([text('\xd0\xcf\x11\xe0'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:23 [media-file]
    Tệp «a.docx» thật ra là tài liệu Office có mật khẩu, không phải tài liệu DOCX.
    → Mở tệp bằng mật khẩu, chọn Tệp (File) → Thông tin (Info) → Bảo vệ tài liệu (Protect Document) → Mã hóa bằng mật khẩu (Encrypt with Password), xóa trống mật khẩu, lưu dạng .docx rồi dùng tệp mới."
  `);
  expect(cover('a.png', text(''))).toContain('«a.png» rỗng');
});
it('tells files that are cut off', () => {
  for (const [name, data] of [
    ['a.jpg', jpeg],
    ['a.png', png],
    ['a.webp', webp],
  ] as const)
    expect(cover(name, data.subarray(0, data.length * 0.7))).toContain(`Không đọc được «${name}»`);
  expect(attached('a.pdf', pdf.subarray(0, 30))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:23 [media-file]
    Không đọc được «a.pdf»: tệp hỏng hoặc bị cắt giữa chừng khi sao chép.
    → Lấy lại tệp gốc: mở thử bằng phần mềm xem tài liệu, xem được rồi mới đặt vào đây."
  `);
  expect(cover('a.jpg', text('\xff\xd8\xff\xe0 không phải ảnh'))).toContain('Không đọc được');
});
it('tells pictures that are too large', () => {
  expect(cover('a.jpg', Buffer.concat([jpeg, Buffer.alloc(10_000_000)]))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [media-file]
    Ảnh «a.jpg» nặng 10,1 MB, quá 10 MB.
    → Thu nhỏ ảnh còn cạnh dài 2.400 điểm ảnh, lưu dạng .jpg rồi thay tệp; trang tự làm các bản nhỏ hơn."
  `);
  expect(cover('a.png', hugePng)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [media-file]
    Ảnh «a.png» có 9.000 × 6.000 điểm ảnh, quá 50 triệu.
    → Thu nhỏ ảnh còn cạnh dài 2.400 điểm ảnh rồi thay tệp."
  `);
});
it('tells pictures that say where they were taken', () => {
  expect(cover('a.jpg', locatedJpeg)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:15 [media-file]
    Ảnh «a.jpg» còn ghi vị trí nơi chụp (GPS), ai tải ảnh cũng đọc được.
    → Xóa thông tin vị trí rồi thay tệp. Trên Windows: bấm chuột phải vào ảnh, chọn Thuộc tính (Properties) → Chi tiết (Details) → Xóa thuộc tính và thông tin cá nhân (Remove Properties and Personal Information), tạo bản sao và dùng bản sao.
    Trên điện thoại: mở ảnh, chụp màn hình, cắt gọn rồi dùng ảnh chụp màn hình.
    Nếu ảnh đã được gửi lên thì bản cũ còn trong lịch sử của kho nội dung: báo người quản trị kho nội dung."
  `);
  for (const [name, data] of [
    ['a.png', locatedPng],
    ['a.webp', locatedWebp],
  ] as const)
    expect(cover(name, data)).toContain('GPS');
});
it('looks at files that nothing uses, and at pictures of the text', () => {
  expect(toldOfArticle(article(), { 'news/2023/bai-thu/a.jpg': png }, 'media-file')).toContain(
    'news/2023/bai-thu/a.jpg:1:1',
  );
  expect(
    toldOfArticle(
      article({}, 'Câu.\n\n![Ảnh](./a.jpg)\n'),
      { 'news/2023/bai-thu/a.jpg': png },
      'media-file',
    ),
  ).toContain('index.md:12:1');
});
