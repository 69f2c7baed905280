import { expect, it } from 'vitest';
import { article, base, honour, told, toldOfArticle } from './site.ts';

it('tells names with capitals, spaces and diacritics', () => {
  expect(told({ 'news/2023/Bài Thử/index.md': article() })).toMatchInlineSnapshot(`
    "content/news/2023/Bài Thử/index.md:1:1 [path]
    Đường dẫn «news/2023/Bài Thử/index.md» có chữ hoa, có dấu cách, có dấu tiếng Việt; chỉ dùng chữ thường không dấu, số và dấu gạch nối.
    → Đổi đường dẫn: «news/2023/Bài Thử/index.md» → «news/2023/bai-thu/index.md»."
  `);
  expect(told({ 'units/Hai_Quan.yaml': base['units/hai-quan.yaml'] as string }, 'path'))
    .toMatchInlineSnapshot(`
    "content/units/Hai_Quan.yaml:1:1 [path]
    Đường dẫn «units/Hai_Quan.yaml» có chữ hoa, có dấu gạch dưới; chỉ dùng chữ thường không dấu, số và dấu gạch nối.
    → Đổi đường dẫn: «units/Hai_Quan.yaml» → «units/hai-quan.yaml». Đã có tệp units/hai-quan.yaml: gộp hai tệp hoặc chọn tên khác."
  `);
  expect(toldOfArticle(article(), { 'news/2023/bai-thu/Ảnh Hội nghị.JPG': '' }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/Ảnh Hội nghị.JPG:1:1 [path]
    Tên tệp «Ảnh Hội nghị.JPG» có chữ hoa, có dấu cách, có dấu tiếng Việt; chỉ dùng chữ thường không dấu, số và dấu gạch nối.
    → Đổi tên tệp: «Ảnh Hội nghị.JPG» → «anh-hoi-nghi.jpg»; sửa cả chỗ nhắc đến tệp trong bài."
  `);
});
it('tells wrong ends of names', () => {
  expect(
    told(
      {
        'news/2023/bai-thu/index.MD': article(),
        'units/thue.yml': base['units/hai-quan.yaml'] as string,
        'campaigns/phong-trao.md': article(),
      },
      'path',
    ),
  ).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao.md:1:1 [path]
    Tệp «campaigns/phong-trao.md» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «campaigns/phong-trao.md» → «campaigns/phong-trao.mdx».

    content/news/2023/bai-thu/index.MD:1:1 [path]
    Đường dẫn «news/2023/bai-thu/index.MD» có chữ hoa; chỉ dùng chữ thường không dấu, số và dấu gạch nối.
    → Đổi đường dẫn: «news/2023/bai-thu/index.MD» → «news/2023/bai-thu/index.md».

    content/units/thue.yml:1:1 [path]
    Tệp «units/thue.yml» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «units/thue.yml» → «units/thue.yaml»."
  `);
  expect(
    toldOfArticle(article(), {
      'news/2023/bai-thu/bao-cao.doc': '',
      'news/2023/bai-thu/ghi-chu.md': '',
      'news/2023/bai-thu/anh.heic': '',
    }),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/anh.heic:1:1 [path]
    Trang không dùng tệp dạng «.heic».
    → Mở «anh.heic», lưu thành .jpg rồi xóa tệp này.

    content/news/2023/bai-thu/bao-cao.doc:1:1 [path]
    Trang không dùng tệp dạng «.doc».
    → Mở «bao-cao.doc», lưu thành .docx hoặc .pdf rồi xóa tệp này.

    content/news/2023/bai-thu/ghi-chu.md:1:1 [path]
    Tệp «news/2023/bai-thu/ghi-chu.md» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «news/2023/bai-thu/ghi-chu.md» → «news/2023/ghi-chu/index.md»."
  `);
});
it('tells files in the wrong folder', () => {
  expect(told({ 'tin-tuc/2023/bai-thu/index.md': article(), 'New/2023/bai/index.md': article() }))
    .toMatchInlineSnapshot(`
    "content/New/2023/bai/index.md:1:1 [path]
    Tệp «New/2023/bai/index.md» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «New/2023/bai/index.md» → «news/2023/bai/index.md».

    content/tin-tuc/2023/bai-thu/index.md:1:1 [path]
    Tệp «tin-tuc/2023/bai-thu/index.md» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «tin-tuc/2023/bai-thu/index.md» → «news/2023/bai-thu/index.md»."
  `);
  expect(
    told({
      'news/2023/bai-thu.md': article(),
      'news/bai-thu/index.md': article(),
      'news/2023-02-24-hop.md': article(),
    }),
  ).toMatchInlineSnapshot(`
    "content/news/2023-02-24-hop.md:1:1 [path]
    Tệp «news/2023-02-24-hop.md» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «news/2023-02-24-hop.md» → «news/2023/hop/index.md».

    content/news/2023/bai-thu.md:1:1 [path]
    Tệp «news/2023/bai-thu.md» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «news/2023/bai-thu.md» → «news/2023/bai-thu/index.md».

    content/news/bai-thu/index.md:1:1 [path]
    Tệp «news/bai-thu/index.md» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «news/bai-thu/index.md» → «news/2023/bai-thu/index.md»."
  `);
  expect(
    told({ 'ghi-chu.txt': 'x', 'organisation.yaml': '', 'readme.md': 'x', 'ghi-chu/a.txt': 'x' }),
  ).toMatchInlineSnapshot(`
    "content/ghi-chu.txt:1:1 [path]
    Tệp «ghi-chu.txt» không thuộc phần nào của nội dung, nên sẽ không hiện ra.
    → Chuyển tệp vào đúng thư mục: news/, models/, campaigns/, conferences/, honours/, registrations/, scoring/, units/, people/, documents/, sources/, pages/, hoặc một trong các tệp site.yaml, awards.yaml, abbreviations.yaml, organisations.yaml, leadership.yaml, redirects.yaml; hoặc xóa tệp.

    content/ghi-chu/a.txt:1:1 [path]
    Tệp «ghi-chu/a.txt» không thuộc phần nào của nội dung, nên sẽ không hiện ra.
    → Chuyển tệp vào đúng thư mục: news/, models/, campaigns/, conferences/, honours/, registrations/, scoring/, units/, people/, documents/, sources/, pages/, hoặc một trong các tệp site.yaml, awards.yaml, abbreviations.yaml, organisations.yaml, leadership.yaml, redirects.yaml; hoặc xóa tệp.

    content/organisation.yaml:1:1 [path]
    Tệp «organisation.yaml» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «organisation.yaml» → «organisations.yaml». Đã có tệp organisations.yaml: gộp hai tệp hoặc chọn tên khác.

    content/readme.md:1:1 [path]
    Tệp «readme.md» không nằm ở chỗ mà trang đọc, nên sẽ không hiện ra.
    → Đổi đường dẫn: «readme.md» → «README.md»."
  `);
});
it('tells pictures without an article', () => {
  expect(told({ 'news/2023/bai-thu/anh.jpg': '' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/anh.jpg:1:1 [path]
    Thư mục «news/2023/bai-thu/» có «anh.jpg» nhưng không có bài «index.md».
    → Thêm news/2023/bai-thu/index.md, hoặc chuyển tệp vào thư mục của bài dùng nó."
  `);
});
it('tells names that the site keeps for itself', () => {
  expect(told({ 'pages/tin-tuc.md': base['pages/gioi-thieu.md'] as string }))
    .toMatchInlineSnapshot(`
    "content/pages/tin-tuc.md:1:1 [path]
    Tên «tin-tuc» đã dành cho một trang có sẵn của trang thông tin.
    → Thêm vào tên một hai chữ nói rõ nội dung, ví dụ «tin-tuc» → «ve-tin-tuc»."
  `);
});
it('tells a year folder that is not the year of the date', () => {
  expect(toldOfArticle(article({ date: '2022-12-30' }))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:3:7 [path]
    Bài nằm trong thư mục năm 2023 nhưng «date» là 2022-12-30.
    → Nếu ngày sai thì sửa «date». Nếu ngày đúng thì chuyển bài: «news/2023/bai-thu/index.md» → «news/2022/bai-thu/index.md»; bài đã đăng thì thêm địa chỉ cũ vào redirects.yaml. Trang biên tập không chuyển được bài sang năm khác: để ngày của năm 2023, lưu lại, rồi nhờ người quản trị kho nội dung chuyển."
  `);
  expect(told({ 'honours/2021.yaml': honour() })).toMatchInlineSnapshot(`
    "content/honours/2021.yaml:5:9 [path]
    Tệp «honours/2021.yaml» chỉ chứa khen thưởng của năm 2021, mục này ghi năm 2022.
    → Nếu năm đúng thì chuyển cả mục sang honours/2022.yaml. Nếu năm sai: Bạn viết «year: 2022» → nên viết «year: 2021»."
  `);
});
it('leaves the guide, the templates and companions alone', () => {
  expect(
    toldOfArticle(article(), {
      'README.md': 'x',
      '_templates/bài mẫu.md': 'x',
      '_guide/dang-nhap.webp': '',
      'published-urls.txt': '/',
      'news/2023/bai-thu/anh.jpg': '',
      'documents/van-ban.pdf': '',
    }),
  ).toBe('không có lỗi');
});
