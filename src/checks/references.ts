import { isRecord } from '../files/yaml.ts';
import type { CollectionName } from '../schemas/index.ts';
import { fold } from '../vietnamese/fold.ts';
import { allNearest } from '../vietnamese/nearest.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Context } from './context.ts';
import type { IdList } from '../schema-info/blanks.ts';

/** The ids of a collection that are there, to choose from. */
export const idsIn =
  (context: Context): IdList =>
  (collection) => [...(context.ids[collection as CollectionName] ?? [])];

/** What people call an entry: its title or names, short names, abbreviations, numbers and aliases. */
function namesOfEntry(data: unknown): string[] {
  if (!isRecord(data)) return [];
  const texts: unknown[] = [data['title'], data['name'], data['number'], data['label']];
  for (const key of ['aliases', 'abbreviations', 'names', 'labels']) {
    const list = data[key];
    if (!Array.isArray(list)) continue;
    for (const item of list)
      texts.push(...(isRecord(item) ? [item['name'], item['short'], item['label']] : [item]));
  }
  return texts.filter((text): text is string => typeof text === 'string' && text !== '');
}

/**
 * The ids that someone may have meant who wrote `written`, best first: by id, file path or address, then by name
 * without diacritics, then by nearness.
 */
export function idsMeant(
  context: Context,
  collection: CollectionName,
  written: string,
  most = 3,
): string[] {
  let known = meantBefore.get(context);
  if (!known) meantBefore.set(context, (known = new Map()));
  const asked = `${collection}\n${most}\n${written}`;
  let meant = known.get(asked);
  if (!meant) known.set(asked, (meant = search(context, collection, written, most)));
  return meant;
}

/** One slip is often made many times. */
const meantBefore = new WeakMap<Context, Map<string, string[]>>();

function search(
  context: Context,
  collection: CollectionName,
  written: string,
  most: number,
): string[] {
  const ids = [...context.ids[collection]];
  const key = slugify(
    written.replace(/^.*?content\//, '').replace(/(?:\/index)?\.(?:mdx?|ya?ml)$/, ''),
  );
  if (key === '') return [];
  const same = ids.filter(
    (id) =>
      slugify(id) === key ||
      slugify(id.slice(id.lastIndexOf('/') + 1)) === key ||
      key.endsWith(`-${slugify(id)}`),
  );
  if (same.length > 0) return same.slice(0, most);
  const named = context
    .entriesOf(collection)
    .flatMap(({ id, data }) => namesOfEntry(data).map((name) => ({ id, name })));
  const exact = named.filter(({ name }) => fold(name).trim() === fold(written).trim());
  if (exact.length > 0) return [...new Set(exact.map(({ id }) => id))].slice(0, most);
  const byWord = new Map<string, string>();
  for (const { id, name } of named) if (!byWord.has(name)) byWord.set(name, id);
  for (const id of ids) byWord.set(id, id);
  return [
    ...new Set(
      allNearest(written, byWord.keys(), most * 2).map((word) => byWord.get(word) as string),
    ),
  ].slice(0, most);
}
