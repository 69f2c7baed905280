import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { article, contentWith, tell, told, toldOfArticle } from './site.ts';

it('tells an article without front matter, with one to paste', () => {
  expect(toldOfArticle('Chỉ có bài viết.\n')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:1:1 [front-matter]
    Bài chưa có phần khai báo ở đầu tệp.
    → Thêm vào đầu tệp, rồi điền cho đúng:
    ---
    title: «ĐIỀN tiêu đề bài»
    date: «ĐIỀN ngày diễn ra dạng năm-tháng-ngày»
    published: «ĐIỀN ngày đăng trên trang thông tin dạng năm-tháng-ngày»
    summary: «ĐIỀN một hai câu tóm tắt»
    category: «ĐIỀN chuyên mục»  # chọn: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối)
    sources: [«ĐIỀN các nguồn của nội dung này»]  # mã đang có: tai-lieu-thu
    ---"
  `);
});
it('tells fences that are nearly right', () => {
  expect(toldOfArticle(`\n${article()}`)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:1:1 [front-matter]
    Trước dòng --- mở đầu có dòng trống hoặc dấu cách.
    → Xóa mọi thứ phía trên và phía trước dòng --- đầu tiên."
  `);
  expect(toldOfArticle(article().replace('---', '—'))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:1:1 [front-matter]
    Dòng đầu tiên phải là ba dấu gạch nối ---.
    → Bạn viết «—» → nên viết «---»."
  `);
  expect(toldOfArticle(article().replace('\n---\n', '\n----\n'))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:1 [front-matter]
    Phần khai báo không có dòng --- kết thúc.
    → Bạn viết «----» → nên viết «---»."
  `);
});
it('tells front matter that does not end', () => {
  expect(toldOfArticle(article().replace('\n---\n', '\n'))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:1:1 [front-matter]
    Phần khai báo mở bằng --- ở dòng 1 mà không có dòng --- kết thúc.
    → Thêm một dòng --- ngay trước dòng 9 («Một câu.»)."
  `);
});
it('tells a list where fields belong, and an empty file', () => {
  expect(toldOfArticle('---\n- title: Bài\n---\n')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:1 [front-matter]
    Phần khai báo là một danh sách; ở đây cần các trường.
    → Bạn viết «- title: Bài» → nên viết «title: Bài»."
  `);
  expect(told({ 'sources/tai-lieu-thu.yaml': '' })).toMatchInlineSnapshot(`
    "content/sources/tai-lieu-thu.yaml:1:1 [front-matter]
    Tệp chưa khai báo trường nào.
    → Điền các trường bắt buộc:
    title: «ĐIỀN tên tài liệu hoặc bài báo»
    publisher: «ĐIỀN nơi công bố»
    kind: «ĐIỀN loại nguồn»  # chọn: tai-lieu (Tài liệu), bao-chi (Báo chí), van-ban (Văn bản), trang-thong-tin (Trang thông tin)"
  `);
  expect(told({ 'sources/tai-lieu-thu.yaml': 'title:Tài liệu\n' })).toMatchInlineSnapshot(`
    "content/sources/tai-lieu-thu.yaml:1:1 [front-matter]
    Thiếu dấu cách sau dấu hai chấm của «title».
    → Bạn viết «title:Tài liệu» → nên viết «title: Tài liệu»."
  `);
  expect(told({ 'sources/tai-lieu-thu.yaml': 'title = Tài liệu\n' })).toMatchInlineSnapshot(`
    "content/sources/tai-lieu-thu.yaml:1:1 [front-matter]
    Giữa tên trường và giá trị phải là dấu hai chấm, không phải dấu bằng.
    → Bạn viết «title = Tài liệu» → nên viết «title: Tài liệu»."
  `);
});
it('tells a list file that is no list', () => {
  expect(told({ 'abbreviations.yaml': 'id: UBND\nmeanings: [Ủy ban nhân dân]\n' }))
    .toMatchInlineSnapshot(`
      "content/abbreviations.yaml:1:1 [front-matter]
      Tệp này phải là một danh sách, mỗi mục bắt đầu bằng dấu gạch.
      → Bạn viết «id: UBND» → nên viết «- id: UBND». Các trường sau của cùng mục thụt vào hai dấu cách."
    `);
});
it('tells list items without an id, and their other faults as well', () => {
  expect(
    told({
      'abbreviations.yaml':
        '- meaning: [Ủy ban nhân dân]\n- id: 113\n  meanings: [Số khẩn cấp]\n- chỉ có chữ\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/abbreviations.yaml:1:3 [front-matter]
    Mục 1 của danh sách thiếu trường «id» (Chữ viết tắt, ví dụ UBND).
    → Thêm dòng: id: «ĐIỀN chữ viết tắt»

    content/abbreviations.yaml:1:3 [schema]
    Không có trường «meaning».
    → Bạn viết «meaning:» → nên viết «meanings:». (Các cách viết đầy đủ; hơn một khi chữ viết tắt có nhiều nghĩa)

    content/abbreviations.yaml:2:7 [front-matter]
    Trường «id» của mục 2 phải là chữ.
    → Bạn viết «id: 113» → nên viết «id: "113"».

    content/abbreviations.yaml:4:3 [front-matter]
    Mục 3 của danh sách thiếu trường «id» (Chữ viết tắt, ví dụ UBND).
    → Thêm dòng: id: «ĐIỀN chữ viết tắt»"
  `);
  expect(told({ 'redirects.yaml': '- to: /tin-tuc/\n' })).toMatchInlineSnapshot(`
    "content/redirects.yaml:1:3 [front-matter]
    Mục 1 của danh sách thiếu trường «from» (Địa chỉ cũ, ví dụ /tin-tuc/2023/bai-cu/).
    → Thêm dòng: from: «ĐIỀN địa chỉ cũ»"
  `);
});
it('tells a file in another encoding, at the first broken line', () => {
  expect(
    toldOfArticle(article(), {
      'sources/tai-lieu-thu.yaml': Buffer.from(
        'kind: tai-lieu\ntitle: T\xe0i li\xeau\npublisher: A\n',
        'latin1',
      ),
    }),
  ).toMatchInlineSnapshot(`
    "content/sources/tai-lieu-thu.yaml:2:1 [front-matter]
    Tệp không được lưu bằng bảng mã UTF-8, nên chữ tiếng Việt sẽ hỏng.
    → Mở tệp, chọn Lưu thành (Save As), chọn bảng mã UTF-8 rồi lưu lại."
  `);
});
it('tells a symbolic link', () => {
  const root = contentWith({});
  symlinkSync(join(root, 'site.yaml'), join(root, 'redirects.yaml'));
  expect(tell(runCheck({ root }).problems)).toMatchInlineSnapshot(`
    "content/redirects.yaml:1:1 [plain-file]
    Đây là liên kết tượng trưng, không phải tệp thật, nên không được đọc.
    → Thay liên kết bằng chính tệp mà nó trỏ tới."
  `);
});
it('accepts a byte order mark and Windows line ends', () => {
  expect(toldOfArticle(`\uFEFF${article().replace(/\n/g, '\r\n')}`)).toBe('không có lỗi');
});
