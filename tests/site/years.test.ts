import type { HtmlElement } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { attribute, type BuiltSite, sites, text } from './pages.ts';

const most = 12;

const isNominated = (link: HtmlElement): boolean =>
  [...ancestors(link)].some((element) => element.classList.contains('nominees'));

function* ancestors(element: HtmlElement): Generator<HtmlElement> {
  for (let at = element.parent; at; at = at.parent) yield at;
}

/** What a list links to, without those who are only nominated: the year has a part of its own for them. */
const listed = (site: BuiltSite, first: string) =>
  site.pages
    .filter(({ address }) => address === first || address.startsWith(`${first}trang/`))
    .flatMap((page) =>
      page.root
        .querySelectorAll('main .item-title a')
        .filter((link) => !isNominated(link))
        .map((link) => attribute(link, 'href')),
    );

describe.each(sites)('the pages of years of $name', ({ site: read }) => {
  it.each([
    ['tin-tuc', addresses.newsYear],
    ['guong', addresses.modelsOfYear],
  ])('show the first of a long list and lead to all of it (%s)', (id, listOf) => {
    const site = read();
    const years = site.pages.filter(({ address }) => /^\/nam\/\d{4}\/$/.test(address));
    expect(years.length).toBeGreaterThan(0);
    for (const { address, root } of years) {
      const section = root.querySelector(`section[aria-labelledby="${id}"]`);
      const all = listed(site, listOf(Number(address.slice(5, 9))));
      const first = (section?.querySelectorAll('.item-title a') ?? []).map((link) =>
        attribute(link, 'href'),
      );
      expect(first, address).toHaveLength(Math.min(most, all.length));
      expect(all, address).toEqual(expect.arrayContaining(first));
      const more = section?.querySelector('.more');
      expect(more ? Number(/\d+/.exec(text(more))?.[0]) : undefined, address).toBe(
        all.length > most ? all.length : undefined,
      );
    }
  });
});
