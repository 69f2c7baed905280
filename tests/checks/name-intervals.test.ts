import { expect, it } from 'vitest';
import { base, told } from './site.ts';

const named = (first: string, second: string, more = '') =>
  told(
    {
      'units/hai-quan.yaml': `names:
  - { name: Cục Cũ, short: Cục Cũ, ${first}source: tai-lieu-thu }
  - { name: Cục Mới, short: Cục Mới, ${second}source: tai-lieu-thu }
${more}${base['units/hai-quan.yaml']?.split('\n').slice(2).join('\n')}`,
    },
    'name-intervals',
  );

it('tells names whose times overlap', () => {
  expect(named('to: 2022-05-31, ', 'from: 2022-05-01, ')).toMatchInlineSnapshot(`
    "content/units/hai-quan.yaml:3:44 [name-intervals]
    Tên «Cục Mới» bắt đầu từ ngày 01/05/2022 khi tên trước («Cục Cũ», dòng 2) còn đến hết ngày 31/05/2022.
    → Bạn viết «to: 2022-05-31» → nên viết «to: 2022-04-30». Nếu ngày bắt đầu sai thì sửa «from»."
  `);
  expect(named('to: 2022-06-01, ', 'from: 2022-06-01, ')).toContain('«to: 2022-05-31»');
  expect(named('to: 2024, ', 'from: 2022, ')).toContain('«to: 2021»');
});
it('tells names out of order and times that end before they begin', () => {
  expect(named('from: 2020, ', 'from: 2018-03, ')).toMatchInlineSnapshot(`
    "content/units/hai-quan.yaml:3:44 [name-intervals]
    Tên «Cục Mới» bắt đầu từ tháng 03/2018, trước tên đứng trên nó («Cục Cũ», dòng 2, từ năm 2020).
    → Xếp lại «names» từ cũ đến mới: tên cuối danh sách là tên hiện nay."
  `);
  expect(named('from: 2020, to: 2019, ', '')).toMatchInlineSnapshot(`
    "content/units/hai-quan.yaml:2:52 [name-intervals]
    Tên «Cục Cũ» hết năm 2019, trước khi bắt đầu (từ năm 2020).
    → Xem lại nguồn rồi sửa «from» hoặc «to»; đầu nào nguồn chưa nêu thì bỏ trống."
  `);
});
it('lets vague dates be', () => {
  for (const [to, from] of [
    ['to: 2023, ', 'from: 2023, '],
    ['to: 2022-05-31, ', 'from: 2022-06-01, '],
    ['', 'from: 2022, '],
    ['to: 2023-05, ', 'from: 2023-05-17, '],
  ])
    expect(named(to as string, from as string)).toBe('không có lỗi');
});
it('tells ends that contradict a succession', () => {
  expect(
    named(
      'to: 2022, ',
      'from: 2023, to: 2025, ',
      'succeededBy: [kho-bac]\nsucceededOn: 2024-07-01\n',
    ),
  ).toMatchInlineSnapshot(`
    "content/units/hai-quan.yaml:3:54 [name-intervals]
    Tên «Cục Mới» ghi đến năm 2025, sau khi đơn vị đã hợp nhất hoặc chia tách (ngày 01/07/2024).
    → Xem lại nguồn rồi sửa thời gian mang tên, hoặc sửa «succeededOn»."
  `);
  expect(named('to: 2022, ', 'from: 2023, ', 'succeededOn: 2024-07-01\n')).toMatchInlineSnapshot(`
    "content/units/hai-quan.yaml:4:1 [name-intervals]
    Có thời điểm hợp nhất hoặc chia tách nhưng chưa nêu đơn vị kế thừa.
    → Thêm dòng: succeededBy: [«ĐIỀN mã đơn vị kế thừa»]. Nếu chỉ đổi tên thì bỏ «succeededOn», thêm tên mới vào «names»."
  `);
});
