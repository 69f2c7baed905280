import { expect, it } from 'vitest';
import { article, told, toldOfArticle } from './site.ts';

it('tells text lost to a comment, with the quoted value', () => {
  expect(toldOfArticle(article({ title: 'Bài #1: "Tổng kết"', aliases: '\n  - Chuyến đi # 2' })))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:12 [yaml-trap]
    Phần «#1: "Tổng kết"» bị bỏ, vì dấu # sau dấu cách mở đầu một ghi chú («title»).
    → Bạn viết «title: Bài #1: "Tổng kết"» → nên viết «title: "Bài #1: “Tổng kết”"». Nếu đúng là ghi chú thì chuyển lên một dòng riêng phía trên.

    content/news/2023/bai-thu/index.md:9:15 [yaml-trap]
    Phần «# 2» bị bỏ, vì dấu # sau dấu cách mở đầu một ghi chú (mục 1 của «aliases»).
    → Bạn viết «- Chuyến đi # 2» → nên viết «- "Chuyến đi # 2"». Nếu đúng là ghi chú thì chuyển lên một dòng riêng phía trên."
  `);
});
it('leaves comments that lose nothing', () => {
  expect(
    toldOfArticle(article({ title: '"Bài #1"', date: '2023-02-24 # ngày họp', summary: 'C#' })),
  ).toBe('không có lỗi');
});
const figure = (value: string) =>
  told({
    'conferences/2023/hop/index.md': `---\ntitle: Họp\ndate: 2023-02-24\nkinds: [tong-ket]\nsummary: S\npublished: 2026-11-22\nsources: [tai-lieu-thu]\nfigures:\n  - id: thu\n    subject: { scope: khoi }\n    measure: Thu\n    year: 2022\n    value: ${value}\n    measuredIn: tỷ đồng\n    qualifier: gan\n    source: tai-lieu-thu\n---\n\nCâu.\n`,
  });
it('tells a number whose point may mean thousands', () => {
  expect(figure('10.500')).toMatchInlineSnapshot(`
    "content/conferences/2023/hop/index.md:13:12 [yaml-trap]
    Số «10.500» được hiểu là 10,5, không phải 10.500 («value» ở mục 1 của «figures»).
    → Nếu là 10.500: Bạn viết «value: 10.500» → nên viết «value: 10500». Nếu đúng là số thập phân thì thêm một số 0: «value: 10.5000»."
  `);
  expect(figure('1.234')).toContain('«value: 1234»');
});
it('leaves numbers that can mean one thing only', () => {
  for (const value of ['10500', '10.5', '10.50', '0.125', '12.3450'])
    expect([value, figure(value)]).toEqual([value, 'không có lỗi']);
});
it('quotes what was typed, not what the parser made of it', () => {
  expect(toldOfArticle(article({ title: '007', summary: 'True' }))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [schema]
    «title» phải là chữ trên một dòng (Tiêu đề bài).
    → Bạn viết «title: 007» → nên viết «title: "007"». Có dấu nháy kép thì số được hiểu là chữ.

    content/news/2023/bai-thu/index.md:5:10 [schema]
    «summary» phải là chữ trên một dòng (Một hai câu tóm tắt, dùng ở danh sách và kết quả tìm kiếm).
    → Bạn viết «summary: True» → nên viết «summary: "True"». Có dấu nháy kép thì từ này được hiểu là chữ."
  `);
});
