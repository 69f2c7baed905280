import { expect, it } from 'vitest';
import { article, check, told, toldOfArticle } from './site.ts';

const fields = (all: Record<string, string>) => toldOfArticle(article(all), {}, 'style');
const body = (text: string) => toldOfArticle(article({}, `${text}\n`), {}, 'style');
const clean = 'không có lỗi';

it('warns of titles that shout, end in a full stop or are long', () => {
  expect(fields({ title: 'HỘI NGHỊ TỔNG KẾT NĂM 2022.' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [style]
    Tiêu đề viết hoa toàn bộ nên khó đọc.
    → Bạn viết «HỘI NGHỊ TỔNG KẾT NĂM 2022.» → nên viết «Hội nghị tổng kết năm 2022». Viết hoa lại các tên riêng."
  `);
  expect(fields({ title: `Khối ${'tổng kết '.repeat(10)}` })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [style]
    Tiêu đề dài 94 ký tự, hơn 90: trên điện thoại sẽ chiếm quá nhiều dòng.
    → Giữ ai làm gì; chuyển thời gian, địa điểm, danh sách sang «summary»."
  `);
  expect(fields({ title: 'Chỉ thị 01/CT-UBND' })).toBe(clean);
});
it('leaves names and titles of others letter by letter', () => {
  expect(
    told({
      'sources/tai-lieu-thu.yaml':
        'title: HỘI NGHỊ TỔNG KẾT NĂM 2022.\npublisher: A\nkind: tai-lieu\n',
    }),
  ).toBe(clean);
});
it('warns of summaries that are long or say nothing new', () => {
  expect(fields({ summary: 'Tóm tắt. '.repeat(30).trim() })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:5:10 [style]
    Tóm tắt dài 269 ký tự, hơn 200: danh sách và kết quả tìm kiếm sẽ cắt bớt.
    → Giữ một hai câu nêu việc chính; phần còn lại để trong bài."
  `);
  expect(fields({ title: 'Khối tổng kết năm', summary: 'Khối tổng kết năm.' }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:5:10 [style]
    Tóm tắt chỉ lặp lại tiêu đề.
    → Viết một câu cho biết thêm: ai, việc gì, kết quả ra sao."
  `);
  expect(fields({ summary: 'Một câu.' })).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:5:10 [style]
    Tóm tắt lặp nguyên đoạn đầu của bài, nên người đọc gặp hai lần.
    → Viết lại tóm tắt ngắn hơn, hoặc bỏ đoạn đầu của bài."
  `);
});
it('warns of links that show a whole address', () => {
  expect(body('Xem https://vi-du.vn/a,b.Cd nhé, [vi-du.vn](https://vi-du.vn/).'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:5 [style]
    Chữ của liên kết là cả một địa chỉ, khó đọc và khó nghe.
    → Bạn viết «https://vi-du.vn/a,b.Cd» → nên viết «[tên trang hoặc tài liệu](https://vi-du.vn/a,b.Cd)»."
  `);
});
it('warns of headings that are whole sentences', () => {
  expect(body(`## ${'Các đơn vị thống nhất phấn đấu đạt chỉ tiêu '.repeat(3).trim()}`))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:4 [style]
    Tiêu đề trong bài dài 131 ký tự, hơn 120.
    → Rút thành một cụm từ ngắn; chuyển câu «Các đơn vị thống nhất phấn đấu đạt chỉ tiêu Các đơn vị thốn…» xuống đoạn bên dưới."
  `);
});
it('never stops publishing', () => {
  expect(
    check({ 'news/2023/a/index.md': article({ title: 'A B C.' }, 'Một , hai!!\n') }).stats.errors,
  ).toBe(0);
});
