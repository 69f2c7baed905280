import { describe, expect, it } from 'vitest';
import { qualifiers } from '../../src/schemas/fields.ts';
import { formatAmount, formatNumber, formatShare } from '../../src/vietnamese/numbers.ts';
import { qualifierWords } from '../../src/vietnamese/labels.ts';

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-3, '-3'],
    [100, '100'],
    [999, '999'],
    [1000, '1.000'],
    [-1000, '-1.000'],
    [10500, '10.500'],
    [10500.5, '10.500,5'],
    [-10500.5, '-10.500,5'],
    [999999, '999.999'],
    [1000000, '1.000.000'],
    [1234567.891, '1.234.567,891'],
    [0.5, '0,5'],
    [0.1 + 0.2, '0,3'],
    [99.99, '99,99'],
    [1.0000001, '1'],
    [-0.0000001, '0'],
    [0.0001, '0,0001'],
    [1234.5678, '1.234,5678'],
    [10500000000, '10.500.000.000'],
  ])('%d → %s', (n, text) => expect(formatNumber(n)).toBe(text));

  it('agrees with CLDR', () => {
    const cldr = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });
    for (let n = 1; n < 1e12; n = n * 3 + 0.25) {
      expect(formatNumber(n)).toBe(cldr.format(n));
      expect(formatNumber(-n)).toBe(cldr.format(-n));
    }
  });
});

describe('qualifierWords', () => {
  it('has a word for each qualifier of the schema', () => {
    expect(Object.keys(qualifierWords)).toEqual([...qualifiers]);
    expect(Object.values(qualifierWords)).toEqual(['gần', 'trên', 'hơn', 'đạt']);
  });
});

describe('formatAmount', () => {
  it.each([
    [{ value: 10500, measuredIn: 'tỷ đồng', qualifier: 'gan' }, 'gần 10.500\u00a0tỷ đồng'],
    [{ value: 1600, measuredIn: 'tỷ đồng', qualifier: 'tren' }, 'trên 1.600\u00a0tỷ đồng'],
    [{ value: 12.5, measuredIn: 'tỷ đồng', qualifier: 'hon' }, 'hơn 12,5\u00a0tỷ đồng'],
    [{ value: 2, measuredIn: 'xã', qualifier: 'dat' }, '2\u00a0xã'],
    [{ value: 2, measuredIn: 'xã' }, '2\u00a0xã'],
    [{ value: 130, measuredIn: '%', qualifier: 'gan' }, 'gần 130%'],
    [{ value: 130, measuredIn: ' % ', qualifier: 'hon' }, 'hơn 130%'],
    [{ value: 130, measuredIn: '% dự toán', qualifier: 'hon' }, 'hơn 130% dự toán'],
    [{ value: 1200, qualifier: 'gan' }, 'gần 1.200'],
    [{ value: 1200 }, '1.200'],
  ] as const)('%o → %s', (amount, text) => expect(formatAmount(amount)).toBe(text));

  it('writes đạt when asked', () => {
    expect(formatAmount({ value: 100, measuredIn: '%', qualifier: 'dat' }, { withDat: true })).toBe(
      'đạt 100%',
    );
    expect(formatAmount({ value: 2, measuredIn: 'xã', qualifier: 'dat' }, { withDat: true })).toBe(
      'đạt 2\u00a0xã',
    );
    expect(formatAmount({ value: 2, measuredIn: 'xã', qualifier: 'gan' }, { withDat: true })).toBe(
      'gần 2\u00a0xã',
    );
    expect(formatAmount({ value: 2, measuredIn: 'xã' }, { withDat: true })).toBe('2\u00a0xã');
  });
});

describe('formatShare', () => {
  it.each([
    [{ share: 130, qualifier: 'gan' }, 'gần 130%'],
    [{ share: 120, qualifier: 'hon' }, 'hơn 120%'],
    [{ share: 98.7, qualifier: 'tren' }, 'trên 98,7%'],
    [{ share: 100, qualifier: 'dat' }, '100%'],
    [{ share: 100 }, '100%'],
  ] as const)('%o → %s', (share, text) => expect(formatShare(share)).toBe(text));

  it('writes đạt when asked', () => {
    expect(formatShare({ share: 100, qualifier: 'dat' }, { withDat: true })).toBe('đạt 100%');
  });
});
