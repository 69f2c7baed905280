import { describe, expect, it } from 'vitest';
import { campaignState } from '../../src/domain/campaigns.ts';
import { compareDates, firstDay, lastDay, mayCover } from '../../src/domain/time.ts';

describe('partial dates', () => {
  it('stand for every day they may be', () => {
    expect([firstDay('2024'), lastDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
    expect([firstDay('2024-02'), lastDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
    expect([firstDay('2023-02-24'), lastDay('2023-02-24')]).toEqual(['2023-02-24', '2023-02-24']);
  });
  it('are ordered by their first day, the less exact first', () => {
    expect(['2023-02-24', '2023', '2022-12', '2023-02'].sort(compareDates)).toEqual([
      '2022-12',
      '2023',
      '2023-02',
      '2023-02-24',
    ]);
  });
  it.each([
    [{}, '2023', true],
    [{ from: '2023-02-24' }, '2023', true],
    [{ from: '2023-02-24' }, '2023-02-23', false],
    [{ to: '2025' }, '2025-12-31', true],
    [{ to: '2025' }, '2026', false],
    [{ from: '2022', to: '2023-02' }, '2023-02-28', true],
    [{ from: '2022', to: '2023-02' }, '2023-03', false],
  ])('%j may cover %s: %s', (interval, date, expected) =>
    expect(mayCover(interval, date)).toBe(expected),
  );
});

describe('campaignState', () => {
  it.each([
    [{ from: '2023', to: '2023' }, '2022-12-31', 'coming'],
    [{ from: '2023', to: '2023' }, '2023-01-01', 'running'],
    [{ from: '2023', to: '2023' }, '2023-12-31', 'running'],
    [{ from: '2023', to: '2023' }, '2024-01-01', 'ended'],
    [{ from: '2023-02-24', to: '2023-06-11' }, '2023-06-11', 'running'],
    [{ from: '2023-02-24' }, '2023-02-23', 'coming'],
    [{ from: '2023-02-24' }, '2030-01-01', 'launched'],
    [{ to: '2023' }, '2023-05-01', 'unknown'],
    [{ to: '2023' }, '2024-01-01', 'ended'],
    [undefined, '2023-01-01', 'unknown'],
    [{}, '2023-01-01', 'unknown'],
  ] as const)('%j on %s is %s', (period, today, expected) =>
    expect(campaignState(period, today)).toBe(expected),
  );
});
