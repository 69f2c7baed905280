import { fold, hasMarks } from '../vietnamese/fold.ts';
import { beginningOf, pairOf } from './encode.ts';
import type { Lexicon, Reading } from './lexicon.ts';
import { lookUp, type Lookup, type Match, nearestWords, standsIn } from './match.ts';
import type { TermIndex } from './term-index.ts';
import type { SearchAnswer } from './types.ts';
import { isOptional, officeName, personalName, tidied, withoutKeys, wordings } from './wordings.ts';
import { type Word, wordsOf } from './words.ts';

/** What was found, and how. */
export interface Outcome {
  matches: Map<string, Match>;
  /** The query in all the words that were looked for. */
  asked: readonly string[];
  readings: readonly Reading[];
  changes: readonly Change[];
  /** True if the query is the name of a person or an office that no page has. */
  isName?: boolean;
}

type Change = SearchAnswer['relaxed'][number];

/** A name read as another counts a little less than the name itself. */
const readingCounts = 0.9;
const quotes = /["“”]/g;
/** How many pages say how a word is written beside another. */
const pagesAsked = 5;

/** How much more a page counts that has the whole name of a person. */
const nameCounts = 2;

/** Looks the query up as it was typed, as pages write it and as it can be read; words that no page has are replaced by the nearest, or left out, and words in quotes that stand together nowhere are looked for apart. */
export async function find(typed: string, terms: TermIndex, lexicon: Lexicon): Promise<Outcome> {
  const query = tidied(typed);
  const other = lexicon.readings(query);
  const name = personalName(query);
  const same = wordings(query);
  const [own, ...looked] = await Promise.all(
    [query, ...same, ...other.map(({ text }) => text)].map((text) => lookUp(text, terms, lexicon)),
  );
  if (!own) throw new Error('unreachable');
  const others = looked.splice(same.length);
  const written = looked.filter(({ unknown, matches }) => unknown.length === 0 && matches.size > 0);
  const stands = await Promise.all(
    other.map(
      async ({ replaced }, i) =>
        (others[i]?.unknown.length ?? 1) === 0 &&
        (others[i]?.matches.size ?? 0) > 0 &&
        (await Promise.all(replaced.map(({ as }) => standsTogether(as, terms, lexicon)))).every(
          Boolean,
        ),
    ),
  );
  const readings = other.filter((_, i) => stands[i]);
  const isWhole = own.matches.size > 0 && own.unknown.length === 0;
  if (isWhole || readings.length > 0 || written.length > 0) {
    const matches = merge(
      own,
      written,
      others.filter((_, i) => stands[i]),
    );
    const isName = name
      ? !(await favourName(query, name, matches, terms))
      : readings.length === 0 && (await lacksOffice(query, terms));
    if (isName) for (const match of matches.values()) match.isFull = false;
    return {
      matches,
      asked: [query, ...readings.map(({ text }) => text)],
      readings,
      changes: [],
      ...(isName && { isName }),
    };
  }
  // What an abbreviation stands for is nearer to what was meant than words that look like it.
  const best = own.unknown.length === 0 ? -1 : stands.indexOf(true);
  const read = best < 0 ? [] : other.slice(best, best + 1);
  const changes: Change[] = [];
  let asked = read[0]?.text ?? query;
  let found = others[best] ?? own;
  // A name that is read as an abbreviation is found.
  let isName = name !== undefined || (best < 0 && officeName(query) !== undefined);
  if (found.unknown.length > 0) {
    const corrected = await correct(
      asked,
      found,
      // An abbreviation that is known is no slip of the hand.
      best < 0 && other.length === 0,
      terms,
      lexicon,
    );
    const mended = personalName(corrected.changed);
    const isFound = name
      ? mended && (await standsSomewhere(corrected.changed, mended, terms))
      : await isOffice(corrected.changed, terms);
    isName &&= !isFound;
    if (isName && corrected.changes.some(({ change }) => change === 'spelling')) {
      // A name that is nowhere is not another name.
      const without = await correct(asked, found, false, terms, lexicon);
      asked = without.changed;
      changes.push(...without.changes);
    } else {
      asked = corrected.changed;
      changes.push(...corrected.changes);
    }
    found = await lookUp(asked, terms, lexicon);
  }
  if (found.matches.size === 0 && asked.search(quotes) >= 0) {
    asked = asked.replace(quotes, ' ').trim();
    found = await lookUp(asked, terms, lexicon);
    changes.push({ change: 'phrase' });
  }
  return {
    matches: found.matches,
    asked: [asked],
    readings: read,
    changes,
    ...(isName && { isName }),
  };
}

const wordsOfName = (query: string, { from, count }: { from: number; count: number }) =>
  wordsOf(query).slice(from, from + count);

/** True of the name of an office that no page begins so: `sở` of “cơ sở” and “tài chính” make no “Sở Tài chính”. */
async function lacksOffice(query: string, terms: TermIndex): Promise<boolean> {
  const office = officeName(query);
  if (!office) return false;
  const pair = pairOf(...office);
  const isUnfinished = office[1].to === query.length;
  const found = await terms.find(pair);
  return (
    found.length === 0 &&
    !(isUnfinished && (await terms.findBeginning(beginningOf(pair))).length > 0)
  );
}

/** True if some page has the office's name so, with the word behind it. */
async function isOffice(query: string, terms: TermIndex): Promise<boolean> {
  const office = officeName(query);
  if (!office) return false;
  const after = wordsOf(query).find(({ from, key }) => from > office[1].to && !isOptional(key));
  const pairs = [
    pairOf(...office),
    ...(after && !/\d/.test(after.key) ? [pairOf(office[1], after)] : []),
  ];
  const found = await Promise.all(pairs.map((pair) => terms.find(pair)));
  return found.every((hits) => hits.length > 0);
}

/** Puts the pages that have the whole name first. @returns false if there are none: then none has all that was asked for */
async function favourName(
  query: string,
  name: { from: number; count: number },
  matches: Map<string, Match>,
  terms: TermIndex,
): Promise<boolean> {
  const stands = await standsIn(wordsOfName(query, name), terms);
  let isFound = false;
  for (const [id, match] of matches) {
    match.isFull = stands(id);
    if (!match.isFull) continue;
    match.score *= nameCounts;
    isFound = true;
  }
  return isFound;
}

async function standsSomewhere(
  query: string,
  name: { from: number; count: number },
  terms: TermIndex,
): Promise<boolean> {
  const words = wordsOfName(query, name);
  const [first, second] = words;
  if (!first || !second) return false;
  const stands = await standsIn(words, terms);
  return (await terms.find(pairOf(first, second))).some(({ result }) => stands(result.id));
}

/** A name that an abbreviation stands for is a reading only where some page has the whole of it. */
const standsTogether = async (name: string, terms: TermIndex, lexicon: Lexicon): Promise<boolean> =>
  wordsOf(name).length < 2 || (await lookUp(`"${name}"`, terms, lexicon)).matches.size > 0;

/** The query with each unknown word replaced by the known one that stands beside its neighbours, else the nearest; without it where none is near. */
async function correct(
  query: string,
  { words, unknown }: Lookup,
  mayBeMisspelt: boolean,
  terms: TermIndex,
  lexicon: Lexicon,
): Promise<{ changed: string; changes: Change[] }> {
  let changed = query;
  const changes: Change[] = [];
  const shape = hasMarks(query) ? (spelling: string) => spelling : fold;
  for (const word of [...unknown].reverse()) {
    const i = words.indexOf(word);
    const typed = query.slice(word.from, word.to);
    const isKnown = (other: Word | undefined) => other && !unknown.includes(other);
    const spelling = await spellingBeside(
      mayBeMisspelt ? candidatesFor(word, lexicon) : [],
      isKnown(words[i - 1]) ? words[i - 1] : undefined,
      isKnown(words[i + 1]) ? words[i + 1] : undefined,
      terms,
      lexicon,
    );
    const to = spelling === undefined ? undefined : shape(spelling);
    changed = changed.slice(0, word.from) + (to ?? ' ') + changed.slice(word.to);
    changes.unshift(
      to === undefined
        ? { change: 'dropped', word: typed }
        : { change: 'spelling', from: typed, to },
    );
  }
  return { changed: changed.trim(), changes };
}

/** What a word that no page has may be: one with keys of the keyboard left in it, else those nearest to it. */
function candidatesFor(word: Word, lexicon: Lexicon): string[] {
  const bare = wordsOf(withoutKeys(word.key))[0]?.key ?? word.key;
  const near = nearestWords(word, lexicon, 8);
  return bare !== word.key && lexicon.shareOf(bare) !== undefined ? [bare, ...near] : near;
}

/** The candidate that most pages have beside the words before or after, as it is written there. Without such neighbours the first: beside one that it never stands with, it is not what was meant. */
async function spellingBeside(
  candidates: readonly string[],
  before: Word | undefined,
  after: Word | undefined,
  terms: TermIndex,
  lexicon: Lexicon,
): Promise<string | undefined> {
  const pairs = candidates.flatMap((key) =>
    [
      ...(before ? [[before, { key }] as const] : []),
      ...(after ? [[{ key }, after] as const] : []),
    ].map(([one, two]) => ({ key, one, two })),
  );
  const found = await Promise.all(
    pairs.map(async (pair) => ({ ...pair, hits: await terms.find(pairOf(pair.one, pair.two)) })),
  );
  const [best] = found.sort((a, b) => b.hits.length - a.hits.length);
  if (!best) return candidates[0] === undefined ? undefined : lexicon.spellingOf(candidates[0]);
  if (best.hits.length === 0) return undefined;
  const neighbour = best.one === before ? before : after;
  const counts = new Map<string, number>();
  for (const page of await Promise.all(
    best.hits.slice(0, pagesAsked).map(({ result }) => result.data()),
  )) {
    const text = `${page.meta.title} · ${page.content}`;
    wordsOf(text).forEach((word, i, words) => {
      const next = words[i + 1];
      if (word.key !== best.one.key || next?.key !== best.two.key) return;
      const [beside, own] = best.one === before ? [word, next] : [next, word];
      const written = text.slice(own.from, own.to).toLowerCase();
      // Beside the very neighbour that was typed it counts before all others.
      counts.set(
        written,
        (counts.get(written) ?? 0) + (beside.marked === neighbour?.marked ? 1000 : 1),
      );
    });
  }
  return (
    [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ??
    lexicon.spellingOf(best.key)
  );
}

/** The pages of all readings; one that answers several counts by the best. */
function merge(
  own: Lookup,
  written: readonly Lookup[],
  others: readonly Lookup[],
): Map<string, Match> {
  const matches = new Map(own.matches);
  const add = ({ matches: found }: Lookup, counts: number) => {
    for (const [id, match] of found) {
      const score = match.score * counts;
      const known = matches.get(id);
      if (score > (known?.score ?? 0))
        matches.set(id, { ...match, score, isFull: match.isFull || (known?.isFull ?? false) });
      else if (known && match.isFull) known.isFull = true;
    }
  };
  for (const lookup of written) add(lookup, 1);
  // A longer name gathers more: its best page counts for no more than the best of what was typed.
  const best = ({ matches: found }: Lookup) =>
    Math.max(0, ...[...found.values()].map(({ score }) => score));
  const most = own.unknown.length === 0 ? best(own) : 0;
  for (const lookup of others)
    if (lookup.unknown.length === 0)
      add(lookup, readingCounts * (most > 0 ? Math.min(1, most / best(lookup)) : 1));
  return matches;
}
