import { type Qualifier } from '../vietnamese/labels.ts';

/** What is known of a year; without a value no source gives one. */
export interface YearValue {
  year: number;
  value?: number | undefined;
  qualifier?: Qualifier | undefined;
  /** The value in words. */
  label: string;
}

export interface Scale {
  min: number;
  max: number;
}

/** A year's bar, in shares of the width. */
export interface Bar {
  start: number;
  end: number;
  /** Where the bar ends on its axis: just at the value, short of it («gần») or beyond it («trên», «hơn»). */
  ending: 'exact' | 'short' | 'beyond';
}

export interface BarChart {
  /** Oldest first, without a missing year: one that no source covers has no bar. */
  rows: { year: number; label: string; bar?: Bar }[];
  /** Where a mark across all bars stands, such as 100%. */
  mark?: number;
}

/** Room at the ends for bars that go on past their value. */
const room = 0.08;

/** One axis for several charts: it holds zero, every value and whatever else is to be seen. Undefined when there is nothing to measure. */
export function scaleOf(
  values: readonly (number | undefined)[],
  also: readonly number[] = [],
): Scale | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const [min, max] = [Math.min(0, ...known, ...also), Math.max(0, ...known, ...also)];
  const span = max - min || 1;
  return {
    min: min < 0 ? min - span * room : 0,
    max: max > 0 || min === 0 ? max + span * room : 0,
  };
}

/**
 * Bars by year on an axis; years between the first and the last that are missing become rows without a bar.
 * @param missing the words for such a year
 */
export function barChart(
  values: readonly YearValue[],
  scale: Scale,
  missing: string,
  mark?: number,
): BarChart {
  const at = (value: number) => (value - scale.min) / (scale.max - scale.min);
  const years = values.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const rows = Array.from({ length: values.length === 0 ? 0 : last - first + 1 }, (_, i) => {
    const found = values.find(({ year }) => year === first + i);
    if (found?.value === undefined) return { year: first + i, label: found?.label ?? missing };
    const ending =
      found.qualifier === 'gan'
        ? ('short' as const)
        : found.qualifier === 'tren' || found.qualifier === 'hon'
          ? ('beyond' as const)
          : ('exact' as const);
    return {
      year: found.year,
      label: found.label,
      bar: { start: at(0), end: at(found.value), ending },
    };
  });
  return { rows, ...(mark !== undefined && { mark: at(mark) }) };
}
