import { fold, hasMarks } from '../vietnamese/fold.ts';
import { markedPair, markedSingle, pairOf, singleOf } from './encode.ts';
import type { Lexicon } from './lexicon.ts';
import type { EngineResult, PagefindTerms } from './pagefind-terms.ts';
import { type Word, wordsOf } from './words.ts';

/** A page that answers a query, in one of its readings. */
export interface Match {
  result: EngineResult;
  score: number;
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
const aloneCounts = 0.5;
const togetherCounts = 0.15;

/**
 * The pages that have any of a query's pairs of neighbours, or its rarer words, ranked: the scores of the engine's BM25 added up, and something more where three or more words stand together.
 * In quotes, words must stand together.
 */
export async function lookUp(query: string, terms: PagefindTerms, lexicon: Lexicon): Promise<Lookup> {
  const words = wordsOf(query);
  const typed = (marked: string, plain: string) => (hasMarks(query) ? marked : plain);
  const isUnfinished = /[\p{L}\p{M}\p{N}]$/u.test(query);
  const shareOf = ({ key }: Word) => lexicon.shareOf(key) ?? 0;
  const isRare = (word: Word) => shareOf(word) <= commonShare || lexicon.pages <= fewPages;
  // What will be needed in any case is asked for at once.
  for (const word of words) if (words.length === 1 || isRare(word)) void terms.find(typed(markedSingle(word), singleOf(word))).catch(() => undefined);
  const pairs = await Promise.all(
    words.slice(0, -1).map(async (one, i) => {
      const two = words[i + 1] as Word;
      const term = typed(markedPair(one, two), pairOf(one, two));
      const found = await terms.find(term);
      return found.length === 0 && isUnfinished && i === words.length - 2 ? terms.findBeginning(term.slice(0, -1)) : found;
    }),
  );
  const isPaired = (i: number) => (pairs[i - 1]?.length ?? 0) > 0 || (pairs[i]?.length ?? 0) > 0;
  const singles = await Promise.all(
    words.map(async (word, i) => {
      if (words.length > 1 && isPaired(i) && !isRare(word)) return undefined;
      const term = typed(markedSingle(word), singleOf(word));
      const found = await terms.find(term);
      return found.length === 0 && isUnfinished && i === words.length - 1 && !isPaired(i) ? terms.findBeginning(term.slice(0, -1)) : found;
    }),
  );
  const matches = new Map<string, Match>();
  const add = (result: EngineResult, score: number) => {
    const match = matches.get(result.id);
    if (match) match.score += score;
    else matches.set(result.id, { result, score });
  };
  for (const found of pairs) for (const result of found) add(result, result.score);
  singles.forEach((found, i) => {
    for (const result of found ?? []) add(result, result.score * (isPaired(i) || words.length > 1 ? aloneCounts : 1));
  });
  for (let i = 0; i + 1 < pairs.length; i += 1) for (const [result, score] of together(pairs[i] ?? [], pairs[i + 1] ?? [])) add(result, score * togetherCounts);
  for (const [first, count] of phrasesOf(query, words)) {
    const kept = pairs.slice(first, first + count - 1);
    for (const id of matches.keys()) if (!isTogether(kept.map((found) => found.find((result) => result.id === id)?.words))) matches.delete(id);
  }
  return { words, matches, unknown: words.filter((_, i) => !isPaired(i) && singles[i]?.length === 0) };
}

/** The pages where a pair goes on with the next, and what both count there. */
function together(one: readonly EngineResult[], two: readonly EngineResult[]): [EngineResult, number][] {
  const next = new Map(two.map((result) => [result.id, result]));
  return one.flatMap((result): [EngineResult, number][] => {
    const other = next.get(result.id);
    return other && isTogether([result.words, other.words]) ? [[result, result.score + other.score]] : [];
  });
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
  return Array.from(query.matchAll(/["“”]([^"“”]+)["“”]/g), ({ index, 0: quoted }): [number, number] => {
    const inside = words.filter(({ from, to }) => from >= index && to <= index + quoted.length);
    return [words.indexOf(inside[0] as Word), inside.length];
  }).filter(([first, count]) => first >= 0 && count > 1);
}

/** The known words nearest to one that no page has, nearest first: the same letters in the same order but for one or two. */
export function nearestWords(word: Word, lexicon: Lexicon, n: number): string[] {
  const limit = word.key.length < 4 ? 1 : 2;
  return [...lexicon.keys()]
    .map((key) => ({ key, off: editsBetween(word.key, key, limit) }))
    .filter(({ off }) => off <= limit)
    .sort((a, b) => a.off - b.off || (lexicon.shareOf(b.key) ?? 0) - (lexicon.shareOf(a.key) ?? 0) || (fold(a.key) < fold(b.key) ? -1 : 1))
    .slice(0, n)
    .map(({ key }) => key);
}

/** Letters put in, left out, changed or swapped; anything above `limit` if more. */
function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j] ?? 0, (before[j - 2] ?? 0) + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? limit + 1;
}
