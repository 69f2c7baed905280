import { expect, it } from 'vitest';
import { told } from './site.ts';

const file = (folder: string, year: number, units: string) =>
  told(
    {
      [`${folder}/2023.yaml`]: `year: ${year}\nunits:\n${units}\npublished: 2024-01-10\nsources: [tai-lieu-thu]\n`,
    },
    'year-file',
  );

it('takes each unit once, under the year of the file, with amounts or words', () => {
  expect(
    file(
      'registrations',
      2023,
      '  - { unit: hai-quan, targets: [{ measure: Thu, value: 5, measuredIn: tỷ đồng }, { measure: Nề nếp, text: Giữ vững }] }\n  - { unit: kho-bac, titles: [{ label: Cờ thi đua }] }',
    ),
  ).toBe('không có lỗi');
});

it.each(['registrations', 'scoring'])(
  'tells of another year and of a unit twice in %s',
  (folder) => {
    expect(file(folder, 2024, '  - { unit: hai-quan }\n  - { unit: hai-quan }')).toMatchSnapshot();
  },
);

it('tells of pledges without an amount or its unit of measure', () => {
  expect(
    file(
      'registrations',
      2023,
      '  - { unit: hai-quan, targets: [{ measure: Thu, value: 5 }, { measure: Nề nếp }] }',
    ),
  ).toMatchInlineSnapshot(`
    "content/registrations/2023.yaml:3:56 [year-file]
    Mức giao ước 5 của «Thu» chưa có đơn vị tính.
    → Thêm «measuredIn», ví dụ: measuredIn: tỷ đồng

    content/registrations/2023.yaml:3:72 [year-file]
    Chỉ tiêu «Nề nếp» chưa có mức giao ước.
    → Thêm «value» và «measuredIn», hoặc «text» nếu nguồn không nêu con số."
  `);
});
