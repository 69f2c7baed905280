import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses, addressOf, yearOfId } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { normaliseText } from '../files/front-matter.ts';
import { placeOf } from '../files/layout.ts';
import {
  isPlainFile,
  listFiles,
  type RawEntry,
  readContentFile,
  type ReadFault,
  statsOf,
  textLimit,
} from '../files/read.ts';
import { cacheFolder } from '../files/root.ts';
import type { Position } from '../files/yaml.ts';
import { type CollectionName, collectionNames } from '../schemas/index.ts';
import { type Body, headingIdsOf, parseBody } from './markdown.ts';
import type { Finding } from './problem.ts';
import { buildSchemas, type EntrySchemas, type Fault, validate } from './validate.ts';
import { addListedHonours } from '../domain/honour-lists.ts';
import { filesOf, siteAddresses } from '../domain/pages.ts';
import { readCsv } from '../files/csv.ts';

/** All that rules look at: every file read once, every entry read by its schema once. */
export interface Context {
  root: string;
  /** Where what costs time to find out is kept from one run to the next. */
  cache: string;
  /** The day it is, for what cannot have happened yet; undefined where nobody said. */
  today: string | undefined;
  /** The site is about to be published. */
  publishing: boolean;
  /** Every file of the content root, sorted. */
  files: readonly string[];
  hasFile: (file: string) => boolean;
  /** Entries as their files state them, the ones with faults included. */
  entries: readonly RawEntry[];
  entriesOf: (collection: CollectionName) => readonly RawEntry[];
  /** What kept files from being read into entries. */
  readFaults: readonly (ReadFault & { file: string })[];
  /** What the schemas have against entries. */
  faults: readonly Fault[];
  schemas: EntrySchemas;
  /** The entries without faults, as pages get them. */
  content: Content;
  ids: Record<CollectionName, ReadonlySet<string>>;
  /** False when a file could not be read or an entry has faults: lists by year and the like may then have pages that are not known here. */
  complete: boolean;
  /** Every address the site will have, with the entry shown there if it is one's own page. */
  addresses: ReadonlyMap<string, RawEntry | undefined>;
  /** The addresses of the site's files that are no pages, from feeds to lists as CSV. */
  siteFiles: ReadonlySet<string>;
  /** The parsed text of an entry; parsed once. */
  body: (entry: RawEntry) => Body;
  headings: (entry: RawEntry) => readonly { id: string; text: string }[];
  /** A file as it is, without byte order mark and with `\n` line ends; empty for what is no plain text file of bearable size. */
  text: (file: string) => string;
  /** The lines of such a text, for messages about files that cannot be read otherwise. */
  lines: (file: string) => readonly string[];
  /** False for links and everything else that is no plain file. */
  isPlainFile: (file: string) => boolean;
  /** Runs over entries one by one; one that makes the rule fail is reported and the others go on. */
  perEntry: (visit: (entry: RawEntry) => Finding[]) => Finding[];
  /** Where the last exception-prone step stood, for reports of internal failures. */
  failures: { file: string; error: unknown }[];
}

