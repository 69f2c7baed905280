import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor, policyInPage } from '../../src/hosting/headers.ts';
import { attribute, type BuiltSite, place, referencesOf, sites, told } from './pages.ts';
import { ownCode } from './policy.ts';

/** Links that a reader follows; everything else a browser may ask for by itself. */
const followed = (tag: string, rel: string) =>
  tag === 'a' ||
  tag === 'area' ||
  (tag === 'link' && /^(?:canonical|alternate|license|author)$/.test(rel));

const isOwn = (site: BuiltSite, from: string, value: string) =>
  new URL(value, site.origin + site.base.slice(0, -1) + from).origin === site.origin;

/** The site's own: Pagefind lays styles for its ready-made interface beside the engine, which no page uses. */
const stylesheets = (site: BuiltSite) =>
  [...site.files].filter((file) => file.endsWith('.css') && !file.startsWith('pagefind/'));

describe.each(sites)('pages of $name', ({ site: read }) => {
  it('hold no script, style or handler of their own', () => {
    const inline = read().pages.flatMap((page) =>
      ownCode(page).map((element) => `${place(page, element)} <${element.tagName}>`),
    );
    expect(told(inline)).toBe('');
  });

  it('say the policy of their path before they load anything, for hosts that send no headers', () => {
    const silent = read().pages.filter((page) => {
      const [charset, policy, referrer] = page.root.querySelectorAll('head > *');
      const said =
        policy && attribute(policy, 'http-equiv') === 'Content-Security-Policy'
          ? attribute(policy, 'content')
          : undefined;
      return (
        !charset?.hasAttribute('charset') ||
        said !== policyInPage(page.address) ||
        !referrer ||
        attribute(referrer, 'name') !== 'referrer' ||
        attribute(referrer, 'content') !== headersFor(page.address)['Referrer-Policy']
      );
    });
    expect(silent.map((page) => page.file)).toEqual([]);
  });

  it('ask no other site for anything', () => {
    const site = read();
    const foreign = site.pages.flatMap((page) =>
      referencesOf(page)
        .filter(
          ({ element, value }) =>
            !followed(element.tagName, attribute(element, 'rel') ?? '') &&
            !isOwn(site, page.address, value),
        )
        .map(({ element, value }) => `${place(page, element)} <${element.tagName}> ${value}`),
    );
    const styles = stylesheets(site).flatMap((file) =>
      stylesheetAddresses(readFileSync(join(site.folder, file), 'utf8'))
        .filter((value) => !isOwn(site, `/${file}`, value))
        .map((value) => `${file} ${value}`),
    );
    expect(told([...foreign, ...styles])).toBe('');
  });

  it('have styles whose fonts and pictures exist', () => {
    const site = read();
    const missing = stylesheets(site).flatMap((file) =>
      stylesheetAddresses(readFileSync(join(site.folder, file), 'utf8')).flatMap((value) => {
        const { pathname } = new URL(value, `${site.origin}${site.base}${file}`);
        return site.files.has(decodeURI(pathname.slice(site.base.length)))
          ? []
          : [`${file} ${value}`];
      }),
    );
    expect(told(missing)).toBe('');
  });

  it('open other sites in the same window, or without a way back', () => {
    const open = read().pages.flatMap((page) =>
      page.root
        .querySelectorAll('[target="_blank"]')
        .filter((element) => !/\bnoopener\b/.test(attribute(element, 'rel') ?? ''))
        .map((element) => place(page, element)),
    );
    expect(told(open)).toBe('');
  });
});

/** What `url()` and `@import` of a stylesheet name. */
const stylesheetAddresses = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].flatMap(
    ([, , url, , imported]) => url ?? imported ?? [],
  );
