import { describe, expect, it } from 'vitest';
import { latestByYear, measureSlug, measuresOf } from '../../src/domain/figure-series.ts';
import { contentOf, figureOf, meetingOf } from './meetings.ts';

const shown = (meetings: Parameters<typeof contentOf>[0]) =>
  measuresOf(contentOf(meetings)).map(({ slug, series }) => [
    slug,
    series.map((s) => [
      JSON.stringify(s.subject),
      s.measuredIn,
      s.statements.map(({ figure }) => figure.value),
    ]),
  ]);

describe('figures through time', () => {
  it('join the years of a subject, whatever order the meetings came in', () => {
    expect(
      shown({
        b: meetingOf('2023-01-01', { figures: [figureOf(2022), figureOf(2020)] }),
        a: meetingOf('2022-01-01', { figures: [figureOf(2021)] }),
      }),
    ).toEqual([['thu-thu', [['{"unit":"a"}', 'tỷ đồng', [2020, 2021, 2022]]]]]);
  });
  it('keep subjects and unlike units of measure apart', () => {
    const figures = [
      figureOf(2021),
      figureOf(2021, { subject: { scope: 'tinh' } }),
      figureOf(2021, { measuredIn: 'triệu đồng' }),
    ];
    expect(shown({ a: meetingOf('2022-01-01', { figures }) })[0]?.[1]).toHaveLength(3);
  });
  it('put a figure without a value with those that have one', () => {
    const figures = [
      figureOf(2020, { value: undefined, measuredIn: undefined, qualifier: undefined }),
      figureOf(2021),
    ];
    expect(shown({ a: meetingOf('2022-01-01', { figures }) })).toEqual([
      ['thu-thu', [['{"unit":"a"}', 'tỷ đồng', [undefined, 2021]]]],
    ]);
  });
  it('take the latest word where two meetings state a year', () => {
    const [measure] = measuresOf(
      contentOf({
        b: meetingOf('2024-01-01', { figures: [figureOf(2022, { value: 2 })] }),
        a: meetingOf('2023-01-01', { figures: [figureOf(2022, { value: 1 })] }),
      }),
    );
    const series = measure?.series[0];
    expect(series?.statements).toHaveLength(2);
    expect(series && latestByYear(series).get(2022)?.figure.value).toBe(2);
  });
  it('have an address even when the measure has no letter', () =>
    expect([measureSlug('Thu ngân sách'), measureSlug('🏆')]).toEqual([
      'thu-ngan-sach',
      'chi-tieu',
    ]));
});
