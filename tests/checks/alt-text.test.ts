import { expect, it } from 'vitest';
import { article, told, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`), {}, 'alt-text');

it('tells pictures without a description', () => {
  expect(body('Câu.\n\n![](./hoi-nghi.jpg)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [alt-text]
    Ảnh «./hoi-nghi.jpg» chưa có lời mô tả cho người không nhìn thấy ảnh.
    → Bạn viết «![](./hoi-nghi.jpg)» → nên viết «![«ĐIỀN ai, làm gì, ở đâu, như thấy trong ảnh»](./hoi-nghi.jpg)»."
  `);
  expect(
    told(
      {
        'campaigns/a.mdx':
          '---\ntitle: T\nkind: phong-trao\nsummary: S\nsources: [tai-lieu-thu]\n---\n\n<img src="./a.jpg" />\n',
      },
      'alt-text',
    ),
  ).toMatchInlineSnapshot(`
    "content/campaigns/a.mdx:8:1 [alt-text]
    Ảnh «./a.jpg» chưa có lời mô tả cho người không nhìn thấy ảnh.
    → Bạn viết «<img src="./a.jpg" alt="" />» → nên viết «<img src="./a.jpg" alt="«ĐIỀN ai, làm gì, ở đâu, như thấy trong ảnh»" />»."
  `);
});
it('tells descriptions that describe nothing', () => {
  expect(body('![hoi-nghi.jpg](./hoi-nghi.jpg)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [alt-text]
    Lời mô tả ảnh «hoi-nghi.jpg» là tên tệp.
    → Bạn viết «![hoi-nghi.jpg](./hoi-nghi.jpg)» → nên viết «![«ĐIỀN ai, làm gì, ở đâu, như thấy trong ảnh»](./hoi-nghi.jpg)»."
  `);
  expect(body('![Hình ảnh minh họa 1](./a.jpg) ![IMG_2023](./b.jpg)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [alt-text]
    Lời mô tả ảnh «Hình ảnh minh họa 1» không cho biết ảnh có gì.
    → Bạn viết «![Hình ảnh minh họa 1](./a.jpg)» → nên viết «![«ĐIỀN ai, làm gì, ở đâu, như thấy trong ảnh»](./a.jpg)».

    content/news/2023/bai-thu/index.md:10:33 [alt-text]
    Lời mô tả ảnh «IMG_2023» là tên tệp.
    → Bạn viết «![IMG_2023](./b.jpg)» → nên viết «![«ĐIỀN ai, làm gì, ở đâu, như thấy trong ảnh»](./b.jpg)»."
  `);
  expect(
    toldOfArticle(
      article({ cover: '{ src: ./a.jpg, alt: Ảnh, credit: Ban biên tập }' }),
      {},
      'alt-text',
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:29 [alt-text]
    Lời mô tả ảnh «Ảnh» không cho biết ảnh có gì.
    → Bạn viết «alt: Ảnh» → nên viết «alt: «ĐIỀN ai, làm gì, ở đâu, như thấy trong ảnh»»."
  `);
});
it('leaves real ones', () => {
  expect(body('![Ảnh chụp bảy đơn vị ký giao ước](./a.jpg)')).toBe('không có lỗi');
});
