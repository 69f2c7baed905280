import { describe, expect, it } from 'vitest';
import { barChart, scaleOf, type YearValue } from '../../src/domain/bars.ts';

const value = (year: number, v?: number, qualifier?: YearValue['qualifier']): YearValue => ({
  year,
  value: v,
  qualifier,
  label: `${v}`,
});
const scaled = (values: YearValue[], also: number[] = []) =>
  barChart(
    values,
    scaleOf(
      values.map((v) => v.value),
      also,
    ) ?? { min: 0, max: 1 },
    'thiếu',
    also[0],
  );

describe('an axis', () => {
  it('holds zero and leaves room for bars that go on', () => {
    expect(scaleOf([100, 50])).toEqual({ min: 0, max: 108 });
    expect(scaleOf([-100])).toEqual({ min: -108, max: 0 });
    expect(scaleOf([60], [100])?.max).toBe(108);
  });
  it('is wide enough to stand on when all there is is zero', () =>
    expect(scaleOf([0])).toEqual({ min: 0, max: 0.08 }));
  it('does not exist where nothing is measured', () =>
    expect(scaleOf([undefined], [100])).toBeUndefined());
});

describe('bars by year', () => {
  it('leave missing years as rows without a bar', () => {
    const { rows } = scaled([value(2020, 10), value(2023, 20)]);
    expect(rows.map(({ year, label, bar }) => [year, label, bar !== undefined])).toEqual([
      [2020, '10', true],
      [2021, 'thiếu', false],
      [2022, 'thiếu', false],
      [2023, '20', true],
    ]);
  });
  it('have no bar for a figure without a value, which keeps its words', () => {
    expect(scaled([{ year: 2020, label: 'Nguồn chưa nêu' }, value(2021, 1)]).rows[0]).toEqual({
      year: 2020,
      label: 'Nguồn chưa nêu',
    });
  });
  it('are as long as their values', () => {
    const [half, whole] = scaled([value(2020, 50), value(2021, 100)]).rows;
    expect(whole?.bar?.end).toBeCloseTo(100 / 108);
    expect((half?.bar?.end ?? 0) * 2).toBeCloseTo(whole?.bar?.end ?? 0);
  });
  it('end at the value, short of it or beyond it, as the source says', () => {
    expect(
      scaled([
        value(1, 5, 'dat'),
        value(2, 5, 'gan'),
        value(3, 5, 'tren'),
        value(4, 5, 'hon'),
      ]).rows.map(({ bar }) => bar?.ending),
    ).toEqual(['exact', 'short', 'beyond', 'beyond']);
  });
  it('run backwards from zero below it', () => {
    const [loss, gain] = scaled([value(2020, -50), value(2021, 50)]).rows;
    expect(loss?.bar?.end).toBeLessThan(loss?.bar?.start ?? 0);
    expect(loss?.bar?.start).toBe(gain?.bar?.start);
  });
  it('are crossed by the mark where 100 stands', () =>
    expect(scaled([value(2020, 50)], [100]).mark).toBeCloseTo(100 / 108));
});
