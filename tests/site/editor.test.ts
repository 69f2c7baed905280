import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { rules } from './html-validate.ts';
import { filesLoadedBy } from './loaded.ts';
import { type BuiltSite, isUnlisted, sites, text } from './pages.ts';
import { ownCode } from './policy.ts';

const validator = new HtmlValidate(rules);
const weight = ({ folder, files }: BuiltSite, file: string, compressed: boolean) =>
  statSync(join(folder, compressed && files.has(`${file}.br`) ? `${file}.br` : file)).size;
const total = (site: BuiltSite, files: Iterable<string>, compressed: boolean) =>
  [...files].reduce((sum, file) => sum + weight(site, file, compressed), 0);

/** Files that ask for nothing by themselves: a script at the start loads these only where a form needs them. */
const later = /webp_enc|react-dom|immutable|turndown|lite\.esm/;

describe.each(sites)('the page where staff write, in $name', ({ site: read }) => {
  it('is valid, is kept out of search engines, search and site map, and has no code of its own', async () => {
    const site = read();
    const { results } = await validator.validateString(site.editor.html, site.editor.file);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
    expect(isUnlisted(site.editor)).toBe(true);
    expect(site.editor.html).not.toContain('data-pagefind-body');
    expect(ownCode(site.editor)).toEqual([]);
    const naming = [...site.files].filter(
      (file) =>
        /\.(?:html|xml|txt|json)$/.test(file) &&
        !file.startsWith('quan-tri/') &&
        readFileSync(join(site.folder, file), 'utf8').includes('quan-tri'),
    );
    expect(naming).toEqual([]);
  });
});

describe.each(sites.filter(({ name }) => name === 'bloc'))(
  'a site with a repository',
  ({ site: read }) => {
    it('opens the form, in Vietnamese also where there is no JavaScript', () => {
      const { editor, files } = read();
      expect(editor.html).toContain(`href="${addresses.editorConfig}"`);
      expect(files).toContain(addresses.editorConfig.slice(1));
      expect(text(editor.root.querySelector('noscript'))).toMatch(/JavaScript/);
      expect(editor.html).toContain(
        'https://github.com/khoi-mau/trang/blob/main/content/README.md',
      );
    });

    it('loads nothing of the form on any public page', () => {
      const site = read();
      const ofEditor = filesLoadedBy(site, [site.editor]);
      const shared = [...filesLoadedBy(site, site.pages)].filter((file) => ofEditor.has(file));
      expect(ofEditor.size).toBeGreaterThan(5);
      expect(shared).toEqual([]);
    });

    it('holds no more of the form than is needed', () => {
      const site = read();
      const all = [...filesLoadedBy(site, [site.editor])];
      const atStart = all.filter((file) => !later.test(file));
      expect(
        all.filter((file) => /shiki|heic|leaflet|svgo|terra|source-sans|noto/.test(file)),
      ).toEqual([]);
      expect(total(site, all, false)).toBeLessThan(3_600_000);
      expect(total(site, atStart, true)).toBeLessThan(650_000);
    });

    it('asks no third party by itself', () => {
      const site = read();
      const asking = [...filesLoadedBy(site, [site.editor])]
        .filter((file) => /\.(?:js|css)$/.test(file))
        .flatMap((file) =>
          [
            ...readFileSync(join(site.folder, file), 'utf8').matchAll(
              /url\(https?:[^)]*|githubstatus\.com\/api[^`]*|avatar_url/g,
            ),
          ].map(([found]) => `${file} ${found}`),
        );
      // What is left are the interfaces of two code hosts that no configuration of this site names.
      expect(asking.filter((found) => !found.endsWith(' avatar_url'))).toEqual([]);
    });
  },
);

describe.each(sites.filter(({ name }) => name === 'real'))(
  'a site without a repository',
  ({ site: read }) => {
    it('says what is missing, and holds nothing of the form', () => {
      const { editor, files } = read();
      expect(text(editor.root.querySelector('h1'))).toBe('Trang biên tập chưa được thiết lập');
      expect(editor.html).toContain('repository: ten-co-quan/ten-kho');
      expect(
        [...files].filter((file) => /EditorPage|material-symbols|quan-tri\/config/.test(file)),
      ).toEqual([]);
    });
  },
);
