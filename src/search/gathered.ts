import { keyOf, type Stored } from '../files/stored.ts';
import { type EngineFile, engineFiles, nameOf, pack, packing } from './engine-files.ts';
import { atOnce } from './in-turn.ts';
import { kindNames } from '../vietnamese/section-names.ts';
import type { LexiconData } from './lexicon.ts';
import { PostingLists } from './postings.ts';
import type { Block, Fragment, SearchRecord } from './record.ts';
import { type Facets, type Known, resultName } from './result-name.ts';

/** What of a record is kept until all are there: its words are in the lists. */
interface Entry extends Pick<EngineFile, 'content' | 'key'> {
  words: number;
  known: Known;
  hash: string;
}

/** Records on their way into an index. They may come in any order. */
export class Gathered {
  readonly #fragments: Stored | undefined;
  readonly #lists = new PostingLists();
  readonly #entries: Promise<Entry>[] = [];
  readonly #groups = new Map<string, number>();

  /** @param fragments where what results show is kept, packed, from one build to the next */
  constructor(fragments?: Stored) {
    this.#fragments = fragments;
  }

  /** @returns its number, which says where it stands when all are put in order */
  async add(record: SearchRecord): Promise<number> {
    const number = this.#entries.length;
    const words = addTo(this.#lists, record);
    const json = Buffer.from(JSON.stringify(fragmentOf(record, words)));
    const { kind, years, units, date, fields = [], file } = record;
    const group = file && this.#groupOf(file.address);
    this.#entries.push(
      fragment(json, this.#fragments).then((packed) => ({
        words,
        known: { kind, years, units, date, fields, group },
        hash: nameOf(json),
        ...packed,
      })),
    );
    await this.#entries[number - atOnce];
    return number;
  }

  /** Numbered as they come: what comes first is the same in every build. */
  #groupOf(file: string): number {
    const known = this.#groups.get(file);
    if (known !== undefined) return known;
    this.#groups.set(file, this.#groups.size);
    return this.#groups.size - 1;
  }

  /**
   * The index of the records, and the words that queries need to know. The same records in the same order give the same bytes, however they came.
   * @param order the numbers of all records, each once @param version that of the engine's scripts
   */
  async files(
    order: readonly number[],
    names: LexiconData['names'],
    version: string,
  ): Promise<EngineFile[]> {
    const entries = await Promise.all(
      order.map((number) => this.#entries[number] as Promise<Entry>),
    );
    this.#lists.arrange(order);
    const facets = facetsOf(entries.map(({ known }) => known));
    const taken = new Set<string>();
    const named = entries.map(({ words, known, hash, ...file }) => {
      let size = 5;
      while (taken.has(hash.slice(0, size))) size += 1;
      taken.add(hash.slice(0, size));
      return { name: resultName(hash.slice(0, size), known, facets), words, file };
    });
    const lexicon: LexiconData = {
      pages: entries.length,
      facets,
      names,
      words: this.#lists.commonWords(),
    };
    return [
      ...(await engineFiles(this.#lists.words(), named, version)),
      ...named.map(({ name, file }) => ({ path: `fragment/${name}.pf_fragment`, ...file })),
      { path: 'vietnamese.json', content: Buffer.from(JSON.stringify(lexicon)) },
    ];
  }
}

/** The index of some records, in their order. */
export async function indexFiles(
  records: Iterable<SearchRecord>,
  names: LexiconData['names'],
  version: string,
): Promise<EngineFile[]> {
  const gathered = new Gathered();
  const order: number[] = [];
  for (const record of records) order.push(await gathered.add(record));
  return gathered.files(order, names, version);
}

async function fragment(
  json: Buffer,
  stored: Stored | undefined,
): Promise<Pick<EngineFile, 'content' | 'key'>> {
  if (!stored) return { content: await pack(json) };
  const key = keyOf(packing, json);
  const known = stored.get(key);
  const content = known ?? (await pack(json));
  if (!known) stored.put(key, content);
  return { content, key };
}

/** @returns how many words the page has */
function addTo(lists: PostingLists, { title, kind, aliases, date, blocks }: SearchRecord): number {
  lists.begin();
  lists.add(title, 'title');
  for (const alias of aliases) lists.add(alias, 'title');
  if (date) lists.add(date.split('-').reverse().join('/'), 'title');
  for (const name of kind ? [kind, ...(kindNames[kind] ?? [])] : []) lists.add(name, 'body');
  for (const { text, part, isLabel } of blocks) if (!isLabel) lists.add(text, part);
  return lists.length;
}

/** Every filter value in use, sorted. */
function facetsOf(pages: readonly Known[]): Facets {
  const all = (valuesOf: (page: Known) => readonly string[]) =>
    [...new Set(pages.flatMap(valuesOf))].sort();
  return {
    kind: all(({ kind }) => (kind ? [kind] : [])),
    year: all(({ years }) => years),
    unit: all(({ units }) => units),
    field: all(({ fields }) => fields),
  };
}

function fragmentOf(
  { address, title, kind, date, units, file, aliases, blocks }: SearchRecord,
  words: number,
): Fragment {
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
  return {
    url: address,
    content,
    word_count: words,
    filters: {},
    meta: { title },
    anchors: [],
    ...(kind && { kind }),
    ...(date && { date }),
    units,
    ...(file && { file }),
    ...(aliases.length > 0 && { names: aliases }),
    sections,
  };
}

/** What keeps two parts of a text apart where only their text is shown. */
const between = (before: Block | undefined): string =>
  !before
    ? ''
    : before.isTerm
      ? /:$/.test(before.text)
        ? ' '
        : ': '
      : /[.,:;!?…]["”’)]*$/.test(before.text)
        ? ' '
        : ' · ';
