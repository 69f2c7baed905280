import { expect, it } from 'vitest';
import { article, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`));

it('tells tags and the Markdown to write instead', () => {
  expect(body('Một <b>chữ</b> và<br>một <font color="red">màu</font>.')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:5 [raw-html]
    Bài viết dùng thẻ HTML «<b>»; thẻ này sẽ không có tác dụng trên trang.
    → Viết chữ đậm bằng hai dấu sao: «**chữ đậm**».

    content/news/2023/bai-thu/index.md:10:18 [raw-html]
    Bài viết dùng thẻ HTML «<br>»; thẻ này sẽ không có tác dụng trên trang.
    → Kết thúc dòng bằng dấu «\\» để xuống dòng, hoặc để một dòng trống để sang đoạn mới.

    content/news/2023/bai-thu/index.md:10:26 [raw-html]
    Bài viết dùng thẻ HTML «<font>»; thẻ này sẽ không có tác dụng trên trang.
    → Xóa thẻ, giữ lại phần chữ; các đoạn cách nhau bằng một dòng trống. Cỡ chữ, màu và cách căn lề do trang đặt."
  `);
  expect(body('<table>\n<tr><td>1</td></tr>\n</table>')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [raw-html]
    Bài viết dùng thẻ HTML «<table>»; thẻ này sẽ không có tác dụng trên trang.
    → Viết bảng bằng Markdown:
    | Đơn vị | Kết quả |
    | --- | --- |
    | Tên đơn vị | 100% |"
  `);
  expect(body('<a href="https://vi-du.vn">chữ</a> <img src=x onerror=alert(1)>'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [raw-html]
    Bài viết dùng thẻ HTML «<a>»; thẻ này sẽ không có tác dụng trên trang.
    → Viết liên kết: «[chữ của liên kết](https://vi-du.vn/bai-viet)».

    content/news/2023/bai-thu/index.md:10:36 [raw-html]
    Bài viết dùng thẻ HTML «<img>»; thẻ này sẽ không có tác dụng trên trang.
    → Đặt tệp ảnh cạnh bài rồi viết: «![Mô tả ảnh](./hoi-nghi.jpg)»."
  `);
});
it('tells what runs, frames or sends', () => {
  expect(body('<script>\nalert(1)\n</script>\n\n<iframe src="https://vi-du.vn"></iframe>'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [raw-html]
    Bài viết dùng thẻ HTML «<script>»; thẻ này sẽ không có tác dụng trên trang.
    → Xóa cả đoạn: trang không nhận mã lệnh, kiểu chữ riêng và biểu mẫu.

    content/news/2023/bai-thu/index.md:14:1 [raw-html]
    Bài viết dùng thẻ HTML «<iframe>»; thẻ này sẽ không có tác dụng trên trang.
    → Xóa cả đoạn: trang không nhúng nội dung của nơi khác; thay bằng liên kết: «[Xem video](https://vi-du.vn/video)»."
  `);
  expect(body('<SCRIPT src=x>')).toContain('«<SCRIPT>»');
  expect(body('<div onclick="x" style="color: red">Chữ</div>')).toContain('«<div>»');
  expect(body('<form action="/x"><input></form>')).toContain('«<form>»');
});
it('tells tags of no HTML, and what is no Markdown', () => {
  expect(body('Đơn vị <ten-don-vi> báo cáo.')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:8 [raw-html]
    Bài viết dùng thẻ HTML «<ten-don-vi>»; thẻ này sẽ không có tác dụng trên trang.
    → Xóa thẻ, giữ lại phần chữ. Nếu là dấu nhỏ hơn trong câu thì viết «\\<»."
  `);
  expect(body('<?php echo 1 ?>')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [raw-html]
    Đoạn «<?php echo 1 ?>» không phải là Markdown và sẽ không hiện ra.
    → Xóa đoạn này; nếu là dấu nhỏ hơn trong câu thì viết \\<."
  `);
  expect(body('</div>')).toContain('«</div>»');
});
it('lets comments be, unless they do not close or hide a tag', () => {
  expect(body('<!-- nhắc: hỏi lại số liệu -->\n\nCâu <!-- ở giữa --> này.')).toBe('không có lỗi');
  expect(body('<!-- nhắc\n\nCâu.')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [raw-html]
    Ghi chú <!-- mở mà không đóng, nên phần sau của bài sẽ không hiện ra.
    → Thêm --> vào cuối ghi chú, hoặc xóa dấu <!--."
  `);
  expect(body('<!--> <script>alert(1)</script> -->')).toContain('«<script>»');
  expect(body('<!-- a --> <img src=x>')).toContain('«<img>»');
});
it('leaves code and plain signs alone', () => {
  expect(body('Dùng `<script>` như chữ; 3 < 5 và \\<b>.\n\n```\n<b>\n```')).toBe('không có lỗi');
});
