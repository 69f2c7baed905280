import { fold, hasMarks } from '../vietnamese/fold.ts';
import { beginningOf, markedPair, markedSingle, pairOf, rarityOf, singleOf } from './encode.ts';
import type { Lexicon } from './lexicon.ts';
import type { EngineResult, TermIndex } from './term-index.ts';
import { isOptional, isYear } from './wordings.ts';
import { type Word, wordsOf } from './words.ts';

/** A page that answers a query, in one of its readings. */
export interface Match {
  result: EngineResult;
  score: number;
  /** Which words of the query the page has: alone, and beside their neighbours. One bit each. */
  alone: number;
  paired: number;
  /** True if it has all that was asked for, but for years: those are of the record, and may stand beside its text. */
  isFull: boolean;
  /** True if it has the years that were asked for in its text. */
  hasYears: boolean;
}

/** A query looked up. */
export interface Lookup {
  words: readonly Word[];
  matches: Map<string, Match>;
  /** The words that no page has. */
  unknown: readonly Word[];
}

/** A word on more pages than this says little where it is not beside its neighbour, and its list is long. */
const commonShare = 0.1;
/** Among so few pages, no list is long. */
const fewPages = 400;
/** What a word alone counts for, where the query has others. */
const aloneCounts = 0.5;
/** What the marks that were typed count for, where a word has several. */
const marksCount = 1;

/**
 * The pages that have any of a query's pairs of neighbours, or its rarer words, ranked by BM25. In quotes, words must stand together.
 */
export async function lookUp(query: string, terms: TermIndex, lexicon: Lexicon): Promise<Lookup> {
  const words = wordsOf(query);
  const typedMarks = hasMarks(query);
  const isUnfinished = /[\p{L}\p{M}\p{N}]$/u.test(query);
  const find = async (plain: string, marked: string, canBegin: boolean): Promise<Score[]> => {
    const all = await terms.find(plain);
    const exact = typedMarks && all.length > 0 ? await terms.find(marked) : [];
    const found =
      all.length === 0 && canBegin ? await terms.findBeginning(beginningOf(plain)) : all;
    const rarity = rarityOf(found.length, lexicon.pages);
    return [
      ...found.map(({ result, impact }) => ({ result, score: rarity * impact })),
      ...exact.map(({ result, impact }) => ({ result, score: rarity * impact * marksCount })),
    ];
  };
  const findSingle = (word: Word, canBegin: boolean) =>
    find(singleOf(word), markedSingle(word), canBegin);
  const isRare = ({ key }: Word) =>
    words.length === 1 || lexicon.pages <= fewPages || (lexicon.shareOf(key) ?? 0) <= commonShare;
  const [pairs, rare] = await Promise.all([
    Promise.all(
      words
        .slice(1)
        .map((two, i) =>
          find(
            pairOf(words[i] as Word, two),
            markedPair(words[i] as Word, two),
            isUnfinished && i === words.length - 2,
          ),
        ),
    ),
    Promise.all(words.map(async (word) => (isRare(word) ? findSingle(word, false) : undefined))),
  ]);
  const isPaired = (i: number) => (pairs[i - 1]?.length ?? 0) > 0 || (pairs[i]?.length ?? 0) > 0;
  const singles = await Promise.all(
    words.map(async (word, i) =>
      rare[i]?.length || isPaired(i)
        ? (rare[i] ?? [])
        : findSingle(word, isUnfinished && i === words.length - 1),
    ),
  );
  const matches = new Map<string, Match>();
  const add = ({ result, score }: Score, alone: number, paired: number) => {
    const match = matches.get(result.id);
    if (match) {
      match.score += score;
      match.alone |= alone;
      match.paired |= paired;
    } else matches.set(result.id, { result, score, alone, paired, isFull: false, hasYears: false });
  };
  pairs.forEach((found, i) => {
    for (const hit of found) add(hit, 0, bitOf(i) | bitOf(i + 1));
  });
  singles.forEach((found, i) => {
    for (const { result, score } of found)
      add({ result, score: score * (words.length > 1 ? aloneCounts : 1) }, bitOf(i), 0);
  });
  for (const [first, count] of phrasesOf(query, words)) {
    const stands = await standsIn(words.slice(first, first + count), terms);
    for (const id of matches.keys()) if (!stands(id)) matches.delete(id);
  }
  const needs = needsOf(
    words,
    words.map((_, i) => rare[i] !== undefined || (singles[i]?.length ?? 0) > 0),
  );
  const years = words.reduce((bits, { key }, i) => (isYear(key) ? bits | bitOf(i) : bits), 0);
  for (const match of matches.values()) {
    match.isFull = needs(match);
    match.hasYears = ((match.alone | match.paired) & years) === years;
  }
  return {
    words,
    matches,
    unknown: words.filter((_, i) => !isPaired(i) && singles[i]?.length === 0),
  };
}

