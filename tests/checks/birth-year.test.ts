import { expect, it } from 'vitest';
import { article, check, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`), {}, 'birth-year');

it('warns of birth years of people', () => {
  expect(body('Bà Nguyễn Thị Mẫu, sinh năm 1975, là công chức.')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:20 [birth-year]
    Có năm sinh của một người: «sinh năm …».
    → Bỏ năm sinh, trừ khi bài cần đến và người đó đồng ý; giới thiệu bằng chức vụ và đơn vị là đủ."
  `);
  expect(body('Ông Trần Văn Mẫu (SN 1980) và bà Mẫu sinh năm 1981')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:19 [birth-year]
    Có năm sinh của một người: «SN …».
    → Bỏ năm sinh, trừ khi bài cần đến và người đó đồng ý; giới thiệu bằng chức vụ và đơn vị là đủ.

    content/news/2023/bai-thu/index.md:10:38 [birth-year]
    Có năm sinh của một người: «sinh năm …».
    → Bỏ năm sinh, trừ khi bài cần đến và người đó đồng ý; giới thiệu bằng chức vụ và đơn vị là đủ."
  `);
  expect(
    check({ 'news/2023/a/index.md': article({}, 'Bà Mẫu, sinh năm 1975.\n') }).stats,
  ).toMatchObject({ errors: 0, warnings: 1 });
});
it('leaves other words, and people of the past', () => {
  expect(
    body(
      'Học sinh năm 2012, tuyển sinh năm 2015, chi phí phát sinh năm 2010, Bác Hồ sinh năm 1890.',
    ),
  ).toBe('không có lỗi');
});
