import { expect, it } from 'vitest';
import { article, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`));

it('tells TCVN3, with the line to paste, and nothing else of it', () => {
  expect(toldOfArticle(article({ title: 'Héi ®ång thi ®ua' }))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:2:8 [legacy-encoding]
    «Héi» (và 2 từ khác trong dòng) gõ bằng bảng mã cũ TCVN3 (phông .VnTime).
    → Chép đè bằng chữ Unicode rồi đọc lại:
    title: Hội đồng thi đua"
  `);
  expect(body('Tr­ëng ban phô tr¸ch')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [legacy-encoding]
    «Tr­ëng» (và 1 từ khác trong dòng) gõ bằng bảng mã cũ TCVN3 (phông .VnTime).
    → Chép đè bằng chữ Unicode rồi đọc lại:
    Trưởng ban phụ trách"
  `);
});
it('tells VNI', () => {
  expect(body('Hoäi ñoàng thi ñua khen thöôûng tỉnh')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [legacy-encoding]
    «Hoäi» (và 2 từ khác trong dòng) gõ bằng bảng mã cũ VNI (phông VNI-Times).
    → Chép đè bằng chữ Unicode rồi đọc lại:
    Hội đồng thi đua khen thưởng tỉnh"
  `);
});
it('tells UTF-8 opened as another encoding', () => {
  expect(body('Há»™i nghá»‹ tá»•ng káº¿t')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [legacy-encoding]
    «Há»™i» (và 3 từ khác trong dòng) là chữ Unicode bị mở sai bảng mã nên hỏng.
    → Chép đè rồi đọc lại:
    Hội nghị tổng kết"
  `);
});
it('leaves French, Spanish and right Vietnamese', () => {
  expect(
    body('Ông Noël Lefèvre ở Besançon, bà Muñoz ở São Paulo; 1.200 m³; VÌ ĐÃ”; Windows®.'),
  ).toBe('không có lỗi');
});
