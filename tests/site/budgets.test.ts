import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesLoadedBy } from './loaded.ts';
import { attribute, type BuiltSite, type Page, sites } from './pages.ts';

/** Bytes, as the design's table has them; a kB is 1,000. */
const budget = {
  shell: 14_000,
  styles: 14_000,
  fonts: 60_000,
  scripts: 3_000,
  headScripts: 1_000,
  searchScripts: 25_000,
};

/** What travels: the file that lies there compressed, else the file. */
const weight = (site: BuiltSite, file: string): number =>
  statSync(join(site.folder, site.files.has(`${file}.br`) ? `${file}.br` : file)).size;

/** The heaviest first, for messages. */
const told = (over: { what: string; bytes: number }[], bound: number): string =>
  over
    .filter(({ bytes }) => bytes > bound)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 20)
    .map(({ what, bytes }) => `${what}: ${bytes} bytes, ${bound} allowed`)
    .join('\n');

/** The kind of page, for messages: its section, and whether it is an entry. */
const kindOf = (page: Page) =>
  `${page.address.split('/')[1] || 'home'}${page.root.querySelector('article.entry') ? ' entry' : ''}`;

/** Of each kind of page the heaviest. */
function heaviest(pages: { page: Page; bytes: number }[]): { what: string; bytes: number }[] {
  const kinds = new Map<string, { page: Page; bytes: number; count: number }>();
  for (const one of pages) {
    const kind = kindOf(one.page);
    const best = kinds.get(kind);
    kinds.set(kind, {
      ...(best && best.bytes >= one.bytes ? best : one),
      count: (best?.count ?? 0) + 1,
    });
  }
  return [...kinds].map(([kind, { page, bytes, count }]) => ({
    what: `${kind}, heaviest of ${count}: ${page.address}`,
    bytes,
  }));
}

/** Files that the page loads from the start: scripts with what they preload, or stylesheets. */
function loaded(site: BuiltSite, page: Page, selector: string, name: string): string[] {
  return page.root
    .querySelectorAll(selector)
    .map((element) =>
      new URL(
        attribute(element, name) ?? '',
        site.origin + site.base.slice(0, -1) + page.address,
      ).pathname.slice(site.base.length),
    );
}

/** A script with every file that it imports from the start. */
function withImports(site: BuiltSite, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(site.folder, file), 'utf8');
  for (const [, from] of code.matchAll(
    /(?:^|[;\s])(?:import|export)\s*(?:[\w*{][^"';()]*?\sfrom\s*|[\w*{][^"';()]*?}from\s*|)["']([^"']+\.js)["']/g,
  )) {
    if (from) withImports(site, join(file, '..', from), seen);
  }
  return seen;
}

/** An author's text lies in `.prose`, and comes on top of the shell; long ones are paged or warned about, never refused. */
const isTextPage = (page: Page) => page.root.querySelector('.prose') !== null;

/** The page without its author's text, compressed as the build compresses. */
function shellWeight(page: Page): number {
  let html = page.html;
  const proses = page.root
    .querySelectorAll('.prose')
    .filter((prose) => !prose.parent?.closest('.prose'))
    .sort((a, b) => b.location.offset - a.location.offset);
  for (const prose of proses) {
    const end = prose.endTagLocation?.offset;
    const start = html.indexOf('>', prose.location.offset) + 1;
    if (end) html = html.slice(0, start) + html.slice(html.lastIndexOf('<', end));
  }
  return brotliCompressSync(html).length;
}

describe.each(sites)('weight of $name', ({ site: read }) => {
  it('keeps lists and the shells of texts within their bound', () => {
    const site = read();
    const pages = site.pages.map((page) => {
      const bytes = weight(site, `${page.file}`);
      // Only a page that is over is worth weighing again without its text.
      return { page, bytes: bytes > budget.shell && isTextPage(page) ? shellWeight(page) : bytes };
    });
    expect(told(heaviest(pages), budget.shell)).toBe('');
  });

  it('keeps the styles of every page within their bound', () => {
    const site = read();
    const pages = site.pages.map((page) => ({
      what: page.address,
      bytes: loaded(site, page, 'link[rel="stylesheet"]', 'href').reduce(
        (sum, file) => sum + weight(site, file),
        0,
      ),
    }));
    expect(told(pages, budget.styles)).toBe('');
  });

  it('keeps all fonts together within their bound', () => {
    const site = read();
    const editorOnly = filesLoadedBy(site, [site.editor]).difference(
      filesLoadedBy(site, site.pages),
    );
    const fonts = [...site.files].filter(
      (file) => /\.(?:woff2?|ttf|otf)$/.test(file) && !editorOnly.has(file),
    );
    const bytes = fonts.reduce((sum, file) => sum + weight(site, file), 0);
    expect(fonts.length).toBeGreaterThan(0);
    expect(
      told(
        [{ what: fonts.map((file) => `${file} (${weight(site, file)})`).join(' + '), bytes }],
        budget.fonts,
      ),
    ).toBe('');
  });

  it('keeps the scripts of every page within their bound', () => {
    const site = read();
    const scripts = (page: Page, selector: string) => {
      const files = new Set<string>();
      for (const file of [
        ...loaded(site, page, `${selector}script[src]`, 'src'),
        ...loaded(site, page, `${selector}link[rel="modulepreload"]`, 'href'),
      ])
        withImports(site, file, files);
      return [...files].reduce((sum, file) => sum + weight(site, file), 0);
    };
    const isSearch = (page: Page) => page.address === '/tim-kiem/';
    const others = site.pages.filter((page) => !isSearch(page));
    expect(
      told(
        others.map((page) => ({ what: page.address, bytes: scripts(page, '') })),
        budget.scripts,
      ),
    ).toBe('');
    expect(
      told(
        site.pages.map((page) => ({
          what: `head of ${page.address}`,
          bytes: isSearch(page) ? 0 : blocking(site, page),
        })),
        budget.headScripts,
      ),
    ).toBe('');
    expect(
      told(
        [{ what: '/tim-kiem/', bytes: scripts(site.page('/tim-kiem/'), '') }],
        budget.searchScripts,
      ),
    ).toBe('');
  });

  it('has no script that a page must wait for', () => {
    const waiting = read().pages.flatMap((page) =>
      page.root
        .querySelectorAll('script[src]')
        .filter(
          (script) =>
            attribute(script, 'type') !== 'module' &&
            !script.hasAttribute('async') &&
            !script.hasAttribute('defer') &&
            !script.closest('head'),
        )
        .map((script) => `${page.address} ${attribute(script, 'src')}`),
    );
    expect(waiting).toEqual([]);
  });
});

/** Scripts in the head that hold up the page, uncompressed: what sets the theme before the first paint, and no more. */
const blocking = (site: BuiltSite, page: Page): number =>
  page.root
    .querySelectorAll('head script[src]')
    .filter(
      (script) =>
        attribute(script, 'type') !== 'module' &&
        !script.hasAttribute('async') &&
        !script.hasAttribute('defer'),
    )
    .reduce(
      (sum, script) =>
        sum +
        statSync(
          join(
            site.folder,
            new URL(attribute(script, 'src') ?? '', site.origin).pathname.slice(site.base.length),
          ),
        ).size,
      0,
    );
