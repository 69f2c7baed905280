import { describe, expect, it } from 'vitest';
import { attribute, type BuiltSite, isMoved, type Page, sites, told } from './pages.ts';
import { addresses } from '../../src/domain/addresses.ts';
import { filesOf, pagesOf, siteAddresses } from '../../src/domain/pages.ts';
import { listPageOf } from '../../src/domain/published-urls.ts';

const clicks = 4;

/** The pages of the site that a page links to. */
const linked = (site: BuiltSite, page: Page): string[] =>
  page.root.querySelectorAll('a[href]').flatMap((link) => {
    const url = new URL(
      attribute(link, 'href') ?? '',
      site.origin + site.base.slice(0, -1) + page.address,
    );
    return url.origin === site.origin && url.pathname.startsWith(site.base)
      ? [decodeURI(url.pathname.slice(site.base.length - 1))]
      : [];
  });

/** How many clicks each page is from the front page, by links alone. */
function distances(site: BuiltSite): Map<string, number> {
  const pages = new Map(site.pages.map((page) => [page.address, page]));
  const found = new Map([['/', 0]]);
  for (const [address, distance] of found) {
    const page = pages.get(address);
    if (page) for (const to of linked(site, page)) if (!found.has(to)) found.set(to, distance + 1);
  }
  return found;
}

describe.each(sites)('ways through $name', ({ site: read }) => {
  it(`lead from the front page to every page in ${clicks} clicks`, () => {
    const site = read();
    const found = distances(site);
    const far = site.pages
      .filter((page) => page.address !== '/404.html' && !isMoved(page))
      .flatMap((page) => {
        const distance = found.get(page.address);
        return distance === undefined
          ? [`${page.address}: no link leads there`]
          : distance > clicks
            ? [`${page.address}: ${distance} clicks`]
            : [];
      });
    expect(told(far)).toBe('');
  });

  it('have a page at every address that the content promises', () => {
    const site = read();
    const promised = siteAddresses(site.content);
    const there = new Set(site.pages.map((page) => page.address));
    expect(promised.size).toBeGreaterThan(20);
    expect(told([...promised].filter((address) => !there.has(address)))).toBe('');
  });

  it('have no page that the list of pages does not name', () => {
    const site = read();
    const known = new Set(pagesOf(site.content).map(({ address }) => address));
    const unknown = site.pages
      .map(({ address }) => address)
      .filter((address) => address !== addresses.notFound && !known.has(listPageOf(address)));
    expect(told(unknown)).toBe('');
  });

  it('have every file that content may link to', () => {
    const site = read();
    const missing = [...filesOf(site.content)].filter((file) => !site.files.has(file.slice(1)));
    expect(told(missing)).toBe('');
  });

  it('have a page at every address that has moved, leading on', () => {
    const site = read();
    for (const { data } of site.content.redirects.values()) {
      const page = site.page(data.from);
      expect(linked(site, page)).toContain(data.to.split('#')[0]);
      expect(isMoved(page)).toBe(true);
    }
  });

  it('mark the section of the menu that the page belongs to', () => {
    const unmarked = read()
      .pages.filter(
        (page) =>
          /^\/(?:tin-tuc|hoi-nghi|phong-trao|guong-dien-hinh|khen-thuong|don-vi|van-ban)\//.test(
            page.address,
          ) && !isMoved(page),
      )
      .flatMap((page) => {
        const [section] = page.root.querySelectorAll('.site-nav [aria-current]');
        return section && attribute(section, 'href')?.endsWith(`/${page.address.split('/')[1]}/`)
          ? []
          : [page.address];
      });
    expect(told(unmarked)).toBe('');
  });
});
