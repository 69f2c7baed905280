import { getCollection, getEntry, render } from 'astro:content';
import type { Content } from '../domain/content.ts';
import { addListedHonours, type ListTable } from '../domain/honour-lists.ts';
import { readCsv } from '../files/csv.ts';
import { relationsOf, type Relations } from '../domain/relations.ts';
import { collectionNames, type CollectionName } from '../schemas/index.ts';
import { noteRead } from './reads.ts';

let loaded: Promise<Content> | undefined;
let relations: { content: Content; index: Relations } | undefined;

/**
 * The whole content, read once a build (on every request in development, where files change).
 * @param part of it that is read for a page while it is rendered: pages that are kept from build to build may read but few
 */
export function getContent(part = 'content'): Promise<Content> {
  noteRead(part);
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
  const digests = new Map<string, string>();
  const tables = new Map<string, ListTable>();
  for (const name of collectionNames) {
    const entries = await getCollection(name);
    for (const { id, digest, deferredRender, rendered } of entries as KeptEntry[])
      if (digest && !deferredRender && !rendered?.metadata?.imagePaths?.length)
        digests.set(`${name}/${id}`, digest);
    if (name === 'honourLists')
      for (const { id, body } of entries as KeptEntry[]) if (body) tables.set(id, readCsv(body));
    all[name] = new Map(
      entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, data }) => [id, { id, data }]),
    );
  }
  const content = all as unknown as Content;
  addListedHonours(content, tables);
  digestsOf.set(content, digests);
  return content;
}

/** What Astro keeps of an entry besides its data. */
interface KeptEntry {
  id: string;
  body?: string;
  digest?: string;
  deferredRender?: boolean;
  rendered?: { metadata?: { imagePaths?: string[] } };
}

const digestsOf = new WeakMap<Content, ReadonlyMap<string, string>>();

/** Stands for the rendered text of an entry; undefined where more than the entry's own file decides it: pictures, components. */
export const bodyDigest = (
  content: Content,
  collection: TextCollection,
  id: string,
): string | undefined => digestsOf.get(content)?.get(`${collection}/${id}`);

/** Collections whose entries carry a text of their own. */
export type TextCollection = 'news' | 'conferences' | 'campaigns' | 'models' | 'pages';

/** The rendered text of an entry, as a component. */
export async function renderBody(collection: TextCollection, id: string) {
  noteRead(`body ${collection}/${id}`);
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`No entry ${collection}/${id}`);
  const { Content: Body, headings } = await render(entry);
  return { Body, headings, isEmpty: !entry.rendered?.html };
}
