import { describe, expect, it } from 'vitest';
import { holderOn, latestTerm, termsOfYear, yearsOfTerm } from '../../src/domain/leadership.ts';
import type { Leadership } from '../../src/schemas/leadership.ts';

const leadership: Leadership = {
  terms: [
    { role: 'head', unit: 'a', from: '2022', to: '2023-02-24', source: 's' },
    { role: 'deputy', unit: 'b', from: '2022', to: '2022', source: 's' },
    { role: 'head', unit: 'b', from: '2023-02-24', source: 's' },
    { role: 'overseer', person: 'p', asOf: '2023-02-24', source: 's' },
  ],
  handovers: [],
};

describe('leadership', () => {
  it('infers nothing for a year that no source covers', () => {
    expect(termsOfYear(leadership, 2024)).toEqual([]);
    expect(termsOfYear(leadership, 2021)).toEqual([]);
    expect(holderOn(leadership, 'head', '2024-01-01')).toBeUndefined();
    expect(yearsOfTerm({ role: 'head', unit: 'b', from: '2023-02-24', source: 's' })).toEqual({ from: 2023, to: 2023 });
  });
  it('shows both heads in the year of a hand-over, in order', () => {
    expect(termsOfYear(leadership, 2023, 'head').map((t) => t.unit)).toEqual(['a', 'b']);
  });
  it.each([['2022-07-01', 'a'], ['2023-02-23', 'a'], ['2023-02-24', 'b'], ['2023-12-31', 'b']])('on %s the head is %s', (date, unit) =>
    expect(holderOn(leadership, 'head', date)?.unit).toBe(unit));
  it('does not make the deputy of one year the deputy of the next', () => {
    expect(holderOn(leadership, 'deputy', '2022-05-05')?.unit).toBe('b');
    expect(holderOn(leadership, 'deputy', '2023-05-05')).toBeUndefined();
  });
  it('knows who held a role last', () => expect(latestTerm(leadership, 'head')?.unit).toBe('b'));
});
