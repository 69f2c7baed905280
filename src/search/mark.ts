import { hasMarks } from '../vietnamese/fold.ts';
import type { MarkedText } from './types.ts';
import { type Word, wordsBeginningLike, wordsOf } from './words.ts';

/** A stretch of a text, in UTF-16 units; `to` is not included. */
export interface Span {
  from: number;
  to: number;
  /** How many words of the query stand together in it. */
  words: number;
}

/**
 * A text with the words of a query marked: whole words, in the author's spelling, and one mark over those that stand together as they do in the query.
 * A word with marks finds the very word; where the text has none such, the one with other marks or without. The last word may be unfinished.
 * @param query what was typed; several, where it was also read in other words (`read` of an answer)
 */
export function markText(text: string, query: string | readonly string[]): MarkedText {
  const marked: { text: string; found: boolean }[] = [];
  let at = 0;
  for (const { from, to } of findSpans(text, query)) {
    if (from > at) marked.push({ text: text.slice(at, from), found: false });
    marked.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) marked.push({ text: text.slice(at), found: false });
  return marked;
}

/** Where the words of a query stand in a text, in order, none over another. */
export function findSpans(text: string, query: string | readonly string[]): Span[] {
  const queries = (typeof query === 'string' ? [query] : query).map((one) => ({
    words: wordsOf(one),
    typedMarks: hasMarks(one),
  }));
  const words = wordsBeginningLike(
    queries.flatMap((one) => one.words),
    text,
  );
  const byKey = new Map<string, number[]>();
  words.forEach((word, i) => {
    const places = byKey.get(word.key);
    if (places) places.push(i);
    else byKey.set(word.key, [i]);
  });
  const found = queries.flatMap((one) => runsOf(one.words, words, byKey, one.typedMarks));
  const spans: Span[] = [];
  for (const run of found.sort((a, b) => a.first - b.first || b.count - a.count)) {
    const [from, to] = [words[run.first]?.from ?? 0, words[run.first + run.count - 1]?.to ?? 0];
    const last = spans.at(-1);
    if (last && from < last.to) {
      last.words = Math.max(last.words, run.count);
      last.to = Math.max(last.to, to);
    } else spans.push({ from, to, words: run.count });
  }
  return spans;
}

interface Run {
  first: number;
  count: number;
}

/** Neighbours of the query that are neighbours in the text; of the query's other words, each place where it stands. */
function runsOf(
  query: readonly Word[],
  text: readonly Word[],
  byKey: ReadonlyMap<string, readonly number[]>,
  typedMarks: boolean,
): Run[] {
  const places = query.map((word, i) =>
    placesOf(word, text, byKey, typedMarks, i === query.length - 1),
  );
  const runs: Run[] = [];
  const together = new Set<number>();
  const covered = new Set<string>();
  places.forEach((here, i) => {
    for (const first of here) {
      if (places[i - 1]?.has(first - 1)) continue;
      let count = 1;
      while (places[i + count]?.has(first + count)) count += 1;
      if (count === 1) continue;
      runs.push({ first, count });
      for (let j = 0; j < count; j += 1) together.add(i + j);
    }
  });
  query.forEach(({ key }, i) => together.has(i) && covered.add(key));
  places.forEach((here, i) => {
    if (!covered.has(query[i]?.key ?? '')) for (const first of here) runs.push({ first, count: 1 });
  });
  return runs;
}

/** The places of a word: as typed, else in any marks; and if it may be unfinished, else as the beginning of a word. Whoever types any marks means those left out, too. */
function placesOf(
  { marked, key }: Word,
  text: readonly Word[],
  byKey: ReadonlyMap<string, readonly number[]>,
  typedMarks: boolean,
  isLast: boolean,
): Set<number> {
  const same = byKey.get(key) ?? [];
  const exact = typedMarks ? same.filter((i) => text[i]?.marked === marked) : [];
  if (same.length > 0 || !isLast) return new Set(exact.length > 0 ? exact : same);
  const begun = (test: (word: Word) => boolean) =>
    new Set(text.flatMap((word, i) => (test(word) ? [i] : [])));
  const exactly = typedMarks ? begun((word) => word.marked.startsWith(marked)) : new Set<number>();
  return exactly.size > 0 ? exactly : begun((word) => word.key.startsWith(key));
}
