import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { keyOf } from '../files/stored.ts';
import { firstPosition } from './encode.ts';
import { inTurn } from './in-turn.ts';
import { Numbers } from './numbers.ts';

const zip = promisify(gzip);

/**
 * Writes the index in the files that Pagefind 1.6's engine reads. Its own indexer is not used: it takes one text a page, splits it itself, names a result's file before the text can be set
 * right again, has chunks of one size (measured: 160 kB for a first search among 1,000 articles, twice what is needed), and took twice as long.
 * Format: CBOR behind a signature, gzipped; lists as arrays in the order below; page numbers and positions as differences to the one before.
 */

/** The pages of a word: page, impact, number of positions, positions, and so on, pages in order. */
export type Postings = Uint32Array;

export interface IndexedWord {
  word: string;
  postings: Postings;
}

export interface IndexedPage {
  /** The name of its result file, without ending. */
  name: string;
  words: number;
}

export interface EngineFile {
  path: string;
  content: Buffer;
  /** Under which its content is stored from one build to the next. */
  key?: string;
}

const language = 'vi';
const signature = Buffer.from('pagefind_dcd');

/** @param words sorted by their characters @param version that of the engine's scripts, which refuse no other but warn */
export async function engineFiles(
  words: Iterable<IndexedWord>,
  pages: readonly IndexedPage[],
  version: string,
): Promise<EngineFile[]> {
  const packed = await inTurn(chunksOf(words), async ({ from, to, count, encoded }) => {
    const start = new Cbor();
    start.array(1);
    start.array(count);
    const body = Buffer.concat([start.bytes(), encoded]);
    return { from, to, name: `${language}_${nameOf(body)}`, content: await pack(body) };
  });
  const meta = new Cbor();
  meta.array(6);
  meta.text(version);
  meta.array(pages.length);
  for (const { name, words } of pages) {
    meta.array(3);
    meta.text(name);
    meta.integer(words);
    meta.text('');
  }
  meta.array(packed.length);
  for (const { from, to, name } of packed) {
    meta.array(3);
    for (const text of [from, to, name]) meta.text(text);
  }
  for (let i = 0; i < 3; i += 1) meta.array(0);
  const body = meta.bytes();
  const hash = `${language}_${nameOf(body)}`;
  const entry = {
    version,
    languages: { [language]: { hash, wasm: null, page_count: pages.length } },
    include_characters: [],
  };
  return [
    ...packed.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content })),
    { path: `pagefind.${hash}.pf_meta`, content: await pack(body) },
    { path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify(entry)) },
  ];
}

/** A name by content, for files that browsers may keep for good. */
export const nameOf = (content: Buffer | string): string =>
  BigInt(`0x${createHash('sha256').update(content).digest('hex').slice(0, 16)}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-8);

/** What decides a packed body besides its content: how it is done here, and the version of the library. */
export const packing = keyOf(process.versions.zlib, readFileSync(new URL(import.meta.url)));

/** A body as a file of the engine. */
export const pack = async (body: Buffer): Promise<Buffer> => zip(Buffer.concat([signature, body]));

interface Chunk {
  from: string;
  to: string;
  count: number;
  encoded: Buffer;
}

/**
 * A search loads a chunk for each of its words, and at its start the list of all chunks: with chunks about as large as that list, the two together are smallest.
 */
function chunksOf(words: Iterable<IndexedWord>): Chunk[] {
  const cbor = new Cbor();
  const ends = new Numbers();
  for (const word of words) {
    encodeWord(cbor, word);
    ends.push(cbor.length);
  }
  const all = cbor.bytes();
  const size = Math.max(smallest, Math.sqrt(all.length * listed));
  const startOf = (word: number) => (word === 0 ? 0 : ends.at(word - 1));
  const chunks: Chunk[] = [];
  for (let first = 0; first < ends.length;) {
    const start = startOf(first);
    let last = first;
    while (last + 1 < ends.length && ends.at(last + 1) - start <= size) last += 1;
    chunks.push({
      from: wordIn(all, start),
      to: wordIn(all, startOf(last)),
      count: last + 1 - first,
      encoded: all.subarray(start, ends.at(last)),
    });
    first = last + 1;
  }
  return chunks;
}

/** The word at a place where `encodeWord` has put one: behind the head of its list and that of its text. */
function wordIn(encoded: Buffer, place: number): string {
  const first = (encoded[place + 1] as number) & 31;
  const wide = first < 24 ? 0 : 2 ** (first - 24);
  const from = place + 2 + wide;
  return encoded.toString(
    'utf8',
    from,
    from + (wide === 0 ? first : encoded.readUIntBE(place + 2, wide)),
  );
}

const smallest = 12_288;
/** Bytes that a chunk takes in the list of chunks, for each of the chunks that a query loads. */
const listed = 6;

/** The first position that the engine is told is no position but the impact of the word on the page: it hands out the first position of a word looked up, and no weight. */
function encodeWord(cbor: Cbor, { word, postings }: IndexedWord): void {
  let count = 0;
  for (let at = 0; at < postings.length; at += 3 + (postings[at + 2] as number)) count += 1;
  cbor.array(3);
  cbor.text(word);
  cbor.array(count);
  let before = 0;
  for (let at = 0; at < postings.length;) {
    const [page, impact, positions] = [
      postings[at] as number,
      postings[at + 1] as number,
      postings[at + 2] as number,
    ];
    cbor.array(3);
    cbor.integer(page - before);
    before = page;
    cbor.array(positions + 1);
    cbor.integer(impact);
    let last = impact;
    for (let i = at + 3; i < at + 3 + positions; i += 1) {
      const position = firstPosition + (postings[i] as number);
      cbor.integer(position - last);
      last = position;
    }
    cbor.array(0);
    at += 3 + positions;
  }
  cbor.array(0);
}

/** As much of CBOR as the engine's files use. */
class Cbor {
  #buffer = Buffer.allocUnsafe(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  array(length: number): void {
    this.#head(4, length);
  }

  integer(value: number): void {
    this.#head(0, value);
  }

  text(text: string): void {
    const length = Buffer.byteLength(text);
    this.#head(3, length);
    this.#room(length);
    this.#length += this.#buffer.write(text, this.#length);
  }

  #head(major: number, value: number): void {
    this.#room(5);
    const first = major << 5;
    const buffer = this.#buffer;
    if (value < 24) buffer[this.#length++] = first | value;
    else if (value < 0x100) {
      buffer[this.#length++] = first | 24;
      buffer[this.#length++] = value;
    } else if (value < 0x10000) {
      buffer[this.#length++] = first | 25;
      this.#length = buffer.writeUInt16BE(value, this.#length);
    } else {
      buffer[this.#length++] = first | 26;
      this.#length = buffer.writeUInt32BE(value, this.#length);
    }
  }

  #room(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
