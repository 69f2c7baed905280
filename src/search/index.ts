import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { writeWhole } from '../files/disk.ts';
import { keyOf, Stored } from '../files/stored.ts';
import { type EngineFile, engineFiles, nameOf, pack, packing } from './engine-files.ts';
import { inTurn } from './in-turn.ts';
import type { LexiconData } from './lexicon.ts';
import { PostingLists } from './postings.ts';
import type { Block, Fragment, SearchRecord } from './record.ts';
import { isSearched, recordsOf } from './records.ts';
import { type Facets, type Known, resultName } from './result-name.ts';

/** Of Pagefind's own files, what the search page needs. */
const engineScripts = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

export interface IndexOptions {
  /** Records that no page has, such as the pages of attachments. */
  extra?: readonly SearchRecord[];
  /** Names that mean the same. */
  names?: LexiconData['names'];
  /** Where what was found on pages is kept by their content from one build to the next; without it, nothing is. */
  cache?: string | undefined;
}

/**
 * Builds the search index of a finished site into its `pagefind/` folder. Only pages that mark a `data-pagefind-body` are in it.
 * @returns how many records were indexed, and what went wrong
 */
export async function buildIndex(folder: string, { extra = [], names = [], cache }: IndexOptions = {}): Promise<{ records: number; errors: string[] }> {
  const errors: string[] = [];
  const [stored, fragments] = cache === undefined ? [] : [new Stored(join(cache, 'records')), new Stored(join(cache, 'fragments'))];
  let count = 0;
  function* records(): Generator<SearchRecord> {
    for (const record of recordsBelow(folder, errors, stored)) {
      count += 1;
      yield record;
    }
    count += extra.length;
    yield* extra;
  }
  const coming = engineFilesOfPagefind();
  const files = await indexFiles(records(), names, coming.then(({ version }) => version), fragments);
  const scripts = await coming;
  errors.push(...scripts.errors);
  if (errors.length > 0) return { records: 0, errors };
  stored?.prune();
  const target = join(folder, 'pagefind');
  rmSync(target, { recursive: true, force: true });
  const all = [...scripts.files, ...files];
  for (const { path, content, key } of all) if (!key || !fragments?.lay(key, join(target, path))) writeWhole(join(target, path), content);
  fragments?.prune();
  return { records: count, errors };
}

/** What the pages of a folder hold, one page in memory at a time. */
function* recordsBelow(folder: string, errors: string[], stored: Stored | undefined): Generator<SearchRecord> {
  const reader = keyOf(readFileSync(new URL('./records.ts', import.meta.url)));
  for (const file of pagesBelow(folder)) {
    let records: SearchRecord[] = [];
    try {
      const html = readFileSync(join(folder, file), 'utf8');
      const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
      if (!isSearched(html)) continue;
      const key = keyOf(reader, address, html);
      const known = stored?.get(key);
      records = known ? (JSON.parse(known.toString()) as SearchRecord[]) : recordsOf(html, address);
      if (!known) stored?.put(key, Buffer.from(JSON.stringify(records)));
    } catch (error) {
      errors.push(`${file}: ${(error as Error).message}`);
    }
    yield* records;
  }
}

const pagesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort();

/** The scripts of the engine come out of Pagefind's program, with an index of nothing. Takes its time, but never fails: what went wrong is among the errors. */
async function engineFilesOfPagefind(): Promise<{ files: EngineFile[]; errors: string[]; version: string }> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
    if (!index) return { files: [], errors, version: '' };
    await index.addCustomRecord({ url: '/', content: '-', language: 'vi' });
    const written = await index.getFiles();
    const files = written.files.map(({ path, content }) => ({ path, content: Buffer.from(content) }));
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    const { version } = JSON.parse(entry?.content.toString() ?? '{"version":""}') as { version: string };
    return { files: files.filter(({ path }) => engineScripts.test(path)), errors: [...errors, ...written.errors], version };
  } catch (error) {
    return { files: [], errors: [(error as Error).message], version: '' };
  } finally {
    await pagefind.close();
  }
}

