import { describe, expect, it } from 'vitest';
import {
  latestName,
  nameAt,
  ownPartOfName,
  wasMember,
  whatBecameOf,
} from '../../src/domain/names.ts';
import type { Unit } from '../../src/schemas/unit.ts';

const unit = (names: Partial<Unit['names'][number]>[], rest: Partial<Unit> = {}): Unit => ({
  names: names.map((n) => ({ name: '?', short: '?', source: 's', ...n })),
  aliases: [],
  abbreviations: [],
  summary: '',
  membership: [{ asOf: '2023-02-24', source: 's' }],
  succeededBy: [],
  events: [],
  sources: ['s'],
  ...rest,
});

const renamed = unit([
  { name: 'Cục Mẫu', to: '2025' },
  { name: 'Chi cục Mẫu', from: '2025' },
]);
const twice = unit([
  { name: 'Một', to: '2018-10-11' },
  { name: 'Hai', from: '2018-10-12', to: '2025-02-28' },
  { name: 'Ba', from: '2025-03-01' },
]);

describe('nameAt', () => {
  it.each([
    ['2023-02-24', 'Cục Mẫu'],
    ['2024', 'Cục Mẫu'],
    ['2025-08-15', 'Chi cục Mẫu'],
    ['2025', 'Chi cục Mẫu'],
    ['2026', 'Chi cục Mẫu'],
  ])('a rename known by its year: on %s it is %s', (date, name) =>
    expect(nameAt(renamed, date).name).toBe(name),
  );
  it.each([
    ['2010', 'Một'],
    ['2018-10-11', 'Một'],
    ['2018-10-12', 'Hai'],
    ['2025-02', 'Hai'],
    ['2025-03', 'Ba'],
  ])('known to the day: on %s it is %s', (date, name) =>
    expect(nameAt(twice, date).name).toBe(name),
  );
  it('keeps the first name before it is known to begin', () => {
    expect(
      nameAt(
        unit([
          { name: 'Một', from: '2020' },
          { name: 'Hai', from: '2022' },
        ]),
        '2015',
      ).name,
    ).toBe('Một');
  });
  it('keeps the last name after a unit is gone, and the one before a gap', () => {
    const gone = unit([
      { name: 'Một', to: '2018' },
      { name: 'Hai', from: '2020', to: '2024-06-30' },
    ]);
    expect(['2019-05', '2025', '2024-07-01'].map((date) => nameAt(gone, date).name)).toEqual([
      'Một',
      'Hai',
      'Hai',
    ]);
  });
  it('leaves the order of the names alone', () => {
    nameAt(twice, '2010');
    expect(latestName(twice).name).toBe('Ba');
  });
});

describe('whatBecameOf', () => {
  const all: Record<string, Unit> = { ba: twice, moi: unit([{ name: 'Đơn vị Mới' }]) };
  const find = (id: string) => all[id];
  it('says the new name after a rename', () =>
    expect(whatBecameOf(renamed, '2023', find)).toBe('nay là Chi cục Mẫu'));
  it('says nothing while the name holds', () => {
    expect(whatBecameOf(renamed, '2026', find)).toBeUndefined();
    expect(whatBecameOf(unit([{ name: 'A' }]), '2023', find)).toBeUndefined();
  });
  it('says nothing when only the parent changed', () => {
    expect(
      whatBecameOf(
        unit([
          { name: 'A', to: '2024' },
          { name: 'A', from: '2025' },
        ]),
        '2023',
        find,
      ),
    ).toBeUndefined();
  });
  it('tells a merger from a split', () => {
    expect(whatBecameOf(unit([{ name: 'A' }], { succeededBy: ['moi'] }), '2023', find)).toBe(
      'đã hợp nhất vào Đơn vị Mới',
    );
    expect(whatBecameOf(unit([{ name: 'A' }], { succeededBy: ['moi', 'ba'] }), '2023', find)).toBe(
      'đã chia thành Đơn vị Mới, Ba',
    );
  });
});

describe('wasMember', () => {
  it('reaches no further than the year of what is stated', () => {
    const stated = unit([{ name: 'A' }]);
    expect([
      wasMember(stated, '2022'),
      wasMember(stated, '2023'),
      wasMember(stated, '2024'),
    ]).toEqual([false, true, false]);
  });
  it('follows intervals', () => {
    const left = unit([{ name: 'A' }], {
      membership: [{ from: '2018', to: '2025-02', source: 's' }],
    });
    expect([
      wasMember(left, '2017'),
      wasMember(left, '2018'),
      wasMember(left, '2025'),
      wasMember(left, '2026'),
    ]).toEqual([false, true, true, false]);
  });
});

describe('ownPartOfName', () => {
  it.each([
    ['Cục Hải quan tỉnh Tây Ninh', 'Hải quan tỉnh Tây Ninh'],
    ['Chi cục Quản lý thị trường', 'Quản lý thị trường'],
    ['Bảo hiểm xã hội', 'Bảo hiểm xã hội'],
    ['Ngân hàng Nhà nước', 'Nhà nước'],
    ['Cục', 'Cục'],
  ])('%s → %s', (name, own) => expect(ownPartOfName(name)).toBe(own));
});
