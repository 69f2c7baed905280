import { distance } from 'fastest-levenshtein';
import { lettersOf, nfc } from './fold.ts';

export interface NearestOptions {
  /** How many letters may differ; otherwise a third of the word's length, 1 to 4. */
  maxDistance?: number | undefined;
}

/** The candidate that the writer of `word` most likely meant; undefined if none is close. */
export const nearest = (
  word: string,
  candidates: Iterable<string>,
  options: NearestOptions = {},
): string | undefined => allNearest(word, candidates, 1, options)[0];

/**
 * The `n` closest candidates, closest first: the same but for marks, capitals and separators, then a few letters off, then one the start of the other.
 * The order in which candidates come makes no difference.
 */
export function allNearest(
  word: string,
  candidates: Iterable<string>,
  n: number,
  options: NearestOptions = {},
): string[] {
  const key = lettersOf(word);
  if (key === '') return [];
  const limit = options.maxDistance ?? Math.min(4, Math.max(1, Math.round(key.length / 3)));
  const found: Found[] = [];
  for (const candidate of new Set(candidates)) {
    const closeness = compareKeys(key, lettersOf(candidate), limit);
    if (closeness)
      found.push({ candidate, ...closeness, typed: distance(nfc(word), nfc(candidate)) });
  }
  return found
    .sort(byCloseness)
    .slice(0, Math.max(0, n))
    .map(({ candidate }) => candidate);
}

interface Closeness {
  kind: 'same' | 'letters' | 'start';
  /** Letters that differ. */
  off: number;
}

interface Found extends Closeness {
  candidate: string;
  /** Letters that differ with marks, capitals and separators counted. */
  typed: number;
}

const kinds = ['same', 'letters', 'start'];
const shortestStart = 2;

function compareKeys(a: string, b: string, limit: number): Closeness | undefined {
  if (b === '') return undefined;
  if (a === b) return { kind: 'same', off: 0 };
  const lengthsApart = Math.abs(a.length - b.length);
  const off = lengthsApart > limit ? Infinity : isSwap(a, b) ? 1 : distance(a, b);
  if (off <= limit && off < Math.max(a.length, b.length)) return { kind: 'letters', off };
  const isStart =
    Math.min(a.length, b.length) >= shortestStart && (a.startsWith(b) || b.startsWith(a));
  return isStart ? { kind: 'start', off: lengthsApart } : undefined;
}

/** True if two neighbouring letters changed places, `naem` for `name`: one slip, not two. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const i = [...a].findIndex((letter, at) => letter !== b[at]);
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

function byCloseness(a: Found, b: Found): number {
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    a.off - b.off ||
    a.typed - b.typed ||
    (a.candidate < b.candidate ? -1 : 1)
  );
}
