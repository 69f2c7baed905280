import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { type EngineFile, engineFiles, fragmentFile, nameOf } from './engine-files.ts';
import type { LexiconData } from './lexicon.ts';
import { PostingLists } from './postings.ts';
import type { Fragment, SearchRecord } from './record.ts';
import { recordsOf } from './records.ts';
import { type Facets, resultName } from './result-name.ts';

/** Of Pagefind's own files, what the search page needs. */
const engineScripts = /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind)$/;

export interface IndexOptions {
  /** Records that no page has, such as the pages of attachments. */
  extra?: readonly SearchRecord[];
  /** Names that mean the same. */
  names?: LexiconData['names'];
}

/**
 * Builds the search index of a finished site into its `pagefind/` folder. Only pages that mark a `data-pagefind-body` are in it.
 * @returns how many records were indexed, and what went wrong
 */
export async function buildIndex(folder: string, { extra = [], names = [] }: IndexOptions = {}): Promise<{ records: number; errors: string[] }> {
  const errors: string[] = [];
  const records: SearchRecord[] = [];
  for (const file of pagesBelow(folder)) {
    try {
      records.push(...recordsOf(readFileSync(join(folder, file), 'utf8'), `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`));
    } catch (error) {
      errors.push(`${file}: ${(error as Error).message}`);
    }
  }
  records.push(...extra);
  if (errors.length > 0) return { records: 0, errors };
  const scripts = await engineFilesOfPagefind();
  if (scripts.errors.length > 0) return { records: 0, errors: scripts.errors };
  const target = join(folder, 'pagefind');
  rmSync(target, { recursive: true, force: true });
  for (const file of [...scripts.files, ...(await indexFiles(records, names, scripts.version))]) {
    const path = join(target, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
  return { records: records.length, errors };
}

const pagesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort();

/** The scripts of the engine come out of Pagefind's program, with an index of nothing. */
async function engineFilesOfPagefind(): Promise<{ files: EngineFile[]; errors: string[]; version: string }> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) return { files: [], errors, version: '' };
  try {
    await index.addCustomRecord({ url: '/', content: '-', language: 'vi' });
    const written = await index.getFiles();
    const files = written.files.map(({ path, content }) => ({ path, content: Buffer.from(content) }));
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    const { version } = JSON.parse(entry?.content.toString() ?? '{"version":""}') as { version: string };
    return { files: files.filter(({ path }) => engineScripts.test(path)), errors: [...errors, ...written.errors], version };
  } finally {
    await pagefind.close();
  }
}

/** The index of some records, and the words that queries need to know. Pure: the same records give the same bytes. */
export async function indexFiles(records: readonly SearchRecord[], names: LexiconData['names'], version: string): Promise<EngineFile[]> {
  const facets = facetsOf(records);
  const lists = new PostingLists();
  const taken = new Set<string>();
  const pages: { name: string; words: number }[] = [];
  const fragments: Promise<EngineFile>[] = [];
  for (const record of records) {
    lists.begin();
    lists.add(record.title, 'title');
    for (const alias of record.aliases) lists.add(alias, 'title');
    if (record.date) lists.add(record.date.split('-').reverse().join('/'), 'title');
    for (const { text, part } of record.blocks) lists.add(text, part);
    const json = JSON.stringify(fragmentOf(record, lists.length));
    const hash = nameOf(json);
    let size = 5;
    while (taken.has(hash.slice(0, size))) size += 1;
    taken.add(hash.slice(0, size));
    const name = resultName(hash.slice(0, size), { kind: record.kind, years: record.years, units: record.units, date: record.date }, facets);
    pages.push({ name, words: lists.length });
    fragments.push(fragmentFile(name, json));
  }
  const words = lists.words();
  const lexicon: LexiconData = { pages: records.length, facets, names, words: lists.commonWords() };
  return [...(await engineFiles(words, pages, version)), ...(await Promise.all(fragments)), { path: 'vietnamese.json', content: Buffer.from(JSON.stringify(lexicon)) }];
}

/** Every filter value in use, sorted. */
function facetsOf(records: readonly SearchRecord[]): Facets {
  const all = (values: readonly string[]) => [...new Set(values)].sort();
  return { kind: all(records.flatMap(({ kind }) => kind ?? [])), year: all(records.flatMap(({ years }) => years)), unit: all(records.flatMap(({ units }) => units)) };
}

function fragmentOf({ address, title, kind, date, units, blocks }: SearchRecord, words: number): Fragment {
  let content = '';
  const sections: { id: string; title: string; from: number; to: number }[] = [];
  for (const { part, text, id } of blocks) {
    if (part === 'heading' && id !== undefined) sections.push({ id, title: text, from: content.length, to: content.length });
    else content += (content === '' ? '' : ' ') + text;
    const section = sections.at(-1);
    if (section) section.to = content.length;
  }
  return { url: address, content, word_count: words, filters: {}, meta: { title }, anchors: [], ...(kind && { kind }), ...(date && { date }), units, sections };
}
