import { escapeHtml as xml } from './escape.ts';

/** A page as search engines are told of it. */
export interface SitemapPage {
  /** Whole. */
  address: string;
  /** The ISO day of its last change; absent where nothing on the page says. */
  changed?: string | undefined;
}

/** As many as one file may name (https://www.sitemaps.org/protocol.html). */
const sitemapLength = 50_000;

const file = (root: string, lines: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`;

/** The pages as sitemap files, in the order of their addresses. */
export function sitemaps(pages: readonly SitemapPage[], length: number = sitemapLength): string[] {
  const lines = [...pages]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(
      ({ address, changed }) =>
        `<url><loc>${xml(address)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
    );
  return Array.from({ length: Math.ceil(lines.length / length) }, (_, i) =>
    file('urlset', lines.slice(i * length, (i + 1) * length)),
  );
}

/** The index of these files. It says nothing of their last change: pages without a day may be new in any of them. */
export const sitemapIndex = (addresses: readonly string[]): string =>
  file(
    'sitemapindex',
    addresses.map((address) => `<sitemap><loc>${xml(address)}</loc></sitemap>`),
  );

/** The file for crawlers: everything may be read. It only counts at the root of a host. */
export const robots = (sitemap: string | undefined): string =>
  `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`;

/**
 * What a page's head says of it: its canonical address, and when it was last changed in its structured data.
 * Undefined for what names no address of its own: pages that are not to be found.
 */
export function pageOfHead(head: string): SitemapPage | undefined {
  const canonical = /<link rel="canonical" href="([^"]+)"/
    .exec(head)?.[1]
    ?.replaceAll('&amp;', '&');
  if (!canonical) return undefined;
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(head)?.[1];
  const nodes = data
    ? (
        JSON.parse(data) as {
          '@graph': { '@id'?: string; dateModified?: string; datePublished?: string }[];
        }
      )['@graph']
    : [];
  const page = nodes.find((node) => node['@id'] === canonical);
  return { address: canonical, changed: page?.dateModified ?? page?.datePublished };
}
