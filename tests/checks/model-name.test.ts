import { expect, it } from 'vitest';
import { honour, told } from './site.ts';

const model = (fields: Record<string, string>) => {
  const all = {
    name: 'Cục Hải quan Thử',
    kind: 'tap-the',
    unit: 'hai-quan',
    years: '[2022]',
    recognition: 'nominated',
    honours: '[2022-bang-khen-hai-quan]',
    summary: 'Được đề nghị tặng Bằng khen.',
    published: '2026-11-22',
    sources: '[tai-lieu-thu]',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return told(
    {
      'honours/2022.yaml': honour(),
      'models/a/index.md': `---\n${lines.join('\n')}\n---\n\nMột câu.\n`,
    },
    'model-name',
  );
};

it('accepts a name of its kind and unit', () => {
  expect(model({})).toBe('không có lỗi');
  expect(model({ name: 'Đội Kiểm soát số 1' })).toBe('không có lỗi');
  expect(model({ name: 'Nguyễn Văn Thử', kind: 'ca-nhan' })).toBe('không có lỗi');
});

it('tells of a name against its kind or unit', () => {
  expect(model({ kind: 'ca-nhan' })).toMatchInlineSnapshot(`
    "content/models/a/index.md:3:7 [model-name]
    «Cục Hải quan Thử» là tên một cơ quan, đơn vị, còn «kind» ghi ca-nhan (cá nhân).
    → Bạn viết «kind: ca-nhan» → nên viết «kind: tap-the». Nếu là cá nhân thì sửa «name» thành họ tên."
  `);
  expect(model({ name: 'Phòng Nghiệp vụ', kind: 'ca-nhan' })).not.toBe('không có lỗi');
  expect(model({ name: 'Ông Nguyễn Văn Thử' })).toMatchInlineSnapshot(`
    "content/models/a/index.md:3:7 [model-name]
    «Ông Nguyễn Văn Thử» là tên một người, còn «kind» ghi tap-the (tập thể).
    → Bạn viết «kind: tap-the» → nên viết «kind: ca-nhan». Nếu là tập thể thì sửa «name»."
  `);
  expect(model({ unit: 'kho-bac' })).toMatchInlineSnapshot(`
    "content/models/a/index.md:4:7 [model-name]
    «name» ghi «Cục Hải quan Thử», là tên của đơn vị «hai-quan», còn «unit» ghi «kho-bac».
    → Xem lại nguồn rồi sửa «name» hoặc «unit»."
  `);
});
