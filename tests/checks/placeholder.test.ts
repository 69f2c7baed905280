import { expect, it } from 'vitest';
import { article, honour, newsFile, told, toldOfArticle } from './site.ts';

it('tells what is left of a template in fields, once each, with an example', () => {
  expect(
    toldOfArticle(
      article({
        date: '«ĐIỀN ngày của sự việc»',
        summary: '«ĐIỀN một hai câu tóm tắt»',
        category: '«ĐIỀN chuyên mục»',
        sources: '[«ĐIỀN các nguồn»]',
        byline: '«ĐIỀN người viết»',
      }),
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:3:7 [placeholder]
    Chưa điền «date»: còn chữ của tệp mẫu «ĐIỀN ngày của sự việc».
    → Xóa «ĐIỀN ngày của sự việc» rồi viết nội dung thật vào đó.

    content/news/2023/bai-thu/index.md:5:10 [placeholder]
    Chưa điền «summary»: còn chữ của tệp mẫu «ĐIỀN một hai câu tóm tắt».
    → Xóa «ĐIỀN một hai câu tóm tắt» rồi viết nội dung thật vào đó.

    content/news/2023/bai-thu/index.md:6:11 [placeholder]
    Chưa điền «category»: còn chữ của tệp mẫu «ĐIỀN chuyên mục».
    → Xóa «ĐIỀN chuyên mục» rồi viết nội dung thật vào đó, chọn trong: hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua), khen-thuong (Khen thưởng), guong-dien-hinh (Gương điển hình), hoat-dong (Hoạt động của Khối).

    content/news/2023/bai-thu/index.md:7:11 [placeholder]
    Chưa điền «sources»: còn chữ của tệp mẫu «ĐIỀN các nguồn».
    → Xóa «ĐIỀN các nguồn» rồi viết nội dung thật vào đó.

    content/news/2023/bai-thu/index.md:8:9 [placeholder]
    Chưa điền «byline»: còn chữ của tệp mẫu «ĐIỀN người viết».
    → Xóa «ĐIỀN người viết» rồi viết nội dung thật vào đó. Nếu không dùng «byline» thì xóa cả dòng."
  `);
});
it('asks to confirm what a file suggested', () => {
  expect(toldOfArticle(article({ date: '"«ĐIỀN xác nhận: 2023-02-24»"' }))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:3:7 [placeholder]
    Chưa xác nhận «date»: «ĐIỀN xác nhận: 2023-02-24».
    → So với tệp gốc; đúng thì chỉ giữ lại «2023-02-24», chưa đúng thì viết lại."
  `);
});
it('tells it in the text of an article', () => {
  expect(
    toldOfArticle(
      article({}, 'Mở đầu.\n\n## «ĐIỀN tên mục»\n\nCâu này còn «ĐIỀN con số» tỷ đồng.\n'),
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:4 [placeholder]
    Còn chữ của tệp mẫu «ĐIỀN tên mục».
    → Xóa «ĐIỀN tên mục» rồi viết nội dung thật vào đó, hoặc xóa cả dòng nếu không cần.

    content/news/2023/bai-thu/index.md:14:13 [placeholder]
    Còn chữ của tệp mẫu «ĐIỀN con số».
    → Xóa «ĐIỀN con số» rồi viết nội dung thật vào đó, hoặc xóa cả dòng nếu không cần."
  `);
});
it('tells it in nested fields of a list, and half of one', () => {
  expect(
    told({
      'honours/2022.yaml': honour({
        recipient: '{ unit: «ĐIỀN đơn vị được khen» }',
        reason: '«ĐIỀN lý do',
      }),
    }),
  ).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:22 [placeholder]
    Chưa điền «unit» trong «recipient»: còn chữ của tệp mẫu «ĐIỀN đơn vị được khen».
    → Xóa «ĐIỀN đơn vị được khen» rồi viết nội dung thật vào đó.

    content/honours/2022.yaml:12:11 [placeholder]
    Chưa điền «reason»: còn chữ của tệp mẫu «ĐIỀN lý do.
    → Xóa «ĐIỀN lý do rồi viết nội dung thật vào đó. Nếu không dùng «reason» thì xóa cả dòng."
  `);
});
it('tells it in a file whose YAML cannot be read', () => {
  expect(
    toldOfArticle(
      article(
        { title: 'Khối: họp', byline: '«ĐIỀN người viết»', place: 'Hội trường: «ĐIỀN tên»' },
        'Còn «ĐIỀN nội dung».\n#updated: «ĐIỀN ngày»\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [yaml]
    Giá trị có dấu hai chấm nên phải đặt trong dấu nháy kép.
    → Bạn viết «title: Khối: họp» → nên viết «title: "Khối: họp"».

    content/news/2023/bai-thu/index.md:8:9 [placeholder]
    Còn chữ của tệp mẫu «ĐIỀN người viết».
    → Xóa «ĐIỀN người viết» rồi viết nội dung thật vào đó, hoặc xóa cả dòng nếu không cần.

    content/news/2023/bai-thu/index.md:9:8 [yaml]
    Giá trị có dấu hai chấm nên phải đặt trong dấu nháy kép.
    → Bạn viết «place: Hội trường: «ĐIỀN tên»» → nên viết «place: "Hội trường: «ĐIỀN tên»"».

    content/news/2023/bai-thu/index.md:9:20 [placeholder]
    Còn chữ của tệp mẫu «ĐIỀN tên».
    → Xóa «ĐIỀN tên» rồi viết nội dung thật vào đó, hoặc xóa cả dòng nếu không cần.

    content/news/2023/bai-thu/index.md:12:5 [placeholder]
    Còn chữ của tệp mẫu «ĐIỀN nội dung».
    → Xóa «ĐIỀN nội dung» rồi viết nội dung thật vào đó, hoặc xóa cả dòng nếu không cần."
  `);
});
it('leaves comments, other capitals and other quotation marks alone', () => {
  expect(
    toldOfArticle(
      article(
        { summary: 'Điền đơn «theo mẫu».\n#byline: «ĐIỀN người viết»' },
        'Đoàn ĐIỀN KINH, đội «ĐIỀNG».\n',
      ),
    ),
  ).toBe('không có lỗi');
});

it('tells of half a mark that is left of a place filled in', () => {
  expect(told({ [newsFile]: article({ title: '«Khối ký giao ước' }) }, 'placeholder'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [placeholder]
    Còn sót một dấu « hoặc » của chỗ cần điền trong «title».
    → Bạn viết ««Khối ký giao ước» → nên viết «Khối ký giao ước»."
  `);
  expect(told({ [newsFile]: article({ title: 'Khối ký «giao ước»' }) }, 'placeholder')).toBe(
    'không có lỗi',
  );
});
