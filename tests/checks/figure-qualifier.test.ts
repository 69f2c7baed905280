import { expect, it } from 'vitest';
import { conference, conferenceFile, figure } from './figures.ts';
import { article, newsFile, told } from './site.ts';

const figures =
  figure(
    'thu',
    'value: 10500, measuredIn: tỷ đồng, qualifier: gan',
    ', targets: [{ kind: du-toan, setBy: ubnd-tinh-thu, share: 130, qualifier: hon }]',
  ) +
  figure('dung-han', 'value: 100, measuredIn: "%", qualifier: dat').replace(
    'Thu ngân sách',
    'Hồ sơ đúng hạn',
  );
const text = (body: string, fields: Record<string, string> = {}) =>
  told(
    {
      [conferenceFile]: conference(figures),
      [newsFile]: article({ conference: '2023/hoi-nghi-thu', ...fields }, body),
    },
    'figure-qualifier',
  );

it('accepts figures as the record has them', () => {
  expect(
    text(
      'Thu gần **10.500** tỷ đồng, bằng hơn 130% dự toán; trên 130 % dự toán. Hồ sơ đúng hạn đạt 100%.',
    ),
  ).toBe('không có lỗi');
});
it('leaves numbers alone that say something else', () => {
  expect(text('Có 10.500 hồ sơ, 110.500 tỷ đồng, 130% số xã; gần 100% cán bộ dự.')).toBe(
    'không có lỗi',
  );
  expect(
    told(
      { [conferenceFile]: conference(figures), [newsFile]: article({}, 'Thu 10.500 tỷ đồng.') },
      'figure-qualifier',
    ),
  ).toBe('không có lỗi');
});
it('tells qualifiers that are missing, other or too many', () => {
  expect(text('Cả năm thu 10.500 tỷ đồng.\n\nThu hơn 10.500 tỷ đồng, bằng gần 130% dự toán.'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:11:12 [figure-qualifier]
    Số 10.500 tỷ đồng thiếu chữ «gần» như số liệu của hội nghị.
    → Bạn viết «10.500 tỷ đồng» → nên viết «gần 10.500 tỷ đồng». Nếu bài đúng thì sửa «qualifier» của số liệu theo nguồn.

    content/news/2023/bai-thu/index.md:13:9 [figure-qualifier]
    Bài viết «hơn 10.500 tỷ đồng», còn số liệu của hội nghị ghi «gần 10.500 tỷ đồng».
    → Bạn viết «hơn 10.500 tỷ đồng» → nên viết «gần 10.500 tỷ đồng». Nếu bài đúng thì sửa «qualifier» của số liệu theo nguồn.

    content/news/2023/bai-thu/index.md:13:34 [figure-qualifier]
    Bài viết «gần 130%», còn số liệu của hội nghị ghi «hơn 130%».
    → Bạn viết «gần 130%» → nên viết «hơn 130%». Nếu bài đúng thì sửa «qualifier» của số liệu theo nguồn."
  `);
  expect(text('Hồ sơ đúng hạn đạt gần 100%.', { summary: 'Thu 10.500 tỷ đồng.' }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:5:14 [figure-qualifier]
    Số 10.500 tỷ đồng thiếu chữ «gần» như số liệu của hội nghị.
    → Bạn viết «10.500 tỷ đồng» → nên viết «gần 10.500 tỷ đồng». Nếu bài đúng thì sửa «qualifier» của số liệu theo nguồn.

    content/news/2023/bai-thu/index.md:11:24 [figure-qualifier]
    Bài viết «gần 100%», còn số liệu của hội nghị ghi «100%».
    → Bạn viết «gần 100%» → nên viết «100%». Nếu bài đúng thì sửa «qualifier» của số liệu theo nguồn."
  `);
});

it('reads amounts that are half in words', () => {
  for (const right of [
    'Cục Hải quan Thử thu ngân sách gần 10,5 nghìn tỷ đồng.',
    'Cục Hải quan Thử thu ngân sách gần 10 nghìn 500 tỷ đồng, vượt hơn 30% dự toán.',
    'Cục Hải quan Thử vượt dự toán hơn 30%.',
    'Kho bạc Thử thu ngân sách 12 tỷ đồng.',
    'Năm 2021, Cục Hải quan Thử thu ngân sách 9,8 nghìn tỷ đồng.',
    'Cục Hải quan Thử và Kho bạc Thử thu ngân sách 11 nghìn tỷ đồng.',
    'Cục Hải quan Thử vượt 30% số hồ sơ.',
  ])
    expect([right, text(right)]).toEqual([right, 'không có lỗi']);
  expect(text('Cục Hải quan Thử thu ngân sách 10,5 nghìn tỷ đồng.')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:11:32 [figure-qualifier]
    Bài viết «10,5 nghìn tỷ đồng», còn số liệu của hội nghị ghi «gần 10.500 tỷ đồng».
    → Xem lại nguồn; bài viết chưa đúng thì sửa theo số liệu của hội nghị, số liệu chưa đúng thì sửa ở hồ sơ hội nghị."
  `);
  for (const wrong of [
    'Cục Hải quan Thử thu ngân sách gần 10,6 nghìn tỷ đồng.',
    'Cục Hải quan Thử thu ngân sách gần 9.500 tỷ đồng.',
    'Cục Hải quan Thử vượt 40% dự toán.',
    'Cục Hải quan Thử vượt 30% dự toán.',
    'Cục Hải quan Thử thu gấp rưỡi dự toán.',
  ])
    expect([wrong, text(wrong)]).not.toEqual([wrong, 'không có lỗi']);
});
