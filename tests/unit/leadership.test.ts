import { describe, expect, it } from 'vitest';
import { termsOfYear, yearsOfTerm } from '../../src/domain/leadership.ts';
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
    expect(yearsOfTerm({ role: 'head', unit: 'b', from: '2023-02-24', source: 's' })).toEqual({
      from: 2023,
      to: 2023,
    });
  });
  it('shows both heads in the year of a hand-over, in order', () => {
    expect(termsOfYear(leadership, 2023, 'head').map((t) => t.unit)).toEqual(['a', 'b']);
  });
  it('does not make the deputy of one year the deputy of the next', () => {
    expect(termsOfYear(leadership, 2022, 'deputy').map((t) => t.unit)).toEqual(['b']);
    expect(termsOfYear(leadership, 2023, 'deputy')).toEqual([]);
  });
});
