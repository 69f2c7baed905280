import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, type BuiltSite, type Page, place, referencesOf, sites, told } from './pages.ts';
import { filesLoadedBy } from './loaded.ts';

/** The file of the site that an address leads to, or undefined when it leads to another site. `null` stands for none. */
function target(
  site: BuiltSite,
  from: string,
  value: string,
): { file: string; fragment: string } | null | undefined {
  const url = new URL(value, site.origin + site.base.slice(0, -1) + from);
  if (url.origin !== site.origin) return undefined;
  if (!url.pathname.startsWith(site.base)) return null;
  const path = decodeURI(url.pathname.slice(site.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return site.files.has(file) ? { file, fragment: decodeURIComponent(url.hash.slice(1)) } : null;
}

const idsOf = (page: Page): Set<string> =>
  new Set(page.root.querySelectorAll('[id]').map((element) => attribute(element, 'id') ?? ''));

describe.each(sites)('links of $name', ({ site: read }) => {
  it('lead to files that the site has, below its base path', () => {
    const site = read();
    const broken = site.pages.flatMap((page) =>
      referencesOf(page)
        .filter(({ value }) => target(site, page.address, value) === null)
        .map(({ element, value }) => `${place(page, element)} → ${value}`),
    );
    expect(told(broken)).toBe('');
  });

  it('lead to pictures in sizes of the site: none is published as it came, with all that its metadata tells', () => {
    const asItCame = /^_astro\/[^/]+\.[\w-]{8}\.(?:jpe?g|png|webp|avif|gif)$/;
    expect([...read().files].filter((file) => asItCame.test(file))).toEqual([]);
  });

  it('lead to ids that their page has', () => {
    const site = read();
    const ids = new Map(site.pages.map((page) => [page.file, idsOf(page)]));
    const broken = site.pages.flatMap((page) =>
      referencesOf(page).flatMap(({ element, value }) => {
        const found = target(site, page.address, value);
        // Viewers open a PDF at the page that the fragment names.
        if (found?.file.endsWith('.pdf') && /^page=[1-9]\d*$/.test(found.fragment ?? '')) return [];
        return found?.fragment && !ids.get(found.file)?.has(found.fragment)
          ? [`${place(page, element)} → ${value}`]
          : [];
      }),
    );
    expect(told(broken)).toBe('');
  });

  it('of labels, descriptions and controls name ids of their own page', () => {
    const broken = read().pages.flatMap((page) => {
      const ids = idsOf(page);
      return [
        'for',
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
        'list',
        'form',
        'headers',
      ].flatMap((name) =>
        page.root.querySelectorAll(`[${name}]`).flatMap((element) =>
          (attribute(element, name) ?? '')
            .split(/\s+/)
            .filter((id) => id && !ids.has(id))
            .map((id) => `${place(page, element)} ${name}="${id}"`),
        ),
      );
    });
    expect(told(broken)).toBe('');
  });

  it('never name the machine that built the site', () => {
    const site = read();
    // The form knows of a machine's own addresses: it may be tried out on one.
    const editorOnly = filesLoadedBy(site, [site.editor]).difference(
      filesLoadedBy(site, site.pages),
    );
    const named = [...site.files]
      .filter((file) => !editorOnly.has(file.replace(/\.(?:br|gz)$/, '')))
      .filter(
        (file) =>
          /\.(?:html|css|js|json|xml|txt|csv|svg|webmanifest)$/.test(file) &&
          !file.startsWith('pagefind/'),
      )
      .filter((file) =>
        /\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\b|file:\/\//.test(
          readFileSync(join(site.folder, file), 'utf8'),
        ),
      );
    expect(told(named)).toBe('');
  });

  it('use full addresses of this site only where they are needed', () => {
    const site = read();
    const needless = site.pages.flatMap((page) =>
      referencesOf(page)
        .filter(
          ({ element, value }) =>
            value.startsWith(site.origin) &&
            !['canonical', 'alternate'].includes(attribute(element, 'rel') ?? ''),
        )
        .map(({ element, value }) => `${place(page, element)} → ${value}`),
    );
    expect(told(needless)).toBe('');
  });

  it('of the search page lead to the engine', () => {
    const site = read();
    const [form] = site.page('/tim-kiem/').root.querySelectorAll('[data-engine]');
    const engine = form ? attribute(form, 'data-engine') : undefined;
    expect(engine?.startsWith(site.base)).toBe(true);
    expect(site.files.has(`${engine?.slice(site.base.length)}pagefind.js`)).toBe(true);
  });
});
