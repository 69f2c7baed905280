import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import type { Reference } from '../domain/relations.ts';
import { safeLink } from '../domain/safe-links.ts';
import type { PageType } from '../outputs/json-ld.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { PartialDate } from '../domain/time.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { getRelations } from './content.ts';
import { byTitle, itemsOf, type Item, type ListedCollection, newestFirst } from './items.ts';
import { fullAddress } from './settings.ts';
import type { Crumb } from './site.ts';
import { collectionLabels, searchKinds } from '../vietnamese/labels.ts';

/** Everything around the text of a page: its head, its way back, what it rests on and what it leads to. */
export interface PageHead {
  title: string;
  description: string;
  address: string;
  crumbs: Crumb[];
  /** The kind of page, for the search's filter; absent on lists, which are not searched. */
  kind?: string;
  years?: number[];
  units?: string[];
  field?: string;
  /** When what the page tells of happened: the search can put the newest first. */
  date?: PartialDate;
  /** Other names that the search finds the page by. */
  aliases?: string[];
  /** ISO days of this site. A list is updated when any of its entries was; without a day where one of them has none. */
  published?: string;
  updated?: string;
  ogType?: 'article' | 'profile' | 'website';
  /** The part of the site that an article belongs to. */
  section?: string;
  /** What the page is in the words of schema.org, where that says more than `WebPage`. */
  type?: PageType;
}

export interface SourceView {
  id: string;
  title: string;
  publisher: string;
  author?: string;
  published?: PartialDate;
  url?: string | undefined;
  note?: string;
}

/** The sources behind an entry, in the order in which it names them. */
export function sourcesOf(content: Content, ids: readonly string[]): SourceView[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = content.sources.get(id)?.data;
    return source ? [{ id, ...source, url: safeLink(source.url) }] : [];
  });
}

export interface RelatedGroup {
  label: string;
  items: Item[];
}

const order: ListedCollection[] = [
  'conferences',
  'news',
  'honours',
  'models',
  'campaigns',
  'units',
  'people',
  'documents',
  'scoring',
  'awards',
];

/**
 * What an entry leads to and what leads to it, by kind.
 * @param without kinds that the page itself already shows in full
 */
export function relatedTo(
  content: Content,
  { collection, id }: Reference,
  without: readonly ListedCollection[] = [],
): RelatedGroup[] {
  const all = itemsOf(content, getRelations(content).of(collection, id));
  return order
    .filter((name) => !without.includes(name))
    .map((name) => ({
      label: collectionLabels[name],
      items: all
        .filter((item) => item.collection === name)
        .sort(name === 'units' || name === 'people' ? byTitle : newestFirst),
    }))
    .filter((group) => group.items.length > 0);
}

/** The search for everything of a kind that has to do with a page: by its unit where it is one, else by its title. */
export function searchFor(head: PageHead, collection: CollectionName | undefined): string {
  const kind = searchKinds[collection as keyof typeof searchKinds] as string | undefined;
  const unit = head.kind === searchKinds.units ? head.units?.[0] : undefined;
  const query = new URLSearchParams({
    ...(unit ? { 'don-vi': unit } : { q: head.title }),
    ...(kind && { loai: kind }),
  });
  return `${addresses.search}?${query}`;
}

const places = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

/** Before and after an entry in a list that is sorted newest first. */
export function neighbours(items: readonly Item[], id: string): { newer?: Item; older?: Item } {
  let placeOf = places.get(items);
  if (!placeOf)
    places.set(items, (placeOf = new Map(items.map((item, place) => [item.id, place]))));
  const place = placeOf.get(id) ?? -1;
  const [newer, older] = [items[place - 1], items[place + 1]];
  return { ...(newer && { newer }), ...(older && { older }) };
}

/** The day of the last change in a list of entries that all say when they were published. */
export const lastChange = (
  entries: Iterable<{ data: { published: string; updated?: string | undefined } }>,
): string | undefined =>
  Array.from(entries, ({ data }) => data.updated ?? data.published)
    .sort()
    .at(-1);

/** How to cite a page of this site: title, site, last change and address. */
export function citationOf(head: PageHead, siteTitle: string): string {
  const date = head.updated ?? head.published;
  const address = fullAddress(head.address);
  return (
    [`“${head.title}”`, siteTitle, date && `cập nhật ngày ${formatDate(date)}`, address]
      .filter(Boolean)
      .join(', ') + '.'
  );
}

/** Home, then the list that an entry belongs to. */
export const crumbsTo = (...crumbs: Crumb[]): Crumb[] => [
  { label: 'Trang chủ', address: addresses.home },
  ...crumbs,
];

/** The short names of units, as the search's filter shows them. */
export function unitFilters(content: Content, ids: readonly (string | undefined)[]): string[] {
  return [...new Set(ids)].flatMap((id) =>
    id ? (content.units.get(id)?.data.names.at(-1)?.short ?? []) : [],
  );
}
