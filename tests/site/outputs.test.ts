import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import schema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { feedPlaces } from '../../src/domain/feeds.ts';
import { isReceived } from '../../src/domain/honours.ts';
import { feedLength } from '../../src/outputs/feeds.ts';
import { attribute, type BuiltSite, isUnlisted, type Page, sites, told } from './pages.ts';
import { faultsOf } from './schema-org.ts';

const read = (site: BuiltSite, address: string) =>
  readFileSync(join(site.folder, address.slice(1)), 'utf8');
const full = (site: BuiltSite, address: string) => site.origin + site.base.slice(0, -1) + address;

/** True for an address of another site, and for one that the site has a file for. */
function exists(site: BuiltSite, address: string): boolean {
  const url = new URL(address);
  if (url.origin !== site.origin) return true;
  const path = url.pathname.startsWith(site.base)
    ? decodeURI(url.pathname.slice(site.base.length))
    : '\0';
  return site.files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

const ajv = new Ajv({ strict: false });
(addFormats as unknown as (instance: Ajv) => void)(ajv);
const isJsonFeed = ajv.compile(schema);

interface JsonFeed {
  items: { id: string; url: string; content_html: string }[];
}

describe.each(sites)('feeds of $name', ({ site: built }) => {
  it('are there for every list, unit and campaign, hold to their formats, and lead to what the site has', () => {
    const site = built();
    const faults = feedPlaces(site.content).flatMap(({ page }) => {
      const atom = parseFeed(read(site, addresses.feed(page, 'xml')));
      const json = JSON.parse(read(site, addresses.feed(page, 'json'))) as JsonFeed;
      const { items } = json;
      const links = items.flatMap(({ url, content_html: html }) => [
        url,
        ...[...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) =>
          link.replaceAll('&#x26;', '&'),
        ),
      ]);
      return [
        ...(isJsonFeed(json) ? [] : [JSON.stringify(isJsonFeed.errors)]),
        ...(atom.self === full(site, addresses.feed(page, 'xml')) && atom.updated
          ? []
          : ['no address or day of its own']),
        ...(atom.items.map(({ id }) => id).join() === items.map(({ id }) => id).join() &&
        new Set(items.map(({ id }) => id)).size === items.length
          ? []
          : ['two formats, two lists']),
        ...(items.length <= feedLength ? [] : [`${items.length} entries`]),
        ...links.filter(
          (link) =>
            !/^(?:https?|mailto|tel):/.test(link) || (/^https?:/.test(link) && !exists(site, link)),
        ),
        ...items
          .filter(
            ({ content_html: html }) =>
              /<(?:script|style|iframe|form)|\s(?:id|class|style|on\w+)="/.test(
                html.replace(/<(?:pre|code)>.*?<\/(?:pre|code)>/gs, ''),
              ) || !html.includes('Theo nguồn'),
          )
          .map(({ id }) => `text of ${id}`),
      ].map((fault) => `${page}: ${fault}`);
    });
    expect(told(faults)).toBe('');
  });

  it('are named by the head of their page, and told to its readers', () => {
    const site = built();
    const links = (page: string, selector: string) =>
      site
        .page(page)
        .root.querySelectorAll(selector)
        .map((link) => attribute(link, 'href'));
    const ways = links(addresses.follow, 'main a');
    const missing = feedPlaces(site.content).filter(({ page }) => {
      const address = site.base.slice(0, -1) + addresses.feed(page, 'xml');
      return (
        !links(page, 'link[rel="alternate"]').includes(address) ||
        !links(page, 'main a').includes(site.base.slice(0, -1) + addresses.follow) ||
        !ways.includes(address)
      );
    });
    expect(told(missing.map(({ page }) => page))).toBe('');
  });
});

describe.each(sites)('the sitemap of $name', ({ site: built }) => {
  it('names the pages that are to be found, each once, and no day but those of the content', async () => {
    const site = built();
    expect(read(site, '/robots.txt')).toContain(`Sitemap: ${full(site, addresses.sitemap())}`);
    const index = await parseSitemapIndex(Readable.from([read(site, addresses.sitemap())]));
    const items = (
      await Promise.all(
        index.map(({ url }) =>
          parseSitemap(
            Readable.from([read(site, url.slice(site.origin.length + site.base.length - 1))]),
          ),
        ),
      )
    ).flat();
    expect(items.map(({ url }) => url).sort()).toEqual(
      site.pages
        .filter((page) => !isUnlisted(page))
        .map(({ address }) => full(site, address))
        .sort(),
    );
    const days = new Map(items.map(({ url, lastmod }) => [url, lastmod]));
    for (const { id, data } of site.content.news.values())
      expect(days.get(full(site, addresses.article(id)))).toBe(data.updated ?? data.published);
    for (const { id, data } of site.content.units.values())
      expect(days.get(full(site, addresses.unit(id)))).toBe(data.updated);
    expect(days.get(full(site, addresses.home))).toBeUndefined();
  });
});

describe.each(sites)('structured data of $name', ({ site: built }) => {
  const nodesOf = (page: Page): Record<string, unknown>[] =>
    [...page.html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(
      ([, text = '']) => (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'],
    );

  it('holds to the vocabulary on every page, and shows the way back', () => {
    const site = built();
    const faults = site.pages.flatMap((page) => {
      const nodes = nodesOf(page);
      if (isUnlisted(page)) return nodes.length > 0 ? [`${page.address} is not to be found`] : [];
      const crumbs = page.root.querySelectorAll('.crumbs a').length;
      const told =
        (
          nodes.find((node) => node['@type'] === 'BreadcrumbList')?.['itemListElement'] as
            unknown[] | undefined
        )?.length ?? 0;
      return [
        ...nodes.flatMap((node) => faultsOf(node)),
        ...(nodes[0]?.['@id'] === full(site, page.address) ? [] : ['no node of the page']),
        ...(crumbs === told ? [] : [`${told} of ${crumbs} crumbs`]),
      ].map((fault) => `${page.address} ${fault}`);
    });
    expect(told(faults)).toBe('');
  });

  it('calls nothing an award that is only proposed, and dates articles by their publication', () => {
    const site = built();
    const received = [...site.content.honours.values()].filter(({ data }) => isReceived(data));
    const claimed = site.pages.flatMap((page) =>
      nodesOf(page).flatMap((node) =>
        ((node['award'] ?? []) as string[]).map((award) => ({ page, award })),
      ),
    );
    expect(
      told(
        claimed
          .filter(
            ({ award }) =>
              !received.some(
                ({ data }) => award.startsWith(data.label) && award.includes(String(data.year)),
              ),
          )
          .map(({ page, award }) => `${page.address}: ${award}`),
      ),
    ).toBe('');
    expect(claimed.length > 0).toBe(received.length > 0);
    for (const { id, data } of site.content.news.values()) {
      expect(
        nodesOf(site.page(addresses.article(id))).find((node) => node['@type'] === 'NewsArticle'),
      ).toMatchObject({ datePublished: data.published, headline: data.title });
    }
  });
});
