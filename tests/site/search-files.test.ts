import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import type { Facts } from '../../src/search/answers/facts.ts';
import type { Suggestions } from '../../src/search/suggest.ts';
import { sites, told } from './pages.ts';

describe.each(sites)('what the search of $name loads besides its index', ({ site: built }) => {
  const read = <T>(address: string) =>
    JSON.parse(readFileSync(join(built().folder, address.slice(1)), 'utf8')) as T;
  /** Addresses that no page of the site has. */
  const dead = (all: readonly string[], base = '/') =>
    all.filter(
      (address) =>
        !built().files.has(`${address.replace(/#.*$/, '').slice(base.length)}index.html`),
    );

  it('suggests pages that are there, in a small file', () => {
    const { names } = read<Suggestions>(addresses.searchNames);
    expect(names.length).toBeGreaterThan(10);
    expect(
      told(
        dead(
          names.map(([, address]) => address),
          built().base,
        ),
      ),
    ).toBe('');
    expect(JSON.stringify(names).length).toBeLessThanOrEqual(15_000);
  });

  it('answers with pages that are there, and names nobody who is but in a list', () => {
    const facts = read<Facts>(addresses.searchFacts);
    const links = [
      ...facts.units,
      ...facts.people,
      ...facts.honours,
      ...facts.documents,
      ...facts.figures,
      ...facts.meetings,
      ...facts.terms.map(({ holder }) => holder),
    ];
    expect(told(dead(links.map(({ address }) => address)))).toBe('');
    const listed = facts.honours.filter(({ who }) => who.endsWith(' trong danh sách'));
    for (const { who } of listed)
      expect(who).toMatch(/^[\d.]+ (?:cá nhân|tập thể|hộ gia đình|doanh nghiệp)/);
  });
});