/** Words that are looked for beyond these say little of a page. */
const mostBits = 31;
const bitOf = (i: number): number => (i < mostBits ? 1 << i : 0);

/**
 * Whether a page has all of a query: each word that says something, and of two such neighbours one at least beside its neighbour in the query,
 * since Vietnamese words are mostly of two syllables, and `sơ` here and `kết` there is no `sơ kết`.
 * @param looked which words have been looked for alone; a common one beside a neighbour is not, and is taken to be there
 */
function needsOf(
  words: readonly Word[],
  looked: readonly boolean[],
): (match: Pick<Match, 'alone' | 'paired'>) => boolean {
  const says = words.map(({ key }) => !isOptional(key) && !isYear(key));
  const isLetters = ({ key }: Word) => !/\d/.test(key);
  let all = 0;
  const couples: number[] = [];
  words.forEach((word, i) => {
    if (!says[i]) return;
    if (looked[i]) all |= bitOf(i);
    const next = words[i + 1];
    if (next && says[i + 1] && isLetters(word) && isLetters(next))
      couples.push(bitOf(i) | bitOf(i + 1));
  });
  return ({ alone, paired }) =>
    ((alone | paired) & all) === all && couples.every((couple) => (paired & couple) !== 0);
}

interface Score {
  result: EngineResult;
  score: number;
}

/** Tells of a page whether some words stand there together. */
export async function standsIn(
  words: readonly Word[],
  terms: TermIndex,
): Promise<(id: string) => boolean> {
  const places = await Promise.all(
    words.slice(1).map((two, i) => terms.places(pairOf(words[i] as Word, two))),
  );
  return (id) => isTogether(places.map((list) => list.get(id)));
}

/** True if each list of places has one that follows one of the list before. */
function isTogether(places: readonly (readonly number[] | undefined)[]): boolean {
  let here: readonly number[] | undefined = places[0];
  for (const next of places.slice(1)) {
    const before = new Set(here);
    here = next?.filter((place) => before.has(place - 1));
  }
  return (here?.length ?? 0) > 0 && places.every((list) => list !== undefined);
}

/** First word and number of words of each part in quotes, of two words or more. */
function phrasesOf(query: string, words: readonly Word[]): [number, number][] {
  return Array.from(
    query.matchAll(/["“”]([^"“”]+)["“”]/g),
    ({ index, 0: quoted }): [number, number] => {
      const inside = words.filter(({ from, to }) => from >= index && to <= index + quoted.length);
      return [words.indexOf(inside[0] as Word), inside.length];
    },
  ).filter(([first, count]) => first >= 0 && count > 1);
}

/** Shorter words are near to too many. */
const shortest = 3;

/** The known words nearest to one that no page has, nearest first: the same letters in the same order but for one or two. */
export function nearestWords(word: Word, lexicon: Lexicon, n: number): string[] {
  if (word.key.length < shortest) return [];
  const limit = word.key.length < 5 ? 1 : 2;
  return [...lexicon.keys()]
    .map((key) => ({ key, off: editsBetween(word.key, key, limit) }))
    .filter(({ key, off }) => off <= limit && (word.key.length > 3 || isSlip(word.key, key)))
    .sort(
      (a, b) =>
        a.off - b.off ||
        (lexicon.shareOf(b.key) ?? 0) - (lexicon.shareOf(a.key) ?? 0) ||
        (fold(a.key) < fold(b.key) ? -1 : 1),
    )
    .slice(0, n)
    .map(({ key }) => key);
}

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** True of two keys that a finger may confuse. */
function areNeighbours(a: string, b: string): boolean {
  const placeOf = (key: string) => {
    const row = keyRows.findIndex((keys) => keys.includes(key));
    return { row, column: (keyRows[row]?.indexOf(key) ?? 0) + row / 2 };
  };
  const [one, two] = [placeOf(a), placeOf(b)];
  return (
    one.row >= 0 &&
    two.row >= 0 &&
    Math.abs(one.row - two.row) <= 1 &&
    Math.abs(one.column - two.column) <= 1
  );
}

/** Of a short word another letter makes another word: a slip are only letters left out, put in or swapped, or the next key. */
const isSlip = (typed: string, meant: string): boolean =>
  typed.length !== meant.length ||
  [...typed].sort().join('') === [...meant].sort().join('') ||
  [...typed].every((letter, i) => letter === meant[i] || areNeighbours(letter, meant[i] ?? ''));

/** Letters put in, left out, changed or swapped; anything above `limit` if more. */
function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? limit + 1;
}
