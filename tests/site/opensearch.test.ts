import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { attribute, sites, told } from './pages.ts';

describe.each(sites)('searching $name from the address bar', ({ site: read }) => {
  it('is offered by every page, and leads to the search page with the base path', () => {
    const site = read();
    const wrong = site.pages.filter((page) => {
      const link = page.root.querySelector('link[rel="search"]');
      return !link || attribute(link, 'href') !== site.base.slice(0, -1) + addresses.openSearch;
    });
    expect(told(wrong.map((page) => page.address))).toBe('');
    const description = readFileSync(join(site.folder, addresses.openSearch), 'utf8');
    expect(/template="([^"]+)"/.exec(description)?.[1]).toBe(
      `${site.origin}${site.base.slice(0, -1)}${addresses.search}?q={searchTerms}`,
    );
  });
});
