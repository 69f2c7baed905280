import { expect, it } from 'vitest';
import { article, base, honour, newsFile, told } from './site.ts';

const rest = base['units/hai-quan.yaml']?.split('\n').slice(2).join('\n');
const unit = (names: string, more = '') => ({
  'units/hai-quan.yaml': `names:\n${names}${more}${rest}`,
});
const young = unit(
  '  - { name: Cục Trẻ, short: Cục Trẻ, from: 2023-03-01, source: tai-lieu-thu }\n',
);
const gone = unit(
  '  - { name: Cục Cũ, short: Cục Cũ, source: tai-lieu-thu }\n',
  'succeededBy: [kho-bac]\nsucceededOn: 2022-07\n',
);
const gap = unit(
  '  - { name: Cục A, short: A, to: 2022, source: tai-lieu-thu }\n  - { name: Cục B, short: B, from: 2023-06, source: tai-lieu-thu }\n',
);
const inTime = (files: Record<string, string>) => told(files, 'name-in-time');

it('tells honours of a unit that was not there yet, or no more', () => {
  expect(inTime({ ...young, 'honours/2022.yaml': honour() })).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:5:9 [name-in-time]
    «Cục Trẻ» chưa có vào năm 2022: tên đầu tiên trong units/hai-quan.yaml bắt đầu từ ngày 01/03/2023.
    → Xem lại nguồn rồi sửa thời điểm hoặc mã. Nếu trước đó mang tên khác thì thêm tên ấy vào đầu «names» trong units/hai-quan.yaml.

    content/honours/2022.yaml:9:30 [name-in-time]
    «Cục Trẻ» chưa có vào ngày 24/02/2023: tên đầu tiên trong units/hai-quan.yaml bắt đầu từ ngày 01/03/2023.
    → Xem lại nguồn rồi sửa thời điểm hoặc mã. Nếu trước đó mang tên khác thì thêm tên ấy vào đầu «names» trong units/hai-quan.yaml.

    content/honours/2022.yaml:10:33 [name-in-time]
    «Cục Trẻ» chưa có vào ngày 24/02/2023: tên đầu tiên trong units/hai-quan.yaml bắt đầu từ ngày 01/03/2023.
    → Xem lại nguồn rồi sửa thời điểm hoặc mã. Nếu trước đó mang tên khác thì thêm tên ấy vào đầu «names» trong units/hai-quan.yaml."
  `);
  expect(inTime({ ...gone, 'honours/2022.yaml': honour() })).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:30 [name-in-time]
    «Cục Cũ» không còn vào ngày 24/02/2023: từ tháng 07/2022 đã hợp nhất vào «Kho bạc Thử».
    → Xem lại nguồn rồi sửa thời điểm hoặc mã. Nếu nói về đơn vị kế thừa: Bạn viết «hai-quan» → nên viết «kho-bac». Nếu thời điểm hợp nhất, chia tách ghi sai thì sửa «succeededOn» trong units/hai-quan.yaml.

    content/honours/2022.yaml:10:33 [name-in-time]
    «Cục Cũ» không còn vào ngày 24/02/2023: từ tháng 07/2022 đã hợp nhất vào «Kho bạc Thử».
    → Xem lại nguồn rồi sửa thời điểm hoặc mã. Nếu nói về đơn vị kế thừa: Bạn viết «hai-quan» → nên viết «kho-bac». Nếu thời điểm hợp nhất, chia tách ghi sai thì sửa «succeededOn» trong units/hai-quan.yaml."
  `);
  expect(
    inTime({
      ...gone,
      'honours/2022.yaml': honour({
        decision: 'd',
        status: 'revoked',
        steps:
          '\n    - { status: decided, date: 2022-06-01 }\n    - { status: revoked, date: 2024 }',
      }),
    }),
  ).toBe('không có lỗi');
});
it('tells a date between two names', () => {
  expect(
    inTime({
      ...gap,
      'honours/2022.yaml': honour({
        steps: '\n    - { status: voted, date: 2023-02 }\n    - { status: proposed, date: 2023 }',
      }),
    }),
  ).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:30 [name-in-time]
    «Cục B» không có tên nào vào tháng 02/2023: các tên trong units/hai-quan.yaml là «Cục A» (đến 2022), «Cục B» (từ 06/2023).
    → Xem lại nguồn rồi sửa thời điểm hoặc mã. Nếu tên cũ còn dùng đến khi có tên mới thì sửa «from», «to» trong units/hai-quan.yaml."
  `);
});
it('lets articles look back, but not ahead', () => {
  expect(inTime({ ...gone, [newsFile]: article({ units: '[hai-quan]' }) })).toBe('không có lỗi');
  expect(inTime({ ...young, [newsFile]: article({ units: '[kho-bac, hai-quan]' }) }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:18 [name-in-time]
    «Cục Trẻ» chưa có vào ngày 24/02/2023: tên đầu tiên trong units/hai-quan.yaml bắt đầu từ ngày 01/03/2023.
    → Xem lại nguồn rồi sửa thời điểm hoặc mã. Nếu trước đó mang tên khác thì thêm tên ấy vào đầu «names» trong units/hai-quan.yaml."
  `);
});
it('takes dates no more exactly than they are written', () => {
  expect(
    inTime({
      ...unit('  - { name: Cục Trẻ, short: Cục Trẻ, from: 2023, source: tai-lieu-thu }\n'),
      [newsFile]: article({ units: '[hai-quan]' }),
    }),
  ).toBe('không có lỗi');
});
it('looks at terms, offices, models and their names', () => {
  expect(
    inTime({
      ...young,
      'leadership.yaml':
        'terms:\n  - { role: head, unit: hai-quan, from: 2022-01, to: 2024, source: tai-lieu-thu }\n',
    }),
  ).toContain('leadership.yaml:2:');
  expect(
    inTime({
      ...gone,
      'people/a.yaml':
        'name: A\noffices: [{ title: T, unit: hai-quan, asOf: 2023, source: tai-lieu-thu }]\nsources: [tai-lieu-thu]\n',
    }),
  ).toContain('people/a.yaml:2:');
  const model = (name: string) =>
    inTime({
      ...gap,
      'models/a/index.md': `---\nname: ${name}\nkind: tap-the\nunit: hai-quan\nyears: [2018]\nrecognition: nominated\nsummary: S.\npublished: 2026-11-22\nsources: [tai-lieu-thu]\n---\n`,
    });
  expect(model('Cục B')).toMatchInlineSnapshot(`
    "content/models/a/index.md:2:7 [name-in-time]
    Tên «Cục B» (từ 06/2023) không phải là tên của đơn vị trong những năm ghi ở «years».
    → Bạn viết «name: Cục B» → nên viết «name: Cục A»."
  `);
  expect(model('Cục A')).toBe('không có lỗi');
});
