import { describe, expect, it } from 'vitest';
import { countsBy, narrow } from '../../src/domain/facets.ts';
import { type IndexedHonour, packIndex, unpackIndex } from '../../src/outputs/honour-index.ts';

const rows = [
  { nam: '2022', cap: 'tinh' },
  { nam: '2022', cap: 'co-so' },
  { nam: '2023', cap: 'tinh' },
];

describe('narrowing by facets', () => {
  it('keeps what satisfies every filter, in order', () => {
    expect(narrow(rows, { nam: '2022', cap: 'tinh' })).toEqual([rows[0]]);
    expect(narrow(rows, {})).toEqual(rows);
    expect(narrow(rows, { nam: '1999' })).toEqual([]);
  });
  it('counts the choices of a facet under the other filters, and not under its own', () => {
    expect(
      Object.fromEntries(countsBy<'nam' | 'cap'>(rows, 'nam', { nam: '2022', cap: 'tinh' })),
    ).toEqual({ 2022: 1, 2023: 1 });
    expect(Object.fromEntries(countsBy<'nam' | 'cap'>(rows, 'cap', { nam: '2023' }))).toEqual({
      tinh: 1,
    });
  });
  it('takes an empty filter for none', () => expect(narrow(rows, { nam: '' })).toHaveLength(3));
});

describe('the index for the browser', () => {
  it('comes out as it went in', () => {
    const honour = (rest: Partial<IndexedHonour>): IndexedHonour => ({
      nam: '2022',
      'don-vi': 'a',
      loai: 'co',
      cap: 'tinh',
      tuyen: 'dia-phuong',
      'tinh-trang': 'co-quyet-dinh',
      status: 'decided',
      name: 'Cục Đo',
      to: '/don-vi/a/',
      label: 'Cờ',
      at: '/khen-thuong/2022/#kt-1',
      ...rest,
    });
    const honours = [
      honour({ evidence: 'Quyết định số 1', evidenceTo: '/van-ban/1/' }),
      honour({ note: 'nay là Chi cục Đo', of: 'Thủ kho', at: '/khen-thuong/2022/trang/2/#kt-2' }),
    ];
    expect(unpackIndex(JSON.parse(JSON.stringify(packIndex(honours))))).toEqual(honours);
  });
});
