import { describe, expect, it } from 'vitest';
import { told } from './site.ts';

const table = (units: string) =>
  told(
    {
      'scoring/2023.yaml': `year: 2023
criteria:
  - { id: chuyen-mon, title: Chuyên môn, most: 60.5 }
  - { id: phong-trao, title: Phong trào, most: 30 }
units:
${units}
published: 2024-01-10
sources: [tai-lieu-thu]
`,
    },
    'scoring',
  );
const row = (unit: string, numbers: string, first: number, second: number) =>
  `  - { unit: ${unit}, ${numbers}, parts: [{ criterion: chuyen-mon, score: ${first} }, { criterion: phong-trao, score: ${second} }] }`;

describe('scoring', () => {
  it('takes sums that agree, totals alone and ranks alone', () => {
    expect(table(row('hai-quan', 'self: 90, score: 80.3', 60.1, 20.2))).toBe('không có lỗi');
    expect(table('  - { unit: hai-quan, rank: 1 }\n  - { unit: kho-bac, rank: 1 }')).toBe(
      'không có lỗi',
    );
  });

  it('holds no sum against a criterion without points', () => {
    expect(
      table('  - { unit: hai-quan, score: 80, parts: [{ criterion: chuyen-mon, score: 60 }] }'),
    ).toBe('không có lỗi');
  });

  it('tells where a sum does not agree', () => {
    expect(table(row('hai-quan', 'score: 81', 60, 20))).toMatchInlineSnapshot(`
      "content/scoring/2023.yaml:6:30 [scoring]
      Tổng điểm được chấm ghi 81, còn cộng điểm các tiêu chí là 80.
      → Xem lại nguồn: Bạn viết «score: 81» → nên viết «score: 80». Nếu tổng đúng thì sửa điểm của tiêu chí."
    `);
  });

  it('tells of points above the most, of a criterion and of all', () => {
    expect(table(row('hai-quan', 'score: 80.5', 60.5, 20))).toBe('không có lỗi');
    expect(table(row('hai-quan', 'score: 81', 61, 20))).toMatchInlineSnapshot(`
      "content/scoring/2023.yaml:6:74 [scoring]
      Điểm được chấm 61 quá điểm tối đa 60,5 của tiêu chí «Chuyên môn».
      → Xem lại nguồn: sửa «score» ở đây hoặc «most» của tiêu chí."
    `);
    expect(table('  - { unit: hai-quan, score: 91 }')).toMatchInlineSnapshot(`
      "content/scoring/2023.yaml:6:30 [scoring]
      Tổng điểm được chấm 91 quá tổng điểm tối đa 90,5.
      → Xem lại nguồn; có điểm thưởng thì ghi điểm thưởng là một tiêu chí."
    `);
  });

  it('tells of ranks against points and of unknown criteria', () => {
    expect(
      table(
        '  - { unit: hai-quan, score: 80, rank: 1 }\n  - { unit: kho-bac, score: 85, rank: 2 }',
      ),
    ).toMatchInlineSnapshot(`
      "content/scoring/2023.yaml:7:39 [scoring]
      Đơn vị «kho-bac» được 85 điểm mà xếp hạng 2, sau «hai-quan» chỉ được 80 điểm.
      → Xem lại nguồn: sửa «rank» hoặc «score»."
    `);
    expect(table('  - { unit: hai-quan, parts: [{ criterion: la, score: 1 }] }'))
      .toMatchInlineSnapshot(`
      "content/scoring/2023.yaml:6:44 [scoring]
      Không có tiêu chí «la» trong «criteria».
      → Viết một trong các mã: chuyen-mon, phong-trao."
    `);
  });
});
