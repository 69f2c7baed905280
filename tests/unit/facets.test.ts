import { describe, expect, it } from 'vitest';
import { countsBy, narrow } from '../../src/domain/facets.ts';
import {
  type HonourDetails,
  type IndexedFacets,
  packDetails,
  packIndex,
  unpackDetails,
  unpackIndex,
} from '../../src/outputs/honour-index.ts';

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
  const facets = (rest: Partial<IndexedFacets>): IndexedFacets => ({
    nam: '2022',
    'don-vi': 'a',
    loai: 'co',
    cap: 'tinh',
    tuyen: 'dia-phuong',
    'tinh-trang': 'co-quyet-dinh',
    status: 'decided',
    ...rest,
  });
  const details = (rest: Partial<HonourDetails>): HonourDetails => ({
    name: 'Cục Đo',
    to: '/don-vi/a/',
    label: 'Cờ',
    at: '/khen-thuong/2022/#kt-1',
    ...rest,
  });
  const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

  it('gives the facets back as they went in, and where their details are', () => {
    const honours = [facets({}), facets({ nam: '2021', status: 'proposed' })];
    const years = [
      { count: 1, file: '/khen-thuong/2022/tra-cuu.json' },
      { count: 1, file: '/khen-thuong/2021/tra-cuu.json' },
    ];
    const index = sent(packIndex(honours, years));
    expect(unpackIndex(index)).toEqual(honours);
    expect(index.years).toEqual(years);
  });
  it('gives the details of a year back', () => {
    const honours = [
      details({ evidence: 'Quyết định số 1', evidenceTo: '/van-ban/1/' }),
      details({ note: 'nay là Chi cục Đo', of: 'Thủ kho', at: '/khen-thuong/2022/trang/2/#kt-2' }),
    ];
    expect(unpackDetails(sent(packDetails(honours)))).toEqual(honours);
  });
});
