import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDateLong,
  formatPeriod,
  formatSession,
  parseTypedDate,
  todayInVietnam,
} from '../../src/vietnamese/dates.ts';

/** Every day of a leap year and of the year after. */
const days = Array.from({ length: 366 + 365 }, (_, i) =>
  new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
);

describe('formatDate and formatDateLong', () => {
  it.each([
    ['2023-02-24', '24/02/2023', 'ngày 24 tháng 02 năm 2023'],
    ['2023-01-03', '03/01/2023', 'ngày 03 tháng 01 năm 2023'],
    ['2023-03-05', '05/03/2023', 'ngày 05 tháng 3 năm 2023'],
    ['2021-05-13', '13/05/2021', 'ngày 13 tháng 5 năm 2021'],
    ['2022-09-09', '09/09/2022', 'ngày 09 tháng 9 năm 2022'],
    ['2022-10-10', '10/10/2022', 'ngày 10 tháng 10 năm 2022'],
    ['2022-12-31', '31/12/2022', 'ngày 31 tháng 12 năm 2022'],
    ['2023-01', '01/2023', 'tháng 01 năm 2023'],
    ['2023-02', '02/2023', 'tháng 02 năm 2023'],
    ['2023-03', '03/2023', 'tháng 3 năm 2023'],
    ['2023-11', '11/2023', 'tháng 11 năm 2023'],
    ['2023', '2023', 'năm 2023'],
    ['1948-06-11', '11/06/1948', 'ngày 11 tháng 6 năm 1948'],
  ])('%s → %s, %s', (date, short, long) => {
    expect(formatDate(date)).toBe(short);
    expect(formatDateLong(date)).toBe(long);
  });
  it('leaves alone what is no date', () => {
    for (const text of ['', 'chưa rõ', '24/02/2023', '2023-2-4']) {
      expect(formatDate(text)).toBe(text);
      expect(formatDateLong(text)).toBe(text);
    }
  });
  it('puts no non-breaking space in the long form', () => {
    for (const date of days)
      expect(formatDateLong(date)).toMatch(/^ngày \d\d tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$/);
  });
});

describe('formatPeriod', () => {
  it.each([
    [{ from: '2023-02-24', to: '2023-12' }, 'từ 24/02/2023 đến 12/2023'],
    [{ from: '2023' }, 'từ 2023'],
    [{ to: '2023-02-24' }, 'đến 24/02/2023'],
    [{ from: '2022', to: '2022' }, 'năm 2022'],
    [{ from: '2022', to: '2023' }, 'từ 2022 đến 2023'],
    [{ from: '2022-02', to: '2022-02' }, 'tháng 02/2022'],
    [{ from: '2023-02-24', to: '2023-02-24' }, 'ngày 24/02/2023'],
    [{ from: '2022', to: '2022-06' }, 'từ 2022 đến 06/2022'],
    [{ asOf: '2023-02-24' }, 'tại thời điểm ngày 24/02/2023'],
    [{ asOf: '2023' }, 'tại thời điểm năm 2023'],
    [{ from: '2022', asOf: '2023' }, 'từ 2022'],
    [{ from: undefined, to: undefined, asOf: undefined }, 'Nguồn chưa nêu'],
    [{}, 'Nguồn chưa nêu'],
  ])('%o → %s', (period, text) => expect(formatPeriod(period)).toBe(text));
});

describe('formatSession', () => {
  it('names the parts of the day', () => {
    expect((['sang', 'chieu', 'toi', 'ca-ngay'] as const).map(formatSession)).toEqual([
      'sáng',
      'chiều',
      'tối',
      'cả ngày',
    ]);
  });
});

describe('todayInVietnam', () => {
  it.each([
    ['2026-11-22T16:59:59.999Z', '2026-11-22'],
    ['2026-11-22T17:00:00Z', '2026-11-23'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
    ['2024-02-28T17:00:00Z', '2024-02-29'],
    ['2026-06-30T00:00:00Z', '2026-06-30'],
  ])('%s → %s', (instant, day) => expect(todayInVietnam(new Date(instant))).toBe(day));

  it('agrees with the time zone database', () => {
    const format = new Intl.DateTimeFormat('en', {
      timeZone: 'Asia/Ho_Chi_Minh',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    for (const date of days) {
      const instant = new Date(`${date}T17:30:00Z`);
      const part = Object.fromEntries(
        format.formatToParts(instant).map(({ type, value }) => [type, value]),
      );
      expect(todayInVietnam(instant)).toBe(`${part['year']}-${part['month']}-${part['day']}`);
    }
  });
});

describe('parseTypedDate', () => {
  it.each([
    ['24/2/2023', '2023-02-24'],
    ['03/01/2023', '2023-01-03'],
    ['24-2-2023', '2023-02-24'],
    ['18.8.2020', '2020-08-18'],
    ['29.12.2023', '2023-12-29'],
    ['24 / 2 / 2023', '2023-02-24'],
    ['ngày 24/2/2023', '2023-02-24'],
    ['ngày 24 tháng 02 năm 2023', '2023-02-24'],
    ['Ngày 05 tháng 3 năm 2023', '2023-03-05'],
    ['NGÀY 05 THÁNG 3 NĂM 2023', '2023-03-05'],
    ['ngày 24 tháng 02 năm 2023'.normalize('NFD'), '2023-02-24'],
    ['24 tháng 2, 2023', '2023-02-24'],
    ['tháng 2 năm 2023', '2023-02'],
    ['tháng 02/2023', '2023-02'],
    ['2/2023', '2023-02'],
    ['12-2023', '2023-12'],
    ['năm 2023', '2023'],
    ['2023', '2023'],
    ['2023-02-24', '2023-02-24'],
    ['2023-2-4', '2023-02-04'],
    ['2023/02/24', '2023-02-24'],
    ['2023-2', '2023-02'],
    [' 24/2/2023\u00a0', '2023-02-24'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2000', '2000-02-29'],
  ])('%s → %s', (text, date) => expect(parseTypedDate(text)).toBe(date));

  it.each([
    '',
    'hôm qua',
    '29/2/2023',
    '29/2/1900',
    '31/4/2023',
    '31.9.2023',
    '32/1/2023',
    '0/1/2023',
    '00/00/2023',
    '1/13/2023',
    '2/24/2023',
    '13/2023',
    '0/2023',
    '24/2',
    '18.8',
    '30-10',
    '24/2/23',
    '24/2-2023',
    '24/2/20233',
    '1/1/1899',
    '1/1/2101',
    '1800',
    '0000',
    '10.500',
    '4134/KH-UBND',
    '2022-2023',
    '2023-02-30',
    '2023-13',
    'ngày 31 tháng 6 năm 2023',
    'ngày tháng 2 năm 2023',
    'tháng 22023',
    '24/2/2023 và 25/2/2023',
    '20230224',
  ])('not %s', (text) => expect(parseTypedDate(text)).toBeUndefined());

  it('reads back what the site writes', () => {
    for (const date of [...days, '2023', '2023-01', '2023-02', '2023-03', '2023-12']) {
      expect(parseTypedDate(date)).toBe(date);
      expect(parseTypedDate(formatDate(date))).toBe(date);
      expect(parseTypedDate(formatDateLong(date))).toBe(date);
    }
  });
});
