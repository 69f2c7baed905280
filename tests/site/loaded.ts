import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite, Page } from './pages.ts';

/**
 * Every file with a hashed name that pages can come to load: those that they or their scripts without such a name tell of, and what these name in turn,
 * at once or only when it is needed.
 */
export function filesLoadedBy({ folder, files }: BuiltSite, pages: readonly Page[]): Set<string> {
  const byName = new Map(
    [...files]
      .filter((file) => file.startsWith('_astro/') && !/\.(?:br|gz)$/.test(file))
      .map((file) => [file.slice('_astro/'.length), file]),
  );
  const scripts = [...files].filter((file) => file.endsWith('.js') && !file.startsWith('_astro/'));
  const found = new Set<string>();
  const follow = (text: string): void => {
    for (const [name] of text.matchAll(
      /[\w@.-]+\.[\w-]{8}\.(?:js|css|woff2|wasm|png|jpe?g|webp|svg)/g,
    )) {
      const file = byName.get(name);
      if (file === undefined || found.has(file)) continue;
      found.add(file);
      if (/\.(?:js|css)$/.test(file)) follow(readFileSync(join(folder, file), 'utf8'));
    }
  };
  for (const { html } of pages) {
    follow(html);
    for (const file of scripts)
      if (html.includes(`/${file}"`)) follow(readFileSync(join(folder, file), 'utf8'));
  }
  return found;
}
