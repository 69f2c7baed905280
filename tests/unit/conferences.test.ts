import { describe, expect, it } from 'vitest';
import {
  isAhead,
  resultsOfCampaigns,
  reviewsOfTasks,
  seriesOf,
  yearInSeries,
} from '../../src/domain/conferences.ts';
import type { Entry } from '../../src/domain/content.ts';
import { contentOf, meetingOf, tasksOfYear } from './meetings.ts';

const content = contentOf({
  '2020/tong-ket': meetingOf('2020-01-10', {
    yearReviewed: 2019,
    yearLaunched: 2020,
    kinds: ['tong-ket', 'phat-dong'],
    tasks: tasksOfYear(2020, ['x']),
  }),
  '2020/so-ket': meetingOf('2020-07-01', { yearReviewed: 2020, kinds: ['so-ket'] }),
  '2023/tong-ket': meetingOf('2023-12-28', {
    yearReviewed: 2023,
    kinds: ['tong-ket'],
    tasks: tasksOfYear(2024),
  }),
  '2021/tong-ket': meetingOf('2021-01-15', {
    yearReviewed: 2020,
    kinds: ['tong-ket'],
    tasks: tasksOfYear(2021),
  }),
  '2021/hoi-thao': meetingOf('2021-09-09', { kinds: ['hoi-thao'] }),
});
const entry = (id: string) => content.conferences.get(id) as Entry<'conferences'>;
const idsOf = (entries: { id: string }[]) => entries.map(({ id }) => id);

describe('the series of a kind of meeting', () => {
  it('counts by the year that was reviewed or launched, else by the year it was held', () => {
    const both = { date: '2023-02-24', yearReviewed: 2022, yearLaunched: 2023 };
    expect([
      yearInSeries(both, 'tong-ket'),
      yearInSeries(both, 'so-ket'),
      yearInSeries(both, 'ky-giao-uoc'),
      yearInSeries({ date: '2024-12-30', yearLaunched: 2025 }, 'phat-dong'),
      yearInSeries(both, 'ban-giao'),
    ]).toEqual([2022, 2022, 2023, 2025, 2023]);
    expect(yearInSeries({ date: '2023-02-24' }, 'tong-ket')).toBe(2023);
  });
  it('shows the years between that no meeting covers as gaps, and none before or after', () => {
    expect(
      seriesOf(content, 'tong-ket').map(({ year, meetings }) => [year, idsOf(meetings)]),
    ).toEqual([
      [2019, ['2020/tong-ket']],
      [2020, ['2021/tong-ket']],
      [2021, []],
      [2022, []],
      [2023, ['2023/tong-ket']],
    ]);
    expect(seriesOf(content, 'hoi-thi')).toEqual([]);
  });
});

describe('what was said of tasks later', () => {
  it('is said by later meetings that look back at their year, earliest first', () => {
    expect(idsOf(reviewsOfTasks(content, entry('2020/tong-ket')))).toEqual([
      '2020/so-ket',
      '2021/tong-ket',
    ]);
  });
  it('is nothing while no later meeting looks back, or where no tasks were set', () => {
    expect(reviewsOfTasks(content, entry('2021/tong-ket'))).toEqual([]);
    expect(reviewsOfTasks(content, entry('2021/hoi-thao'))).toEqual([]);
  });
  it('is not said by a meeting held before the tasks were set', () => {
    const early = contentOf({
      a: meetingOf('2022-01-01', { yearReviewed: 2022 }),
      b: meetingOf('2022-03-01', { tasks: tasksOfYear(2022) }),
    });
    expect(reviewsOfTasks(early, early.conferences.get('b') as Entry<'conferences'>)).toEqual([]);
  });
  it('takes of a campaign only the results of the year', () => {
    const results = [
      { unit: 'a', year: 2020, text: 'Xong.', source: 's' },
      { unit: 'a', year: 2021, text: 'Tiếp.', source: 's' },
    ];
    content.campaigns.set('x', {
      id: 'x',
      data: {
        title: 'X',
        kind: 'phong-trao',
        related: [],
        summary: '',
        results,
        aliases: [],
        sources: ['s'],
      },
    });
    expect(
      resultsOfCampaigns(content, ['x', 'y'], 2020).map(({ campaign, text }) => [campaign, text]),
    ).toEqual([['x', 'Xong.']]);
  });
});

it('takes a meeting for announced until its day', () =>
  expect([isAhead('2026-11-23', '2026-11-22'), isAhead('2026-11-22', '2026-11-22')]).toEqual([
    true,
    false,
  ]));
