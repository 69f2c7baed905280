import { closeSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../domain/addresses.ts';
import { pageOfHead, sitemapIndex, type SitemapPage, sitemaps } from '../outputs/sitemap.ts';

/**
 * Lays the sitemap beside the pages of a finished site, from what their heads say of themselves: only a page that names its canonical address is in it.
 * Without an origin no page does, and there is no sitemap.
 */
export function writeSitemap(folder: string): void {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      file: file.replaceAll('\\', '/'),
      page: pageOfHead(headOf(join(folder, file))),
    }))
    .filter((found): found is { file: string; page: SitemapPage } => found.page !== undefined);
  const [any] = pages;
  if (!any) return;
  const root = any.page.address.slice(
    0,
    -encodeURI(any.file.replace(/index\.html$/, '')).length || undefined,
  );
  const parts = sitemaps(pages.map(({ page }) => page));
  const file = (part?: number) => addresses.sitemap(part).slice(1);
  for (const [i, text] of parts.entries()) writeFileSync(join(folder, file(i + 1)), text);
  writeFileSync(join(folder, file()), sitemapIndex(parts.map((_, i) => root + file(i + 1))));
}

/** The beginning of a page, up to its body. */
function headOf(path: string): string {
  const handle = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (;;) {
      const chunk = Buffer.alloc(16_384);
      const length = readSync(handle, chunk);
      chunks.push(chunk.subarray(0, length));
      if (length === 0 || chunk.includes('</head>')) return Buffer.concat(chunks).toString();
    }
  } finally {
    closeSync(handle);
  }
}
