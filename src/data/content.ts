import { getCollection, getEntry, render } from 'astro:content';
import type { Content } from '../domain/content.ts';
import { relationsOf, type Relations } from '../domain/relations.ts';
import { collectionNames, type CollectionName } from '../schemas/index.ts';

let loaded: Promise<Content> | undefined;
let relations: { content: Content; index: Relations } | undefined;

/** The whole content, read once a build (on every request in development, where files change). */
export function getContent(): Promise<Content> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

/** What leads where, both ways. */
export function getRelations(content: Content): Relations {
  if (relations?.content !== content) relations = { content, index: relationsOf(content) };
  return relations.index;
}

async function load(): Promise<Content> {
  const all = {} as Record<CollectionName, Map<string, { id: string; data: unknown }>>;
  for (const name of collectionNames) {
    const entries = await getCollection(name);
    all[name] = new Map(entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, data }) => [id, { id, data }]));
  }
  return all as unknown as Content;
}

/** Collections whose entries carry a text of their own. */
export type TextCollection = 'news' | 'conferences' | 'campaigns' | 'models' | 'pages';

/** The rendered text of an entry, as a component. */
export async function renderBody(collection: TextCollection, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`No entry ${collection}/${id}`);
  const { Content: Body, headings } = await render(entry);
  return { Body, headings };
}
