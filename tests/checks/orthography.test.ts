import { expect, it } from 'vitest';
import { article, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`), {}, 'orthography');
const clean = 'không có lỗi';

it('warns of spaces and signs out of place, where they stand', () => {
  expect(body('Khối  tổng kết .\nKý giao ước ,bàn giao,trao đổi.Sau đó nghỉ!! Rồi...'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [orthography]
    Thừa dấu cách giữa hai từ.
    → Chỉ để một dấu cách: «Khối tổng».

    content/news/2023/bai-thu/index.md:10:12 [orthography]
    Thừa dấu cách trước dấu câu.
    → Bạn viết «kết .» → nên viết «kết.».

    content/news/2023/bai-thu/index.md:11:9 [orthography]
    Thừa dấu cách trước dấu câu.
    → Bạn viết «ước ,bàn» → nên viết «ước, bàn».

    content/news/2023/bai-thu/index.md:11:18 [orthography]
    Thiếu dấu cách sau dấu câu.
    → Bạn viết «giao,trao» → nên viết «giao, trao».

    content/news/2023/bai-thu/index.md:11:28 [orthography]
    Thiếu dấu cách sau dấu câu.
    → Bạn viết «đổi.Sau» → nên viết «đổi. Sau».

    content/news/2023/bai-thu/index.md:11:43 [orthography]
    Lặp dấu câu.
    → Bạn viết «!!» → nên viết «.».

    content/news/2023/bai-thu/index.md:11:49 [orthography]
    Dấu chấm lửng là một ký tự.
    → Bạn viết «...» → nên viết «…»."
  `);
});
it('leaves numbers, addresses, abbreviations and code', () => {
  for (const text of [
    '10.500,5 tỷ; 7:30; tỷ lệ 5 : 3; TP.HCM, GS.TS. Mẫu',
    'Trang vi-du.vn/a,b.Cd và mau@vi-du.vn',
    '`a,b  c!!`',
    'M’gar, “Vì sao?” – “Vì…”',
    'Nghị quyết: “Đoàn kết”',
    'Dòng một  \ndòng hai',
  ])
    expect([text, body(text)]).toEqual([text, clean]);
});
it('warns of two kinds of quotation marks', () => {
  expect(body('Phong trào “Một” và phong trào "Hai".')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:32 [orthography]
    Bài dùng cả dấu nháy kép (") và dấu ngoặc kép (“ ”).
    → Bạn viết «"Hai"» → nên viết «“Hai”»."
  `);
  expect(body('Phong trào "Một" và "Hai".')).toBe(clean);
});
it('warns of two ways to place tones, names aside', () => {
  expect(body('Văn hóa công sở, văn hóa đọc và hoà nhập.')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:33 [orthography]
    Bài bỏ dấu theo hai kiểu: «hoà» và «hóa».
    → Bạn viết «hoà» → nên viết «hòa». Chọn một kiểu cho cả bài."
  `);
  expect(body('Thuỷ lợi; hoà nhập, khoẻ mạnh, hóa đơn.')).toContain('«hóa» → nên viết «hoá»');
  expect(body('Bà Nguyễn Thị Thủy ở Hoà Thành; văn hóa, quý, khuỷu, toàn.')).toBe(clean);
});
