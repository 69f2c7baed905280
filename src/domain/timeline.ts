import { firstDay, lastDay, type PartialDate, yearOf } from './time.ts';

/** Something that lasted. Where an end is left out, no source states it: it is drawn open, never "until today". */
export interface Span {
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  /** The day as of which it is stated, when neither end is known. */
  asOf?: PartialDate | undefined;
  /** The number or word under which the text beside the drawing names it. */
  key: string;
}

/** Something that happened in a year or on a day. */
export interface Mark {
  date: PartialDate;
  kind: 'event' | 'received' | 'pending';
  key: string;
}

export interface Lane {
  label: string;
  spans?: readonly Span[];
  marks?: readonly Mark[];
  /** Years that no source covers although earlier and later ones are. */
  gaps?: readonly number[];
}

/** A bar, in shares of the axis. Between `start` and `sureStart` it may have begun, between `sureEnd` and `end` have ended. */
export interface Bar {
  key: string;
  start: number;
  sureStart: number;
  sureEnd: number;
  end: number;
  /** Counted from the top of the lane: bars that share time lie below one another. */
  row: number;
  /** Stated as of one day alone: a point, not a bar. */
  point: boolean;
}

export interface Drawing {
  /** Where each labelled year begins and ends. */
  years: { year: number; start: number; end: number }[];
  lanes: {
    label: string;
    rows: number;
    bars: Bar[];
    marks: { key: string; kind: Mark['kind']; at: number }[];
    gaps: { start: number; end: number }[];
  }[];
}

const datesOf = ({ spans = [], marks = [] }: Lane) =>
  [...spans.flatMap((s) => [s.from, s.to, s.asOf]), ...marks.map((m) => m.date)].filter(
    (date) => date !== undefined,
  );

/**
 * Places lanes on one axis that reaches from the first year any of them knows to the last, with room on both sides for ends that are open.
 * Undefined when there is no date at all.
 */
export function draw(lanes: readonly Lane[]): Drawing | undefined {
  const years = lanes.flatMap(datesOf).map(yearOf);
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const margin = Math.max(0.5, (last - first + 1) * 0.06);
  const length = last - first + 1 + 2 * margin;
  const at = (year: number) => (year - first + margin) / length;
  const startOf = (day: string) => at(yearOf(day) + share(day));
  const endOf = (day: string) => at(yearOf(day) + share(day, 1));
  const fade = margin / length;

  const place = ({ key, from, to, asOf }: Span): Omit<Bar, 'row'> => {
    if (!from && !to && asOf) {
      const middle = (startOf(firstDay(asOf)) + endOf(lastDay(asOf))) / 2;
      return { key, start: middle, sureStart: middle, sureEnd: middle, end: middle, point: true };
    }
    const start = from ? startOf(firstDay(from)) : 0;
    const end = to ? endOf(lastDay(to)) : 1;
    const sureStart = from ? startOf(lastDay(from)) : fade;
    const sureEnd = to ? endOf(firstDay(to)) : 1 - fade;
    // A whole year or month, or ends so vague that nothing between them is sure: the bar is as long as the source's words.
    const vague = sureStart >= sureEnd;
    return {
      key,
      start,
      end,
      sureStart: vague && from ? start : Math.min(sureStart, end),
      sureEnd: vague && to ? end : Math.max(sureEnd, start),
      point: false,
    };
  };

  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => ({
      year: first + i,
      start: at(first + i),
      end: at(first + i + 1),
    })),
    lanes: lanes.map((lane) => {
      const bars = inRows(
        (lane.spans ?? []).map(place).sort((a, b) => a.start - b.start || a.end - b.end),
      );
      return {
        label: lane.label,
        rows: Math.max(1, ...bars.map((bar) => bar.row + 1)),
        bars,
        marks: apart(
          (lane.marks ?? []).map(({ key, kind, date }) => ({
            key,
            kind,
            at: (startOf(firstDay(date)) + endOf(lastDay(date))) / 2,
          })),
        ),
        gaps: (lane.gaps ?? []).map((year) => ({ start: at(year), end: at(year + 1) })),
      };
    }),
  };
}

/** How much of its year has passed at the beginning of a day, or `after` days later. */
function share(day: string, after = 0): number {
  const year = yearOf(day);
  const [start, next] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return (Date.parse(`${day}T00:00:00Z`) + after * 86_400_000 - start) / (next - start);
}

/** Marks too near one another to be told apart on a phone are one, under all their names. */
function apart<T extends { key: string; at: number }>(marks: readonly T[]): T[] {
  const kept: T[] = [];
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    const before = kept.at(-1);
    if (before && mark.at - before.at < 0.04)
      kept[kept.length - 1] = { ...before, key: `${before.key}, ${mark.key}` };
    else kept.push(mark);
  }
  return kept;
}

/** Gives every bar the first row in which it is sure not to cover another. */
function inRows(bars: readonly Omit<Bar, 'row'>[]): Bar[] {
  const endOfRow: number[] = [];
  return bars.map((bar) => {
    let row = endOfRow.findIndex((end) => end <= bar.sureStart + 1e-9);
    if (row < 0) row = endOfRow.length;
    endOfRow[row] = bar.sureEnd;
    return { ...bar, row };
  });
}
