import { expect, it } from 'vitest';
import { article, honour, told, toldOfArticle } from './site.ts';

const published = (date: string) => toldOfArticle(article({ published: date }));
const step = (date: string) =>
  told({
    'honours/2022.yaml': honour({
      status: 'voted',
      steps: `\n    - { status: voted, date: ${date} }`,
    }),
  });

it('tells days that the calendar does not have', () => {
  expect(published('2026-02-31')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «2026-02-31» không có trên lịch: tháng 2 năm 2026 chỉ có 28 ngày («published»).
    → Xem lại nguồn rồi sửa ngày; ngày cuối của tháng đó là 2026-02-28."
  `);
  expect(published('2026-24-02')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «2026-24-02» không có thật: một năm chỉ có 12 tháng («published»).
    → Bạn viết «published: 2026-24-02» → nên viết «published: 2026-02-24». Thứ tự là năm, tháng, ngày."
  `);
  expect(published('2026-13-40')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «2026-13-40» không có thật: một năm chỉ có 12 tháng («published»).
    → Xem lại nguồn rồi sửa tháng; thứ tự là năm-tháng-ngày."
  `);
  expect(published('1026-11-22')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Năm 1026 nằm ngoài khoảng 1900–2100 («published»).
    → Xem lại nguồn rồi sửa năm trong «published: 1026-11-22»."
  `);
  expect(step('2023-02-30')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:30 [impossible-date]
    Ngày «2023-02-30» không có trên lịch: tháng 2 năm 2023 chỉ có 28 ngày («date» ở mục 1 của «steps»).
    → Xem lại nguồn rồi sửa ngày; ngày cuối của tháng đó là 2023-02-28."
  `);
  expect(step('2023-14')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:30 [impossible-date]
    Ngày «2023-14» không có thật: một năm chỉ có 12 tháng («date» ở mục 1 của «steps»).
    → Xem lại nguồn rồi sửa tháng; thứ tự là năm-tháng-ngày."
  `);
});
it('turns Vietnamese writing round', () => {
  expect(published('24/02/2023')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «24/02/2023» không viết theo dạng năm-tháng-ngày («published»).
    → Bạn viết «published: 24/02/2023» → nên viết «published: 2023-02-24»."
  `);
  expect(published('2/3/2023')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «2/3/2023» không viết theo dạng năm-tháng-ngày («published»).
    → Bạn viết «published: 2/3/2023» → nên viết «published: 2023-03-02»."
  `);
  expect(published('ngày 24 tháng 2 năm 2023')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «ngày 24 tháng 2 năm 2023» không viết theo dạng năm-tháng-ngày («published»).
    → Bạn viết «published: ngày 24 tháng 2 năm 2023» → nên viết «published: 2023-02-24»."
  `);
  expect(published('2023/2/4')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «2023/2/4» không viết theo dạng năm-tháng-ngày («published»).
    → Bạn viết «published: 2023/2/4» → nên viết «published: 2023-02-04»."
  `);
  expect(published('2023-02-24 08:00')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «2023-02-24 08:00» không viết theo dạng năm-tháng-ngày («published»).
    → Bạn viết «published: 2023-02-24 08:00» → nên viết «published: 2023-02-24»."
  `);
  expect(published('20230224')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    Ngày «20230224» không viết theo dạng năm-tháng-ngày («published»).
    → Bạn viết «published: 20230224» → nên viết «published: 2023-02-24»."
  `);
  expect(step('2/2023')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:30 [impossible-date]
    Ngày «2/2023» không viết theo dạng năm-tháng-ngày («date» ở mục 1 của «steps»).
    → Bạn viết «date: 2/2023» → nên viết «date: 2023-02»."
  `);
});
it('tells dates that are too vague, or none', () => {
  expect(published('2023-02')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    «2023-02» chưa đủ ngày, tháng, năm («published»).
    → Ghi đủ cả ngày theo nguồn: «published: 2023-02-«ĐIỀN ngày»»."
  `);
  expect(published('2023')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    «2023» chưa đủ ngày, tháng, năm («published»).
    → Ghi đủ cả ngày theo nguồn: «published: 2023-«ĐIỀN tháng-ngày»»."
  `);
  expect(published('hôm nay')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:4:12 [impossible-date]
    «hôm nay» không phải là ngày («published»).
    → Viết «published: «ĐIỀN năm-tháng-ngày»»."
  `);
  expect(step('sắp tới')).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:30 [impossible-date]
    «sắp tới» không phải là ngày («date» ở mục 1 của «steps»).
    → Viết «date: «ĐIỀN năm-tháng-ngày»»; nguồn chỉ nêu tháng, năm thì viết năm-tháng, hoặc năm."
  `);
});
it('accepts months and years where they will do', () => {
  expect(step('2023-02')).toBe('không có lỗi');
  expect(step('2023')).toBe('không có lỗi');
});
