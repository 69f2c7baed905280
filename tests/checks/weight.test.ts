import { expect, it } from 'vitest';
import { maxBody } from '../../src/checks/rules/weight.ts';
import { article, toldOfArticle } from './site.ts';

const paragraph = `${'Mỗi đơn vị chọn cách thi đua hợp với ngành mình. '.repeat(20).trim()}\n\n`;
const long = (bytes: number) => paragraph.repeat(Math.floor(bytes / Buffer.byteLength(paragraph)));

it('warns of a text that is too long for a page, with a place to split it', () => {
  expect(toldOfArticle(article({}, `${long(maxBody * 0.6)}## Phần hai\n\n${long(maxBody * 0.6)}`)))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:50:1 [weight]
    Bài dài 52 kB chữ, hơn mức 45 kB của một trang: máy cũ mở chậm và khó đọc hết.
    → Tách thành 2 bài, ví dụ từ tiêu đề «Phần hai», hoặc giữ phần chính và đưa phần chi tiết vào tệp PDF ở «attachments»."
  `);
});
it('leaves one that just fits', () => {
  expect(toldOfArticle(article({}, long(maxBody)))).toBe('không có lỗi');
});
