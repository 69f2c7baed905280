import { Readable } from 'node:stream';
import { parseSitemap } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { pageOfHead, robots, sitemaps } from '../../src/outputs/sitemap.ts';

describe('the sitemap', () => {
  it('is read by another reader, is cut where it grows too long, and gives a day only where there is one', async () => {
    const parts = sitemaps(
      [
        { address: 'https://vi-du.vn/c/' },
        { address: 'https://vi-du.vn/a/?x&y', changed: '2026-11-22' },
        { address: 'https://vi-du.vn/b/' },
      ],
      2,
    );
    const read = await Promise.all(parts.map((part) => parseSitemap(Readable.from([part]))));
    expect(read.map((items) => items.map(({ url, lastmod }) => [url, lastmod]))).toEqual([
      [
        ['https://vi-du.vn/a/?x&y', '2026-11-22'],
        ['https://vi-du.vn/b/', undefined],
      ],
      [['https://vi-du.vn/c/', undefined]],
    ]);
  });

  it('takes from the head of a page where it stands and when it was changed', () => {
    const head = (canonical: string, node: object) =>
      `<link rel="canonical" href="${canonical}"><script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@id': 'https://vi-du.vn/a/', ...node }] })}</script></head>`;
    expect(
      pageOfHead(
        head('https://vi-du.vn/a/', { datePublished: '2026-01-01', dateModified: '2026-02-02' }),
      ),
    ).toEqual({ address: 'https://vi-du.vn/a/', changed: '2026-02-02' });
    expect(pageOfHead(head('https://vi-du.vn/a/', {}))).toEqual({
      address: 'https://vi-du.vn/a/',
      changed: undefined,
    });
    expect(pageOfHead('<meta name="robots" content="noindex"></head>')).toBeUndefined();
  });

  it('is named to crawlers only where it is', () => {
    expect(robots('https://vi-du.vn/sitemap-index.xml')).toContain(
      '\nSitemap: https://vi-du.vn/sitemap-index.xml\n',
    );
    expect(robots(undefined)).not.toContain('Sitemap');
  });
});
