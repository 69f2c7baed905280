import { basename } from 'node:path';
import { collectionNames } from '../schemas/index.ts';
import type { Context } from './context.ts';
import { pathsTo, valuesAt } from '../schema-info/fields.ts';
import { linksOf } from './links.ts';

/** Where in the content an address of another site stands. */
export interface ExternalLink {
  address: string;
  /** `content/news/…/index.md:12`, as problems name files; each place once, in the order of the files. */
  places: string[];
}

/** Every http(s) address that the content leads to, from texts and from fields alike, each once, sorted. The fragment is not asked for. */
export function externalLinks(context: Context): ExternalLink[] {
  const places = new Map<string, Set<string>>();
  const folder = basename(context.root);
  const add = (url: unknown, file: string, line: number) => {
    const address = typeof url === 'string' ? URL.parse(url) : null;
    if (!address || !/^https?:$/.test(address.protocol)) return;
    address.hash = '';
    const own = places.get(address.href) ?? new Set();
    places.set(address.href, own.add(`${folder}/${file}:${line}`));
  };
  const patterns = Object.fromEntries(
    collectionNames.map((name) => [name, pathsTo(context.schemas[name], 'url')]),
  );
  for (const entry of context.entries) {
    for (const pattern of patterns[entry.collection] ?? [])
      for (const { path, value } of valuesAt(entry.data, pattern))
        add(value, entry.file, entry.locate(path).line);
    for (const { url, position } of linksOf(context, entry)) add(url, entry.file, position.line);
  }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, own]) => ({ address, places: [...own] }));
}
