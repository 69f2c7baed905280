import { impactOf, markedPair, markedSingle, pairOf, type Part, singleOf, weightIn } from './encode.ts';
import type { IndexedWord, Postings } from './engine-files.ts';
import { type Word, wordsOf } from './words.ts';

/** Where fewer of a word's pages than this part have it in other spellings, the usual one needs no list of its own: to prefer it would be to prefer nearly all. */
const slips = 0.1;
/** Vietnamese has some 2,000 syllables without their marks; names and foreign words make up the rest. */
const mostWords = 3000;

interface List {
  word: string;
  /** The word with its marks. */
  form: string;
  /** Of a word alone: how it is written. */
  spelling: string | undefined;
  /** Page, weight, number of positions, positions, and so on. */
  postings: number[];
  /** Where the entry of the page being read begins in `postings`. */
  at: number;
}

/** Collects the words of pages, one page after the other, for the engine. */
export class PostingLists {
  readonly #lists: List[] = [];
  /** A number for each spelling of a word: lists are found by numbers, since strings would have to be made for every two neighbours. */
  readonly #numbers = new Map<string, number>();
  readonly #singles: List[] = [];
  readonly #pairs: Map<number, List>[] = [];
  readonly #lengths: number[] = [];
  #page = -1;
  #position = 0;

  /** Begins the next page; pages are numbered from 0 in the order they come. */
  begin(): void {
    this.#page += 1;
    this.#position = 0;
  }

  /** Adds a part of the page. Words of two parts never stand together. */
  add(text: string, part: Part): void {
    const words = wordsOf(text);
    const weight = weightIn(part, words.length);
    let before: Word | undefined;
    let number = -1;
    for (const word of words) {
      const own = this.#numberOf(word);
      if (before) this.#put(this.#pair(before, number, word, own), weight, true);
      this.#put(this.#singles[own] as List, weight, false);
      before = word;
      number = own;
      this.#position += 1;
    }
    this.#position += 1;
    this.#lengths[this.#page] = this.#position;
  }

  /** The words of the page so far. */
  get length(): number {
    return this.#position;
  }

  #numberOf(word: Word): number {
    let number = this.#numbers.get(word.marked);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word.marked, number);
      this.#singles.push(this.#list(singleOf(word), markedSingle(word), word.marked));
      this.#pairs.push(new Map());
    }
    return number;
  }

  #pair(one: Word, first: number, two: Word, second: number): List {
    const followers = this.#pairs[first] as Map<number, List>;
    let list = followers.get(second);
    if (!list) followers.set(second, (list = this.#list(pairOf(one, two), markedPair(one, two), undefined)));
    return list;
  }

  #list(word: string, form: string, spelling: string | undefined): List {
    const list = { word, form, spelling, postings: [], at: -1 };
    this.#lists.push(list);
    return list;
  }

  /** @param isPair each of its places is kept; of a word alone, none */
  #put(list: List, weight: number, isPair: boolean): void {
    const { postings } = list;
    if (list.at < 0 || postings[list.at] !== this.#page) {
      list.at = postings.length;
      postings.push(this.#page, 0, 0);
    }
    (postings[list.at + 1] as number) += weight;
    if (!isPair) return;
    (postings[list.at + 2] as number) += 1;
    postings.push(this.#position - 1);
  }

  /** The commonest words for a query to know; the n-th line holds those on one page in 2^n to 2^(n+1). */
  commonWords(): string[] {
    const counts = new Map<string, { pages: number; spelling: string; most: number }>();
    for (const { word, spelling, postings } of this.#lists) {
      if (spelling === undefined) continue;
      let pages = 0;
      for (let at = 0; at < postings.length; at += 3 + (postings[at + 2] as number)) pages += 1;
      const known = counts.get(word);
      if (!known) counts.set(word, { pages, spelling, most: pages });
      else {
        known.pages += pages;
        if (pages > known.most || (pages === known.most && spelling < known.spelling)) [known.most, known.spelling] = [pages, spelling];
      }
    }
    const lines: string[][] = [];
    const common = [...counts].filter(([word]) => /^=[\p{L}\p{M}]+=$/u.test(word)).sort(([a, one], [b, two]) => two.pages - one.pages || (a < b ? -1 : 1));
    for (const [, { pages, spelling }] of common.slice(0, mostWords)) (lines[Math.max(0, Math.floor(Math.log2((this.#page + 1) / pages)))] ??= []).push(spelling);
    return Array.from(lines, (line) => line?.join(' ') ?? '');
  }

  /** Everything collected, sorted: each word without marks, and beside it its spellings where it has several. */
  words(): IndexedWord[] {
    const byWord = new Map<string, List[]>();
    for (const list of this.#lists) {
      const found = byWord.get(list.word);
      if (found) found.push(list);
      else byWord.set(list.word, [list]);
    }
    const average = this.#lengths.reduce((sum, length) => sum + length, 0) / this.#lengths.length;
    const scored = (postings: number[]): Postings => {
      for (let at = 0; at < postings.length; at += 3 + (postings[at + 2] as number)) {
        postings[at + 1] = impactOf(postings[at + 1] as number, (this.#lengths[postings[at] as number] ?? average) / average);
      }
      return postings;
    };
    const words: IndexedWord[] = [];
    for (const [word, lists] of byWord) {
      const [most, ...others] = lists.sort((a, b) => b.postings.length - a.postings.length || (a.form < b.form ? -1 : 1)) as [List, ...List[]];
      const all = others.reduceRight((joined, { postings }) => merged(postings, joined), [] as number[]);
      words.push({ word, postings: scored(others.length === 0 ? most.postings : merged(most.postings, all)) });
      if (all.length > most.postings.length * slips) words.push({ word: most.form, postings: scored(most.postings) });
      for (const { form, postings } of others) words.push({ word: form, postings: scored(postings) });
    }
    return words.sort((a, b) => (a.word < b.word ? -1 : 1));
  }
}

/** Two lists as one. */
function merged(one: readonly number[], two: readonly number[]): number[] {
  if (two.length === 0) return [...one];
  const all: number[] = [];
  const copy = (from: readonly number[], at: number): number => {
    const next = at + 3 + (from[at + 2] as number);
    for (let i = at; i < next; i += 1) all.push(from[i] as number);
    return next;
  };
  let [i, j] = [0, 0];
  while (i < one.length || j < two.length) {
    const [a, b] = [one[i] ?? Infinity, two[j] ?? Infinity];
    if (a < b) i = copy(one, i);
    else if (b < a) j = copy(two, j);
    else {
      const [nextOne, nextTwo] = [i + 3 + (one[i + 2] as number), j + 3 + (two[j + 2] as number)];
      const places = [...one.slice(i + 3, nextOne), ...two.slice(j + 3, nextTwo)].sort((x, y) => x - y);
      all.push(a, (one[i + 1] as number) + (two[j + 1] as number), places.length, ...places);
      [i, j] = [nextOne, nextTwo];
    }
  }
  return all;
}
