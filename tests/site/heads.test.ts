import { describe, expect, it } from 'vitest';
import { attribute, isUnlisted, type Page, place, sites, text, told } from './pages.ts';

const meta = (page: Page, selector: string, name = 'content'): string | undefined => {
  const element = page.root.querySelector(selector);
  return element ? attribute(element, name) : undefined;
};

/** Pages that share a value, one line a value. */
function shared(pages: readonly Page[], of: (page: Page) => string | undefined): string[] {
  const byValue = new Map<string, string[]>();
  for (const page of pages) {
    const value = of(page) ?? '';
    byValue.set(value, [...(byValue.get(value) ?? []), page.address]);
  }
  return [...byValue]
    .filter(([, of]) => of.length > 1)
    .map(
      ([value, of]) =>
        `“${value}”: ${of.slice(0, 5).join(' ')}${of.length > 5 ? ` and ${of.length - 5} more` : ''}`,
    );
}

/** Pages by the first part of their address: an article may bear the name of the campaign that it reports. */
const sections = (pages: readonly Page[]): Page[][] => [
  ...Map.groupBy(pages, ({ address }) => address.split('/')[1] ?? '').values(),
];

describe.each(sites)('heads of $name', ({ name, site: read }) => {
  /** The fictional authors are terser than ours may be. */
  const shortest = name === 'bloc' ? 10 : 40;

  it('say that the page is Vietnamese', () => {
    expect(
      told(
        read()
          .pages.filter((page) => meta(page, 'html', 'lang') !== 'vi')
          .map((page) => page.address),
      ),
    ).toBe('');
  });

  it('have titles of their own within their section', () => {
    const { pages } = read();
    const title = (page: Page) => text(page.root.querySelector('title'));
    expect(told(pages.filter((page) => title(page).length < 5).map((page) => page.address))).toBe(
      '',
    );
    expect(told(sections(pages).flatMap((section) => shared(section, title)))).toBe('');
  });

  it('have descriptions of their own, of a sensible length', () => {
    const { pages } = read();
    const description = (page: Page) => meta(page, 'meta[name="description"]');
    const lengths = pages.flatMap((page) => {
      const { length } = description(page) ?? '';
      return length < shortest || length > 320 ? [`${page.address}: ${length} characters`] : [];
    });
    expect(told(lengths)).toBe('');
    // Nor do they mind saying the same of two texts.
    const described =
      name === 'bloc' ? pages.filter((page) => page.root.querySelector('.prose') === null) : pages;
    expect(told(shared(described, description))).toBe('');
  });

  it('name the canonical address, base path included, on pages that are to be found', () => {
    const site = read();
    const wrong = site.pages.flatMap((page) => {
      const own = site.origin + site.base.slice(0, -1) + page.address;
      const found = meta(page, 'link[rel="canonical"]', 'href');
      const wanted = isUnlisted(page) ? undefined : own;
      const shared = meta(page, 'meta[property="og:url"]');
      return [
        ...(found === wanted ? [] : [`${page.address}: canonical ${found}, not ${wanted}`]),
        ...(shared === undefined || shared === own
          ? []
          : [`${page.address}: og:url ${shared}, not ${own}`]),
      ];
    });
    expect(told(wrong)).toBe('');
  });

  it('leave out of search engines only the error and moved addresses', () => {
    const unlisted = read().pages.filter(
      (page) => isUnlisted(page) && page.root.querySelector('meta[http-equiv="refresh"]') === null,
    );
    expect(unlisted.map((page) => page.address).sort()).toEqual(['/404.html']);
  });
});

describe.each(sites)('headings of $name', ({ site: read }) => {
  it('begin with the only h1 of the page and never skip a level', () => {
    const wrong = read().pages.flatMap((page) => {
      const headings = page.root
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        .sort((a, b) => a.location.offset - b.location.offset);
      const levels = headings.map((heading) => Number(heading.tagName[1]));
      const main = headings.filter(({ tagName }) => tagName === 'h1').length;
      return [
        ...(main === 1 ? [] : [`${page.address}: ${main} h1`]),
        ...(levels[0] === 1 ? [] : [`${page.address}: begins with h${levels[0]}`]),
        ...headings.flatMap((heading, i) =>
          (levels[i] ?? 0) > (levels[i - 1] ?? 0) + 1
            ? [`${place(page, heading)} h${levels[i]} “${text(heading)}” after h${levels[i - 1]}`]
            : [],
        ),
      ];
    });
    expect(told(wrong)).toBe('');
  });

  it('are never empty', () => {
    const empty = read().pages.flatMap((page) =>
      page.root
        .querySelectorAll('h1, h2, h3, h4')
        .filter((heading) => text(heading) === '')
        .map((heading) => place(page, heading)),
    );
    expect(told(empty)).toBe('');
  });
});
