import { expect, it } from 'vitest';
import { type Bar, draw, type Drawing, type Span } from '../../src/domain/timeline.ts';

const one = (...spans: Span[]): Drawing => draw([{ label: 'Tên gọi', spans }]) as Drawing;
const bar = (drawing: Drawing, index = 0): Bar => drawing.lanes[0]?.bars[index] as Bar;
/** A share of the axis as a year with its fraction: 2023.5 is the middle of 2023. */
const asYear = (drawing: Drawing, at: number): number => {
  const [first, last] = [drawing.years[0], drawing.years.at(-1)] as [
    Drawing['years'][number],
    Drawing['years'][number],
  ];
  return (
    Math.round(
      (first.year + ((at - first.start) / (last.end - first.start)) * drawing.years.length) * 100,
    ) / 100
  );
};

it('draws nothing where nothing is dated', () => {
  expect(draw([])).toBeUndefined();
  expect(draw([{ label: 'Tên gọi', spans: [{ key: '1' }] }])).toBeUndefined();
});
it('labels every year from the first to the last, with room for open ends on both sides', () => {
  const drawing = one({ key: '1', from: '2021', to: '2024-06' });
  expect(drawing.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  expect(drawing.years[0]?.start).toBeGreaterThan(0);
  expect(drawing.years.at(-1)?.end).toBeLessThan(1);
});
it('draws days sharp, and months and years as vague as they are', () => {
  const days = one({ key: '1', from: '2022-07-02', to: '2023-06-30' });
  expect([bar(days).start, bar(days).sureStart].map((at) => asYear(days, at))).toEqual([
    2022.5, 2022.5,
  ]);
  expect([bar(days).sureEnd, bar(days).end].map((at) => asYear(days, at))).toEqual([
    2023.5, 2023.5,
  ]);
  const years = one({ key: '1', from: '2021', to: '2024' });
  expect(
    [bar(years).start, bar(years).sureStart, bar(years).sureEnd, bar(years).end].map((at) =>
      Math.round(asYear(years, at)),
    ),
  ).toEqual([2021, 2022, 2024, 2025]);
});
it('draws a single year as the whole of it', () => {
  const drawing = one({ key: '1', from: '2022', to: '2022' }, { key: '2', from: '2024' });
  const { start, sureStart, sureEnd, end } = bar(drawing);
  expect([
    start === sureStart,
    sureEnd === end,
    asYear(drawing, start),
    asYear(drawing, end),
  ]).toEqual([true, true, 2022, 2023]);
});
it('lets ends that no source states run out to the edge and never be sure there', () => {
  const drawing = one({ key: '1', to: '2023-02-24' }, { key: '2', from: '2023-02-25' });
  expect(bar(drawing)).toMatchObject({ start: 0, point: false });
  expect(bar(drawing).sureStart).toBeGreaterThan(0);
  expect(bar(drawing, 1)).toMatchObject({ end: 1 });
  expect(bar(drawing, 1).sureEnd).toBeLessThan(1);
});
it('makes a point of what is stated as of one day', () => {
  const drawing = one({ key: '', asOf: '2023-02-24' });
  expect(bar(drawing).point).toBe(true);
  expect(asYear(drawing, bar(drawing).start)).toBe(2023.15);
});
it('puts bars that surely share time below one another, and bars that follow in one row', () => {
  const following = one({ key: '1', to: '2025' }, { key: '2', from: '2025' });
  expect(following.lanes[0]).toMatchObject({ rows: 1 });
  const shared = one({ key: '1', from: '2021-01-01' }, { key: '2', from: '2023-01-01' });
  expect(shared.lanes[0]?.bars.map(({ row }) => row)).toEqual([0, 1]);
});
it('joins marks that would cover one another', () => {
  const drawing = draw([
    {
      label: 'Mốc',
      marks: [
        { date: '2025', kind: 'event', key: 'b' },
        { date: '2025', kind: 'event', key: 'c' },
        { date: '2021', kind: 'event', key: 'a' },
      ],
    },
  ]) as Drawing;
  expect(drawing.lanes[0]?.marks.map(({ key }) => key)).toEqual(['a', 'b, c']);
});
it('keeps years that no source covers as blanks', () => {
  const drawing = draw([
    {
      label: 'Khối phó',
      spans: [
        { key: '1', from: '2021', to: '2021' },
        { key: '2', from: '2023', to: '2023' },
      ],
      gaps: [2022],
    },
  ]) as Drawing;
  expect(
    drawing.lanes[0]?.gaps.map(({ start, end }) => [asYear(drawing, start), asYear(drawing, end)]),
  ).toEqual([[2022, 2023]]);
});
it('stays on its axis, whatever it is given', () => {
  const drawing = one(
    { key: '1', from: '1945-09-02', to: '1945-09-02' },
    { key: '2', to: '2100' },
    { key: '3', asOf: '2000-02-29' },
  );
  for (const b of drawing.lanes[0]?.bars ?? []) {
    const places = [b.start, b.sureStart, b.sureEnd, b.end];
    expect(places).toEqual([...places].sort((x, y) => x - y));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(1);
  }
});