/**
 * The index of some records, which are gone through once, and the words that queries need to know. The same records give the same bytes.
 * @param fragments where what results show is kept, packed, from one build to the next
 */
export async function indexFiles(records: Iterable<SearchRecord>, names: LexiconData['names'], version: string | Promise<string>, fragments?: Stored): Promise<EngineFile[]> {
  const lists = new PostingLists();
  const pages = await inTurn(records, async (record) => {
    const words = addTo(lists, record);
    const json = Buffer.from(JSON.stringify(fragmentOf(record, words)));
    const { kind, years, units, date } = record;
    return { words, known: { kind, years, units, date }, hash: nameOf(json), ...(await fragment(json, fragments)) };
  });
  const facets = facetsOf(pages.map(({ known }) => known));
  const taken = new Set<string>();
  const named = pages.map(({ words, known, hash, ...file }) => {
    let size = 5;
    while (taken.has(hash.slice(0, size))) size += 1;
    taken.add(hash.slice(0, size));
    return { name: resultName(hash.slice(0, size), known, facets), words, file };
  });
  const lexicon: LexiconData = { pages: pages.length, facets, names, words: lists.commonWords() };
  return [
    ...(await engineFiles(lists.words(), named, await version)),
    ...named.map(({ name, file }) => ({ path: `fragment/${name}.pf_fragment`, ...file })),
    { path: 'vietnamese.json', content: Buffer.from(JSON.stringify(lexicon)) },
  ];
}

async function fragment(json: Buffer, stored: Stored | undefined): Promise<Pick<EngineFile, 'content' | 'key'>> {
  if (!stored) return { content: await pack(json) };
  const key = keyOf(packing, json);
  const known = stored.get(key);
  const content = known ?? (await pack(json));
  if (!known) stored.put(key, content);
  return { content, key };
}

/** @returns how many words the page has */
function addTo(lists: PostingLists, { title, aliases, date, blocks }: SearchRecord): number {
  lists.begin();
  lists.add(title, 'title');
  for (const alias of aliases) lists.add(alias, 'title');
  if (date) lists.add(date.split('-').reverse().join('/'), 'title');
  for (const { text, part } of blocks) lists.add(text, part);
  return lists.length;
}

/** Every filter value in use, sorted. */
function facetsOf(pages: readonly Known[]): Facets {
  const all = (valuesOf: (page: Known) => readonly string[]) => [...new Set(pages.flatMap(valuesOf))].sort();
  return { kind: all(({ kind }) => (kind ? [kind] : [])), year: all(({ years }) => years), unit: all(({ units }) => units) };
}

function fragmentOf({ address, title, kind, date, units, blocks }: SearchRecord, words: number): Fragment {
  let content = '';
  let before: Block | undefined;
  const sections: { id: string; title: string; from: number; to: number }[] = [];
  for (const block of blocks) {
    const isSection = block.part === 'heading' && block.id !== undefined;
    if (!isSection) content += between(before) + block.text;
    before = isSection ? before : block;
    if (isSection) sections.push({ id: block.id ?? '', title: block.text, from: -1, to: -1 });
    const section = sections.at(-1);
    if (!section) continue;
    if (!isSection && section.from < 0) section.from = content.length - block.text.length;
    section.to = content.length;
  }
  for (const section of sections) if (section.from < 0) section.from = section.to;
  return { url: address, content, word_count: words, filters: {}, meta: { title }, anchors: [], ...(kind && { kind }), ...(date && { date }), units, sections };
}

/** What keeps two parts of a text apart where only their text is shown. */
const between = (before: Block | undefined): string => (!before ? '' : before.isTerm ? (/:$/.test(before.text) ? ' ' : ': ') : /[.,:;!?…]["”’)]*$/.test(before.text) ? ' ' : ' · ');
