import { expect, it } from 'vitest';
import { conference, conferenceFile, figure } from './figures.ts';
import { told } from './site.ts';

const first = figure('thu-1', 'value: 1600, measuredIn: tỷ đồng, qualifier: tren');
const two = (second: string) =>
  told(
    {
      [conferenceFile]: conference(first),
      'conferences/2023/khac/index.md': conference(second).replace('Hội nghị thử', 'Hội nghị khác'),
    },
    'figure-conflict',
  );

it('tells one figure of two values', () => {
  expect(two(figure('thu-2', 'value: 1650, measuredIn: tỷ đồng, qualifier: gan')))
    .toMatchInlineSnapshot(`
    "content/conferences/2023/khac/index.md:7:90 [figure-conflict]
    «Thu ngân sách» năm 2022 ở đây là gần 1.650 tỷ đồng, còn ở conferences/2023/hoi-nghi-thu/index.md, dòng 7 là trên 1.600 tỷ đồng.
    → Xem lại hai nguồn: ghi sai thì sửa; số sau thay số trước thì bỏ số trước và ghi vào «corrections»; đo hai điều khác nhau thì viết «measure» khác nhau."
  `);
  expect(two(first)).toBe('không có lỗi');
  expect(
    two(
      figure('thu-2', 'value: 1650, measuredIn: tỷ đồng, qualifier: gan').replace(
        'year: 2022',
        'year: 2021',
      ),
    ),
  ).toBe('không có lỗi');
});
