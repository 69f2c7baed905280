import { describe, expect, it } from 'vitest';
import { personalName, tidied, withoutKeys, wordings } from '../../src/search/wordings.ts';

describe('a query is tidied', () => {
  it.each([
    ['24.2.23', '24/2/2023'],
    ['24-2-2023', '24/2/2023'],
    ['họp 24 / 02 / 2023', 'họp 24/02/2023'],
    ['qd163', 'qd 163'],
    ['QĐ163', 'QĐ 163'],
    ['1600ty', '1600 ty'],
    ['10.500 tỷ', '10.500 tỷ'],
    ['01/CT-UBND', '01/CT-UBND'],
    ['covid19', 'covid19'],
  ])('“%s” → “%s”', (typed, tidy) => expect(tidied(typed)).toBe(tidy));
});

describe('pages write it otherwise', () => {
  it.each([
    ['khen thuong 2025', ['khen thuong nam 2025']],
    ['khen thưởng 2025', ['khen thưởng năm 2025']],
    ['chiều 24 tháng 2', ['chiều 24/2']],
    ['ngày 24 tháng 02 năm 2023', ['24/02/2023']],
    ['163 qd ubnd', ['Quyết định số 163', '163/QĐ']],
    ['QĐ 163', ['Quyết định số 163', '163/QĐ']],
    ['ke hoach 4134', ['Kế hoạch số 4134', '4134/KH']],
    ['"khen thưởng 2025"', []],
    ['hải quan', []],
  ])('“%s” as %j', (typed, written) => expect(wordings(typed)).toEqual(written));
});

describe('the name of a person is known as one', () => {
  it.each([
    ['Nguyễn Phạm Hiếu Lễ', 0, 4],
    ['nguyen van binh', 0, 3],
    ['ông Trần Lê Duy', 1, 3],
    ['Lê Thị Hồng Gấm', 0, 4],
  ])('“%s”', (query, from, count) => expect(personalName(query)).toEqual({ from, count }));

  it.each([
    'hồ sơ thi đua',
    'lê ký giao ước',
    'Hải quan Tây Ninh',
    'chu tich lien doan',
    'Trần Duy',
    'phan thi dua khen thuong tinh',
  ])('“%s” is none', (query) => expect(personalName(query)).toBeUndefined());
});

it.each([
  ['ddua', 'dua'],
  ['nuwowcs', 'nuoc'],
  ['yeeu', 'yeu'],
  ['thuees', 'thue'],
  ['d9ua', 'dua'],
])('keys of the keyboard are taken out of “%s”', (typed, meant) =>
  expect(withoutKeys(typed)).toBe(meant),
);
