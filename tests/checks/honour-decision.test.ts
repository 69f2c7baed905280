import { expect, it } from 'vitest';
import { base, honour, told } from './site.ts';

const document = (more = '', kind = 'quyet-dinh') =>
  `kind: ${kind}\nnumber: 1/QĐ-UBND\ndate: 2023-04-01\ntitle: Khen thưởng\n${more}sources: [tai-lieu-thu]\n`;
const chair = {
  'organisations.yaml': `${base['organisations.yaml']}${[
    'chu-tich: Chủ tịch UBND tỉnh Thử',
    'bo-thu: Bộ Thử',
  ]
    .map((line) => line.split(': '))
    .map(
      ([id, name]) =>
        `- id: ${id}\n  names:\n    - { name: ${name}, short: ${name}, source: tai-lieu-thu }\n  kind: chuc-danh\n  sources: [tai-lieu-thu]\n`,
    )
    .join('')}`,
};
const rest = (steps: string[], fields: Record<string, string> = {}, decision = document()) =>
  told(
    {
      ...chair,
      'documents/d.yaml': decision,
      'honours/2022.yaml': honour({
        decision: 'd',
        status: steps.at(-1)?.split(',')[0] ?? '',
        steps: steps.map((step) => `\n    - { status: ${step} }`).join(''),
        ...fields,
      }),
    },
    'honour-decision',
  );

it('accepts steps that fit the decision', () => {
  expect(rest(['voted, date: 2023', 'decided, date: 2023-04', 'presented, date: 2023-04-01'])).toBe(
    'không có lỗi',
  );
  expect(
    rest(['decided, date: 2023-04-01, by: chu-tich'], {}, document('issuer: ubnd-tinh-thu\n')),
  ).toBe('không có lỗi');
});
it('tells dates that contradict the decision', () => {
  expect(rest(['proposed, date: 2023-04-02', 'decided, date: 2023-05-01'])).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:33 [honour-decision]
    Bước «proposed» ghi ngày 02/04/2023, sau khi đã có quyết định: Quyết định 1/QĐ-UBND ngày 01/04/2023 (documents/d.yaml).
    → Xem lại nguồn rồi sửa ngày của bước này, hoặc dẫn tới đúng quyết định.

    content/honours/2022.yaml:10:32 [honour-decision]
    Bước «decided» ghi ngày 01/05/2023, khác ngày của quyết định: Quyết định 1/QĐ-UBND ngày 01/04/2023 (documents/d.yaml).
    → Bạn viết «date: 2023-05-01» → nên viết «date: 2023-04-01». Nếu ngày ở đây đúng thì sửa «date» của văn bản."
  `);
  expect(rest(['presented, date: 2023-03'])).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:34 [honour-decision]
    Bước «presented» ghi tháng 03/2023, trước khi có quyết định: Quyết định 1/QĐ-UBND ngày 01/04/2023 (documents/d.yaml).
    → Xem lại nguồn rồi sửa ngày của bước này, hoặc dẫn tới đúng quyết định."
  `);
  expect(rest(['decided, date: 2023-04-01'], { year: '2024' })).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:5:9 [honour-decision]
    Năm thành tích 2024 ở sau ngày của quyết định: Quyết định 1/QĐ-UBND ngày 01/04/2023 (documents/d.yaml).
    → Xem lại nguồn rồi sửa «year» hoặc «decision»."
  `);
});
it('tells another issuer and what is no decision', () => {
  expect(rest(['decided, date: 2023-04-01, by: bo-thu'], {}, document('issuer: chu-tich\n')))
    .toMatchInlineSnapshot(`
    "content/honours/2022.yaml:9:48 [honour-decision]
    Bước «decided» ghi nơi quyết định là «bo-thu», còn quyết định 1/QĐ-UBND do «chu-tich» ban hành.
    → Bạn viết «by: bo-thu» → nên viết «by: chu-tich». Nếu nơi ghi ở đây đúng thì sửa «issuer» trong documents/d.yaml."
  `);
  expect(rest(['decided, date: 2023-04-01'], {}, document('', 'to-trinh'))).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:11:13 [honour-decision]
    Văn bản «1/QĐ-UBND» mà khen thưởng này dẫn tới là tờ trình, không phải quyết định.
    → Dẫn tới quyết định khen thưởng; nếu đúng là quyết định thì sửa «kind: quyet-dinh» trong tệp của văn bản."
  `);
});
