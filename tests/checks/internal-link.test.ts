import { expect, it } from 'vitest';
import { article, base, honour, told, toldOfArticle } from './site.ts';

const linked = (body: string, more: Record<string, string> = {}) =>
  toldOfArticle(article({}, `${body}\n`), more);

it('accepts pages, lists, files beside the article, sections and other sites', () => {
  expect(
    linked(
      '[a](/don-vi/hai-quan/) [b](/tin-tuc/) [c](./bao-cao.pdf) [d](#muc-mot) [e](/khen-thuong/2022/#kt-2022-bang-khen-hai-quan) [f](https://vi-du.vn/x) <https://vi-du.vn> [g](mailto:a@vi-du.vn) [h](/tim-kiem/?q=a) [i](/nam/2023/) [k](/tin-tuc/feed.xml) [l](/tin-tuc/2023/bai-thu/#nguon) [m](/gioi-thieu/#lien-he)\n\n## Mục một\n',
      {
        'news/2023/bai-thu/bao-cao.pdf': '%PDF',
        'honours/2022.yaml': honour(),
        'pages/gioi-thieu.md': `${base['pages/gioi-thieu.md']}\n## Liên hệ\n`,
      },
    ),
  ).toBe('không có lỗi');
});
it('knows the files of the register', () => {
  const at = (file: string) =>
    linked(`[a](/khen-thuong/${file})`, { 'honours/2022.yaml': honour() });
  expect(['2022.csv', 'toan-bo.json', 'loai/bang-khen.csv'].map(at)).toEqual(
    Array(3).fill('không có lỗi'),
  );
  expect(['2021.csv', '2022.pdf'].map(at).filter((answer) => answer === 'không có lỗi')).toEqual(
    [],
  );
});
it('tells addresses that the site will not have, at their line', () => {
  expect(linked('Câu một.\n\nXem [Hải quan](/don-vi/hai-qan/).')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:5 [internal-link]
    Trang thông tin không có địa chỉ «/don-vi/hai-qan/».
    → Bạn viết «/don-vi/hai-qan/» → nên viết «/don-vi/hai-quan/»."
  `);
  expect(linked('[a](/don-vi/hai-quan)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết «/don-vi/hai-quan» thiếu dấu / ở cuối.
    → Bạn viết «/don-vi/hai-quan» → nên viết «/don-vi/hai-quan/»."
  `);
  expect(linked('[a](/Don-Vi/Hai-Quan/)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang thông tin không có địa chỉ «/Don-Vi/Hai-Quan/».
    → Bạn viết «/Don-Vi/Hai-Quan/» → nên viết «/don-vi/hai-quan/»."
  `);
  expect(linked('[a](/tin-tuc/2023/bai-thu/index.html)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang thông tin không có địa chỉ «/tin-tuc/2023/bai-thu/index.html».
    → Bạn viết «/tin-tuc/2023/bai-thu/index.html» → nên viết «/tin-tuc/2023/bai-thu/»."
  `);
  expect(linked('[a](/don-vi/khong-he-co-don-vi-nay/)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang thông tin không có địa chỉ «/don-vi/khong-he-co-don-vi-nay/».
    → Chọn một địa chỉ có thật: /don-vi/hai-quan/, /don-vi/kho-bac/."
  `);
  expect(linked('[a](/abc/xyz/)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang thông tin không có địa chỉ «/abc/xyz/».
    → Mở trang cần dẫn tới rồi chép phần địa chỉ sau tên miền, ví dụ /tin-tuc/2023/ten-bai/."
  `);
});
it('tells links by reference, at their definition', () => {
  expect(linked('Xem [đơn vị][dv].\n\n[dv]: /don-vi/hai-qan/')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [internal-link]
    Trang thông tin không có địa chỉ «/don-vi/hai-qan/».
    → Bạn viết «/don-vi/hai-qan/» → nên viết «/don-vi/hai-quan/»."
  `);
});
it('tells relative links to pages', () => {
  expect(linked('[a](../../../units/hai-quan.yaml)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết tới trang khác phải viết từ gốc của trang thông tin, không viết «../../../units/hai-quan.yaml».
    → Bạn viết «../../../units/hai-quan.yaml» → nên viết «/don-vi/hai-quan/»."
  `);
  expect(linked('[a](don-vi/hai-quan/)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết tới trang khác phải viết từ gốc của trang thông tin, không viết «don-vi/hai-quan/».
    → Bạn viết «don-vi/hai-quan/» → nên viết «/don-vi/hai-quan/»."
  `);
  expect(linked('[a](../bai-thu/)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết tới trang khác phải viết từ gốc của trang thông tin, không viết «../bai-thu/».
    → Bạn viết «../bai-thu/» → nên viết «/tin-tuc/2023/bai-thu/»."
  `);
  expect(linked('[a](/content/units/hai-quan.yaml)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang thông tin không có địa chỉ «/content/units/hai-quan.yaml».
    → Bạn viết «/content/units/hai-quan.yaml» → nên viết «/don-vi/hai-quan/»."
  `);
  expect(linked('[a](khong-ro)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết «khong-ro» không bắt đầu từ gốc của trang thông tin.
    → Liên kết tới trang khác viết từ gốc, ví dụ /tin-tuc/2023/ten-bai/; tới tệp cạnh bài viết ./ten-tep.pdf; tới nơi khác viết https://…."
  `);
});
it('tells files that are not beside the article', () => {
  const beside = { 'news/2023/bai-thu/bao-cao.pdf': '%PDF' };
  expect(linked('[a](./bao-cao-2022.pdf)', beside)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Không có tệp «./bao-cao-2022.pdf» cạnh bài.
    → Bạn viết «./bao-cao-2022.pdf» → nên viết «./bao-cao.pdf»."
  `);
  expect(linked('[a](./Bao-cao.PDF)', beside)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết «./Bao-cao.PDF» không khớp với tệp cạnh bài.
    → Bạn viết «./Bao-cao.PDF» → nên viết «./bao-cao.pdf»."
  `);
  expect(linked('[a](bao-cao.pdf)', beside)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết «bao-cao.pdf» không khớp với tệp cạnh bài.
    → Bạn viết «bao-cao.pdf» → nên viết «./bao-cao.pdf»."
  `);
  expect(linked('[a](./bao-cao.pdf)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Không có tệp «./bao-cao.pdf» cạnh bài.
    → Đặt tệp vào news/2023/bai-thu/ rồi viết đúng tên."
  `);
});
it('tells addresses of other sites without their beginning', () => {
  expect(linked('[a](www.vi-du.vn/bai)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết «www.vi-du.vn/bai» thiếu https:// ở đầu.
    → Bạn viết «www.vi-du.vn/bai» → nên viết «https://www.vi-du.vn/bai»."
  `);
  expect(linked('[a](//vi-du.vn/bai)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết «//vi-du.vn/bai» thiếu https: ở đầu.
    → Bạn viết «//vi-du.vn/bai» → nên viết «https://vi-du.vn/bai»."
  `);
  expect(linked('[a](van-phong@vi-du.vn)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết thư điện tử «van-phong@vi-du.vn» thiếu mailto: ở đầu.
    → Bạn viết «van-phong@vi-du.vn» → nên viết «mailto:van-phong@vi-du.vn»."
  `);
  expect(linked('[a](http://localhost:4321/tin-tuc/)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết «http://localhost:4321/tin-tuc/» chỉ mở được trên máy của bạn.
    → Bạn viết «http://localhost:4321/tin-tuc/» → nên viết «/tin-tuc/»."
  `);
  expect(linked('[a](/tin-tuc/%E0%A4%A)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Liên kết «/tin-tuc/%E0%A4%A» có dấu % viết sai.
    → Chép lại địa chỉ từ thanh địa chỉ của trình duyệt."
  `);
});
it('tells sections that a page does not have', () => {
  expect(linked('## Thành tích\n\n[a](#thanh-tch)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [internal-link]
    Bài này không có mục «#thanh-tch».
    → Bạn viết «#thanh-tch» → nên viết «#thanh-tich»."
  `);
  expect(linked('## Thành tích\n\n[a](#Th%C3%A0nh-t%C3%ADch)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [internal-link]
    Bài này không có mục «#Thành-tích».
    → Bạn viết «#Th%C3%A0nh-t%C3%ADch» → nên viết «#thanh-tich»."
  `);
  expect(linked('[a](/gioi-thieu/#lien-he)')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang «/gioi-thieu/» không có mục «#lien-he».
    → Trang này không có mục nào: bỏ phần từ dấu # trở đi."
  `);
  expect(linked('[a](/khen-thuong/2022/#kt-2022-bang-khen)', { 'honours/2022.yaml': honour() }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang «/khen-thuong/2022/» không có mục «#kt-2022-bang-khen».
    → Bạn viết «/khen-thuong/2022/#kt-2022-bang-khen» → nên viết «/khen-thuong/2022/#kt-2022-bang-khen-hai-quan»."
  `);
});
it('tells an address that has moved', () => {
  expect(linked('[a](/tin-cu/)', { 'redirects.yaml': '- from: /tin-cu/\n  to: /tin-tuc/\n' }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang thông tin không có địa chỉ «/tin-cu/».
    → Bạn viết «/tin-cu/» → nên viết «/tin-tuc/»."
  `);
});
it('reads MDX', () => {
  const campaign = (body: string) =>
    told(
      {
        'campaigns/phong-trao-thu.mdx': `---\ntitle: Phong trào thử\nkind: phong-trao\nsummary: S\nsources: [tai-lieu-thu]\n---\n\n${body}\n`,
      },
      'internal-link',
    );
  expect(campaign('[a](/don-vi/hai-qan/)\n\n<a href="/don-vi/kho-bc/">Kho bạc</a>'))
    .toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:1 [internal-link]
    Trang thông tin không có địa chỉ «/don-vi/hai-qan/».
    → Bạn viết «/don-vi/hai-qan/» → nên viết «/don-vi/hai-quan/».

    content/campaigns/phong-trao-thu.mdx:10:1 [internal-link]
    Trang thông tin không có địa chỉ «/don-vi/kho-bc/».
    → Bạn viết «/don-vi/kho-bc/» → nên viết «/don-vi/kho-bac/»."
  `);
});
it('accepts the parts of pages and the pledges of a conference', () => {
  const conference =
    '---\ntitle: Họp\ndate: 2023-02-24\nkinds: [ky-giao-uoc]\nsummary: S\npublished: 2026-11-22\nsources: [tai-lieu-thu]\npledges:\n  - { year: 2023, signatories: [hai-quan] }\n---\n';
  const linkedTo = (fragment: string) =>
    linked(`[a](/hoi-nghi/2023/hop/#${fragment})`, { 'conferences/2023/hop/index.md': conference });
  expect(linkedTo('nhiem-vu')).toBe('không có lỗi');
  expect(linkedTo('giao-uoc-2023')).toBe('không có lỗi');
  expect(linkedTo('giao-uoc-2022')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [internal-link]
    Trang «/hoi-nghi/2023/hop/» không có mục «#giao-uoc-2022».
    → Bạn viết «/hoi-nghi/2023/hop/#giao-uoc-2022» → nên viết «/hoi-nghi/2023/hop/#giao-uoc-2023»."
  `);
});