export function buildContext(root: string, today?: string, cache = cacheFolder(root)): Context {
  const files = listFiles(root);
  const failures: Context['failures'] = [];
  const read = new Map<string, string>();
  const entries: RawEntry[] = [];
  const readFaults: (ReadFault & { file: string })[] = [];
  for (const file of files) {
    guarded(failures, file, () => {
      const content = readContentFile(root, file);
      if (!content) return;
      if (content.text !== undefined) read.set(file, content.text);
      for (const entry of content.entries) entries.push(entry);
      for (const fault of content.faults) readFaults.push({ ...fault, file });
    });
  }

  const ids = perCollection(() => new Set<string>());
  const byCollection = perCollection((): RawEntry[] => []);
  const unknown = new Set<CollectionName>();
  for (const entry of entries) {
    ids[entry.collection].add(entry.id);
    byCollection[entry.collection].push(entry);
  }
  // A broken file must not make every reference to it look wrong as well.
  for (const { file } of [...readFaults, ...failures]) {
    const place = placeOf(file);
    if (place?.shape === 'list') unknown.add(place.collection);
    else if (place) ids[place.collection].add(place.id);
  }

  const schemas = buildSchemas(ids, unknown);
  const faults: Fault[] = [];
  const content = perCollection(() => new Map()) as Content;
  for (const entry of entries) {
    guarded(failures, entry.file, () => {
      const result = validate(entry, schemas);
      if ('faults' in result) for (const fault of result.faults) faults.push(fault);
      else
        (content[entry.collection] as Map<string, unknown>).set(entry.id, {
          id: entry.id,
          data: result.data,
        });
    });
  }
  addListedHonours(
    content,
    new Map(
      byCollection.honourLists.flatMap(({ id, table }) =>
        table === undefined ? [] : [[id, readCsv(table)] as const],
      ),
    ),
  );
  for (const { entry } of readFaults) {
    if (!entry) continue;
    guarded(failures, entry.file, () => {
      const result = validate(entry, schemas);
      const idKey = entry.collection === 'redirects' ? 'from' : 'id';
      if ('faults' in result)
        faults.push(...result.faults.filter((fault) => fault.path[0] !== idKey));
    });
  }

  const fileSet = new Set(files);
  const bodies = new Map<RawEntry, Body>();
  const headings = new Map<RawEntry, { id: string; text: string }[]>();
  const texts = new Map<string, string>();
  const text = (file: string) =>
    remember(texts, file, () => normaliseText(read.get(file) ?? textOf(root, file)));
  const lines = new Map<string, string[]>();
  let pages: Map<string, RawEntry | undefined> | undefined;
  let siteFiles: ReadonlySet<string> | undefined;
  return {
    root,
    cache,
    today,
    publishing: false,
    files,
    entries,
    readFaults,
    faults,
    schemas,
    content,
    ids,
    failures,
    complete: readFaults.length === 0 && faults.length === 0 && failures.length === 0,
    hasFile: (file) => fileSet.has(file),
    entriesOf: (collection) => byCollection[collection],
    get siteFiles() {
      return (siteFiles ??= filesOf(content));
    },
    get addresses() {
      return (pages ??= addressesOf(content, entries, ids));
    },
    body: (entry) => remember(bodies, entry, () => parseBody(entry)),
    headings: (entry) => remember(headings, entry, () => headingIdsOf(entry)),
    text,
    lines: (file) => remember(lines, file, () => text(file).split('\n')),
    isPlainFile: (file) => isPlainFile(root, file),
    perEntry: (visit) => {
      const found: Finding[] = [];
      for (const entry of entries)
        guarded(failures, entry.file, () => visit(entry).forEach((finding) => found.push(finding)));
      return found;
    },
  };
}

function textOf(root: string, file: string): string {
  const stats = statsOf(root, file);
  if (!stats?.isFile() || stats.size > textLimit) return '';
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
}

/** The addresses of what is in order, and the pages of entries that have faults: a link to these is no second fault. */
function addressesOf(
  content: Content,
  entries: readonly RawEntry[],
  ids: Context['ids'],
): Map<string, RawEntry | undefined> {
  const all = new Map<string, RawEntry | undefined>();
  for (const address of siteAddresses(content)) all.set(address, undefined);
  for (const collection of collectionNames) {
    if (collection === 'awards') continue;
    for (const id of ids[collection]) {
      const address = addressOf(collection, id);
      if (address && !all.has(address)) all.set(address, undefined);
      if (collection === 'news') all.set(addresses.newsYear(yearOfId(id)), undefined);
      if (collection === 'conferences') all.set(addresses.conferencesYear(yearOfId(id)), undefined);
    }
  }
  for (const entry of entries) {
    const address = addressOf(entry.collection, entry.id);
    if (address && all.has(address)) all.set(address, entry);
  }
  return all;
}

const perCollection = <T>(make: () => T) =>
  Object.fromEntries(collectionNames.map((name) => [name, make()])) as Record<CollectionName, T>;

function remember<K, V>(memory: Map<K, V>, key: K, make: () => V): V {
  let value = memory.get(key);
  if (value === undefined) memory.set(key, (value = make()));
  return value;
}

function guarded(failures: Context['failures'], file: string, step: () => void): void {
  try {
    step();
  } catch (error) {
    failures.push({ file, error });
  }
}

/** The place in the file of a node of an entry's text. */
export const inBody = (entry: RawEntry, place: Position | undefined): Position => ({
  line: (place?.line ?? 1) + entry.bodyLine - 1,
  column: place?.column ?? 1,
});
