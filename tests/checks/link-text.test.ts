import { expect, it } from 'vitest';
import { article, told, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`));

it('tells links without text, with the title of the page', () => {
  expect(body('Xem [](/don-vi/hai-quan/) và [ ](https://vi-du.vn/a).')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:5 [link-text]
    Liên kết tới «/don-vi/hai-quan/» không có chữ nên không ai thấy để bấm.
    → Bạn viết «[](/don-vi/hai-quan/)» → nên viết «[Cục Hải quan Thử](/don-vi/hai-quan/)».

    content/news/2023/bai-thu/index.md:10:30 [link-text]
    Liên kết tới «https://vi-du.vn/a» không có chữ nên không ai thấy để bấm.
    → Viết tên trang hoặc tài liệu vào giữa hai ngoặc vuông: «[«ĐIỀN tên trang hoặc tài liệu»](https://vi-du.vn/a)»."
  `);
});
it('tells links whose text says nothing', () => {
  expect(body('Xem [tại đây](/don-vi/kho-bac/).')).toContain('[Kho bạc Thử](/don-vi/kho-bac/)');
  expect(body('Kế hoạch: [Xem thêm…][kh].\n\n[kh]: https://vi-du.vn/a')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:11 [link-text]
    Chữ của liên kết «Xem thêm…» không nói dẫn tới đâu; người dùng trình đọc màn hình chỉ nghe được chừng ấy.
    → Đặt liên kết vào tên của trang hoặc tài liệu: Bạn viết «[Xem thêm…][kh]» → nên viết «[«ĐIỀN tên trang hoặc tài liệu»][kh]»."
  `);
  expect(body('[**Click vào đây!**](https://vi-du.vn/a)')).toContain('«Click vào đây!»');
});
it('tells the same of elements in MDX', () => {
  expect(
    told(
      {
        'campaigns/a.mdx':
          '---\ntitle: Phong trào thử\nkind: phong-trao\nsummary: S\nsources: [tai-lieu-thu]\n---\n\n<a href="/don-vi/hai-quan/">ở đây</a>\n',
      },
      'link-text',
    ),
  ).toMatchInlineSnapshot(`
    "content/campaigns/a.mdx:8:1 [link-text]
    Chữ của liên kết «ở đây» không nói dẫn tới đâu; người dùng trình đọc màn hình chỉ nghe được chừng ấy.
    → Bạn viết «<a href="/don-vi/hai-quan/">ở đây</a>» → nên viết «<a href="/don-vi/hai-quan/">Cục Hải quan Thử</a>»."
  `);
});
it('leaves links that say where they lead', () => {
  expect(
    body(
      '[Xem thêm về Hải quan](/don-vi/hai-quan/), [Kế hoạch](/van-ban/), [vi-du.vn](https://vi-du.vn/), [ba đề nghị](/khen-thuong/)',
    ),
  ).toBe('không có lỗi');
});
