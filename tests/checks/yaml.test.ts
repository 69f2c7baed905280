import { expect, it } from 'vitest';
import { told } from './site.ts';

/** The front matter of an article, each line as the author typed it. */
const typed = (...lines: string[]) =>
  told({ 'news/2023/bai-thu/index.md': `---\n${lines.join('\n')}\n---\n\nMột câu.\n` });

it('tells tabs', () => {
  expect(typed('title: Bài', 'cover:', '\tsrc: ./a.jpg')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:1 [yaml]
    Dòng này thụt vào bằng phím Tab; chỉ được dùng dấu cách.
    → Xóa dấu Tab ở đầu dòng, thay bằng hai dấu cách: «  src: ./a.jpg»."
  `);
});
it('tells a missing space after the colon', () => {
  expect(typed('date: 2023-02-24', 'title:Hội nghị', 'summary: Tóm tắt')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:3:7 [yaml]
    Thiếu dấu cách sau dấu hai chấm của «title».
    → Bạn viết «title:Hội nghị» → nên viết «title: Hội nghị»."
  `);
  expect(typed('date: 2023-02-24', 'title:Hội nghị')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:3:7 [yaml]
    Thiếu dấu cách sau dấu hai chấm của «title».
    → Bạn viết «title:Hội nghị» → nên viết «title: Hội nghị»."
  `);
});
it('tells a field given twice', () => {
  expect(typed('title: Một', 'date: 2023-02-24', 'title: Hai')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:1 [yaml]
    Trường «title» đã có ở dòng 2; mỗi trường chỉ được ghi một lần.
    → Gộp hai giá trị vào một dòng «title:» rồi xóa dòng kia."
  `);
});
it('tells quotes that do not close', () => {
  expect(typed('title: "Hội nghị', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Ngoặc " mở ở đây mà không đóng.
    → Bạn viết «title: "Hội nghị» → nên viết «title: "Hội nghị"»."
  `);
  expect(typed("title: 'Hội nghị", 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Ngoặc ' mở ở đây mà không đóng.
    → Bạn viết «title: 'Hội nghị» → nên viết «title: 'Hội nghị'»."
  `);
});
it('tells quotes within quotes', () => {
  expect(typed('title: "Hội nghị" tổng kết', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:19 [yaml]
    Sau dấu ngoặc đóng còn chữ, nên giá trị bị cắt giữa chừng.
    → Bạn viết «title: "Hội nghị" tổng kết» → nên viết «title: "“Hội nghị” tổng kết"»."
  `);
  expect(typed('title: "Phong trào "Cả nước" năm 2023"')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:21 [yaml]
    Sau dấu ngoặc đóng còn chữ, nên giá trị bị cắt giữa chừng.
    → Bạn viết «title: "Phong trào "Cả nước" năm 2023"» → nên viết «title: "Phong trào “Cả nước” năm 2023"»."
  `);
});
it('tells a colon in a bare value', () => {
  expect(typed('title: Tây Ninh: Khối tổng kết', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Giá trị có dấu hai chấm nên phải đặt trong dấu nháy kép.
    → Bạn viết «title: Tây Ninh: Khối tổng kết» → nên viết «title: "Tây Ninh: Khối tổng kết"»."
  `);
});
it('tells wrong indentation', () => {
  expect(typed('title: Bài', '  date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:3:3 [yaml]
    Dòng này thụt vào sâu hơn dòng trên mà không thuộc dòng trên.
    → Bỏ 2 dấu cách ở đầu dòng để thẳng cột với dòng trên: «date: 2023-02-24»."
  `);
  expect(typed('cover:', '  src: ./a.jpg', ' alt: Ảnh')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:1 [yaml]
    Các trường của cùng một nhóm phải thẳng cột với nhau.
    → Cho «alt: Ảnh» thụt vào 2 dấu cách như dòng trên (bạn đang thụt 1); nếu là trường của cả bài thì không thụt."
  `);
  expect(typed('units:', '  - hai-quan', ' - kho-bac')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:1 [yaml]
    Các dấu gạch của một danh sách phải thẳng cột với nhau.
    → Dấu gạch ở dòng 3 thụt vào 2 dấu cách, ở dòng này thụt 1: sửa cho bằng nhau."
  `);
  expect(typed(' title: Bài', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:1 [yaml]
    Dòng đầu tiên thụt vào trong khi các dòng sau không thụt.
    → Bạn viết « title: Bài» → nên viết «title: Bài»."
  `);
});
it('tells brackets left open or spread over lines', () => {
  expect(typed('units: [hai-quan, kho-bac', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Ngoặc [ mở ở đây mà không đóng.
    → Bạn viết «units: [hai-quan, kho-bac» → nên viết «units: [hai-quan, kho-bac]»."
  `);
  expect(typed('units: [hai-quan,', 'kho-bac]', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Cặp ngoặc [ ] trải trên nhiều dòng.
    → Viết gọn trên một dòng: «units: [hai-quan, kho-bac]»."
  `);
});
it('tells a list on the line of its key', () => {
  expect(typed('units: - hai-quan', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Danh sách gạch đầu dòng phải bắt đầu ở dòng dưới.
    → Bạn viết «units: - hai-quan» → nên viết «units: [hai-quan]»."
  `);
});
it('tells signs that YAML keeps for itself', () => {
  expect(typed('title: *Quan trọng*')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Giá trị bắt đầu bằng «*», một dấu có nghĩa riêng trong YAML, nên phải đặt trong dấu nháy kép.
    → Bạn viết «title: *Quan trọng*» → nên viết «title: "*Quan trọng*"»."
  `);
  expect(typed('title: @khoi')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Giá trị bắt đầu bằng «@», một dấu có nghĩa riêng trong YAML, nên phải đặt trong dấu nháy kép.
    → Bạn viết «title: @khoi» → nên viết «title: "@khoi"»."
  `);
  expect(typed('title: !Quan trọng')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Giá trị bắt đầu bằng «!», một dấu có nghĩa riêng trong YAML, nên phải đặt trong dấu nháy kép.
    → Bạn viết «title: !Quan trọng» → nên viết «title: "!Quan trọng"»."
  `);
  expect(typed('related: *khong-co')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:10 [yaml]
    Giá trị bắt đầu bằng «*», một dấu có nghĩa riêng trong YAML, nên phải đặt trong dấu nháy kép.
    → Bạn viết «related: *khong-co» → nên viết «related: "*khong-co"»."
  `);
  expect(typed('title: > Hội nghị')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:10 [yaml]
    Giá trị bắt đầu bằng «>», một dấu có nghĩa riêng trong YAML, nên phải đặt trong dấu nháy kép.
    → Bạn viết «title: > Hội nghị» → nên viết «title: "> Hội nghị"»."
  `);
});
it('tells lines without a key', () => {
  expect(typed('title: Bài', 'một dòng chữ', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:3:1 [yaml]
    Dòng «một dòng chữ» không có dạng «tên: giá trị».
    → Thêm tên trường và dấu hai chấm ở đầu dòng; nếu dòng này nối tiếp dòng trên thì thụt vào hai dấu cách, nếu là bài viết thì đặt dưới dòng --- thứ hai."
  `);
  expect(typed('title = Bài', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:7 [yaml]
    Giữa tên trường và giá trị phải là dấu hai chấm, không phải dấu bằng.
    → Bạn viết «title = Bài» → nên viết «title: Bài»."
  `);
  expect(typed('title：Hội nghị', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:6 [yaml]
    Dấu hai chấm này là ký tự rộng «：», không phải «:».
    → Bạn viết «title：Hội nghị» → nên viết «title: Hội nghị»."
  `);
  expect(typed('title:\u00a0Hội nghị', 'date: 2023-02-24')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:7 [yaml]
    Sau dấu hai chấm là dấu cách không ngắt (thường do chép từ Word).
    → Xóa rồi gõ lại dấu cách: «title: Hội nghị»."
  `);
});
it('tells backslashes in quotes', () => {
  expect(typed('title: "C:\\quan"')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:11 [yaml]
    Trong dấu nháy kép, dấu \\ có nghĩa riêng.
    → Viết \\\\ thay cho \\, hoặc đổi cặp ngoặc " thành cặp nháy đơn '."
  `);
});
it('tells slips in lists of a whole file', () => {
  expect(
    told({
      'abbreviations.yaml':
        '- id: UBND\n  meanings: [Ủy ban nhân dân]\n-id: BHXH\n  meanings: [Bảo hiểm xã hội]\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/abbreviations.yaml:3:1 [yaml]
    Thiếu dấu cách sau dấu gạch đầu dòng.
    → Bạn viết «-id: BHXH» → nên viết «- id: BHXH»."
  `);
  expect(told({ 'abbreviations.yaml': '- id: UBND\n meanings: [Ủy ban nhân dân]\n' }))
    .toMatchInlineSnapshot(`
    "content/abbreviations.yaml:2:1 [yaml]
    Dòng này không thẳng cột với các trường cùng mục phía trên.
    → Lùi vào cho thẳng với trường ngay sau dấu gạch: «  meanings: [Ủy ban nhân dân]»; nếu là mục mới thì thêm «- » ở đầu."
  `);
  expect(told({ 'abbreviations.yaml': '- id: UBND\nmeanings: [Ủy ban nhân dân]\n' }))
    .toMatchInlineSnapshot(`
      "content/abbreviations.yaml:2:1 [yaml]
      Dòng này nằm ngoài danh sách phía trên.
      → Nếu thuộc mục phía trên thì thụt vào hai dấu cách: «  meanings: [Ủy ban nhân dân]»; nếu là mục mới thì bắt đầu bằng «- »."
    `);
  expect(
    told({ 'abbreviations.yaml': '- id: UBND\n  meanings: [Ủy ban nhân dân]\n---\n- id: BHXH\n' }),
  ).toMatchInlineSnapshot(`
    "content/abbreviations.yaml:3:1 [yaml]
    Tệp có thêm một dòng --- ở giữa, nên phần sau không được đọc.
    → Xóa dòng --- này."
  `);
});
it('does not call references to a broken file wrong', () => {
  expect(told({ 'organisations.yaml': '- id: khoi-thu\n  names: "x\n' })).toMatchInlineSnapshot(`
    "content/organisations.yaml:2:10 [yaml]
    Ngoặc " mở ở đây mà không đóng.
    → Bạn viết «names: "x» → nên viết «names: "x"»."
  `);
  expect(
    told({
      'units/hai-quan.yaml': 'names: [\n',
      'news/2023/bai-thu/index.md':
        '---\ntitle: Bài\ndate: 2023-02-24\npublished: 2026-11-22\nsummary: S\ncategory: hoi-nghi\nunits: [hai-quan]\nsources: [tai-lieu-thu]\n---\n\n[Hải quan](/don-vi/hai-quan/)\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/units/hai-quan.yaml:1:8 [yaml]
    Ngoặc [ mở ở đây mà không đóng.
    → Bạn viết «names: [» → nên viết «names: []»."
  `);
});
