import type { FacetName } from './types.ts';
import { type Word, wordsOf } from './words.ts';

/** What the query needs to know before it searches; written beside the index as `vietnamese.json`. */
export interface LexiconData {
  /** How many pages the index has. */
  pages: number;
  /** The values of the filters; the names of result files count into them. */
  facets: Record<FacetName, readonly string[]>;
  /** Names that mean the same: an abbreviation and what it stands for, the old and the new name of a unit. A name may be in several. */
  names: readonly (readonly string[])[];
  /** The commonest words, each in its commonest spelling; the n-th line holds those on one page in 2^n to 2^(n+1). */
  words: readonly string[];
}

/** One other way to read a query. */
export interface Reading {
  text: string;
  replaced: readonly { typed: string; as: string }[];
}

const mostReadings = 6;

export class Lexicon {
  readonly pages: number;
  readonly facets: LexiconData['facets'];
  readonly #names = new Map<string, { name: string; others: string[] }[]>();
  readonly #words = new Map<string, { word: string; share: number }>();
  readonly #longest: number;

  constructor(data: LexiconData) {
    this.pages = data.pages;
    this.facets = data.facets;
    let longest = 0;
    for (const group of data.names) {
      for (const name of group) {
        const words = wordsOf(name);
        longest = Math.max(longest, words.length);
        const key = keyOf(words);
        const entry = {
          name,
          others: group.filter((other) => keyOf(wordsOf(other)) !== key && !isNickname(other)),
        };
        if (entry.others.length > 0) this.#names.set(key, [...(this.#names.get(key) ?? []), entry]);
      }
    }
    this.#longest = longest;
    data.words.forEach((line, n) => {
      for (const word of line.split(' ')) {
        const key = wordsOf(word)[0]?.key;
        if (key && !this.#words.has(key)) this.#words.set(key, { word, share: 2 ** -n });
      }
    });
  }

  /** The share of pages that a word is on, at most; undefined for a rare or unknown one. */
  shareOf = (key: string): number | undefined => this.#words.get(key)?.share;

  /** The commonest spelling of a word. */
  spellingOf = (key: string): string | undefined => this.#words.get(key)?.word;

  /** Every common word without its marks. */
  keys = (): Iterable<string> => this.#words.keys();

  /** The query in other words: each name in it replaced by its equals, the longest names first. */
  readings(query: string): Reading[] {
    const words = wordsOf(query);
    const found: Reading[] = [];
    for (let first = 0; first < words.length;) {
      let count = Math.min(this.#longest, words.length - first);
      let entries: { name: string; others: string[] }[] = [];
      for (; count > 0; count -= 1) {
        const part = words.slice(first, first + count);
        entries = (this.#names.get(keyOf(part)) ?? []).filter(({ name }) =>
          isMeant(name, query.slice(part[0]?.from, part.at(-1)?.to)),
        );
        if (entries.length > 0) break;
      }
      const [from, to] = [words[first]?.from ?? 0, words[first + count - 1]?.to ?? 0];
      for (const as of different(
        entries.flatMap(({ others }) => others),
        query.slice(from, to),
      )) {
        found.push({
          text: query.slice(0, from) + as + query.slice(to),
          replaced: [{ typed: query.slice(from, to), as }],
        });
      }
      first += Math.max(1, count);
    }
    return [...allAtOnce(query, found), ...found].slice(0, mostReadings);
  }
}

/** Where several names stand in a query, the first reading of each together. */
function allAtOnce(query: string, found: readonly Reading[]): Reading[] {
  const first = new Map<string, { typed: string; as: string }>();
  for (const { replaced } of found)
    for (const one of replaced) if (!first.has(one.typed)) first.set(one.typed, one);
  if (first.size < 2) return [];
  let text = query;
  for (const { typed, as } of first.values()) text = text.replace(typed, () => as);
  return [{ text, replaced: [...first.values()] }];
}

/** The names that find what those before them do not: none that holds the typed name or one before it whole, none made of words of one before it. */
function different(names: readonly string[], typed: string): string[] {
  const before: string[] = [];
  const kept = [keyOf(wordsOf(typed))];
  return names.filter((name) => {
    const key = keyOf(wordsOf(name));
    const isNew =
      !kept.some((other) => ` ${key} `.includes(` ${other} `)) &&
      !before.some((other) => key.split(' ').every((word) => ` ${other} `.includes(` ${word} `)));
    before.push(key);
    if (isNew) kept.push(key);
    return isNew;
  });
}

/** `haiquan`: people type it so, no page has it. */
const isNickname = (name: string): boolean => /^[a-z]{4,}$/.test(name);

const keyOf = (words: readonly Word[]) => words.map(({ key }) => key).join(' ');

/** An abbreviation that sounds like a syllable, TƯ or BAN, is one only in capitals. */
const isMeant = (name: string, typed: string): boolean =>
  !/^\p{Lu}{1,4}$/u.test(name) || !/[AEIOUYƯƠĂÂÊÔ]/u.test(name) || typed === name;
