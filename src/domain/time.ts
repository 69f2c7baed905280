/**
 * A day, a month or a year as ISO text: `2023-02-24`, `2023-02`, `2023`.
 * What is shorter is less exact, never wrong: it stands for every day it may be.
 */
export type PartialDate = string;

export interface Interval {
  from?: PartialDate | undefined;
  /** The last day, inclusive. */
  to?: PartialDate | undefined;
}

/** The first day that a partial date may be. */
export const firstDay = (date: PartialDate): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

/** The last day that a partial date may be. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) {
    const [year, month] = date.split('-').map(Number) as [number, number];
    return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')}`;
  }
  return date;
}

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4));

/** True when the two may share a day; an open end reaches without bound. */
export function mayCover(interval: Interval, date: PartialDate): boolean {
  return (
    (!interval.from || firstDay(interval.from) <= lastDay(date)) &&
    (!interval.to || lastDay(interval.to) >= firstDay(date))
  );
}

/** Orders partial dates by their first day, the less exact first. */
export const compareDates = (a: PartialDate, b: PartialDate): number => {
  const [x, y] = [firstDay(a), firstDay(b)];
  return x < y ? -1 : x > y ? 1 : a.length - b.length;
};
