import { fold, hasMarks } from '../vietnamese/fold.ts';
import { pairOf } from './encode.ts';
import type { Lexicon, Reading } from './lexicon.ts';
import { lookUp, type Lookup, type Match, nearestWords } from './match.ts';
import type { PagefindTerms } from './pagefind-terms.ts';
import type { SearchAnswer } from './types.ts';
import { type Word, wordsOf } from './words.ts';

/** What was found, and how. */
export interface Outcome {
  matches: Map<string, Match>;
  /** The query in all the words that were looked for. */
  asked: readonly string[];
  readings: readonly Reading[];
  changes: readonly Change[];
}

type Change = SearchAnswer['relaxed'][number];

/** A name read as another counts a little less than the name itself. */
const readingCounts = 0.9;
const quotes = /["“”]/g;
/** How many pages say how a word is written beside another. */
const pagesAsked = 5;

/** Looks the query up as it was typed and as it can be read; words that no page has are replaced by the nearest, or left out, and words in quotes that stand together nowhere are looked for apart. */
export async function find(
  query: string,
  terms: PagefindTerms,
  lexicon: Lexicon,
): Promise<Outcome> {
  const other = lexicon.readings(query);
  const dated = withYearWord(query);
  const [own, ...others] = await Promise.all(
    [query, ...other.map(({ text }) => text)].map((text) => lookUp(text, terms, lexicon)),
  );
  if (!own) throw new Error('unreachable');
  if (dated !== query)
    for (const [id, { score }] of (await lookUp(dated, terms, lexicon)).matches) {
      const match = own.matches.get(id);
      if (match) match.score = Math.max(match.score, score);
    }
  const stands = await Promise.all(
    other.map(
      async ({ replaced }, i) =>
        (others[i]?.unknown.length ?? 1) === 0 &&
        (others[i]?.matches.size ?? 0) > 0 &&
        (await standsTogether(replaced[0]?.as ?? '', terms, lexicon)),
    ),
  );
  const readings = other.filter((_, i) => stands[i]);
  const isWhole = own.matches.size > 0 && own.unknown.length === 0;
  if (isWhole || readings.length > 0)
    return {
      matches: merge(
        own,
        others.filter((_, i) => stands[i]),
      ),
      asked: [query, ...readings.map(({ text }) => text)],
      readings,
      changes: [],
    };
  // What an abbreviation stands for is nearer to what was meant than words that look like it.
  const best = own.unknown.length === 0 ? -1 : stands.indexOf(true);
  const read = best < 0 ? [] : other.slice(best, best + 1);
  const changes: Change[] = [];
  let asked = read[0]?.text ?? query;
  let found = others[best] ?? own;
  if (found.unknown.length > 0) {
    const corrected = await correct(
      asked,
      found,
      // An abbreviation that is known is no slip of the hand.
      best < 0 && other.length === 0,
      terms,
      lexicon,
    );
    asked = corrected.changed;
    changes.push(...corrected.changes);
    found = await lookUp(asked, terms, lexicon);
  }
  if (found.matches.size === 0 && asked.search(quotes) >= 0) {
    asked = asked.replace(quotes, ' ').trim();
    found = await lookUp(asked, terms, lexicon);
    changes.push({ change: 'phrase' });
  }
  return { matches: found.matches, asked: [asked], readings: read, changes };
}

/** A name that an abbreviation stands for is a reading only where some page has the whole of it. */
const standsTogether = async (
  name: string,
  terms: PagefindTerms,
  lexicon: Lexicon,
): Promise<boolean> =>
  wordsOf(name).length < 2 || (await lookUp(`"${name}"`, terms, lexicon)).matches.size > 0;

/** `khen thưởng 2022` is written `khen thưởng năm 2022`, and is looked for so too. Words in quotes stay as they are. */
const withYearWord = (query: string): string =>
  /["“”]/.test(query)
    ? query
    : query.replace(
        /(?<=\p{L})(?<!(?:^|\s)n[aă]m)\s+((?:19|20)\d\d)(?!\d)/giu,
        ` ${hasMarks(query) ? 'năm' : 'nam'} $1`,
      );

/** The query with each unknown word replaced by the known one that stands beside its neighbours, else the nearest; without it where none is near. */
async function correct(
  query: string,
  { words, unknown }: Lookup,
  mayBeMisspelt: boolean,
  terms: PagefindTerms,
  lexicon: Lexicon,
): Promise<{ changed: string; changes: Change[] }> {
  let changed = query;
  const changes: Change[] = [];
  const shape = hasMarks(query) ? (spelling: string) => spelling : fold;
  for (const word of [...unknown].reverse()) {
    const i = words.indexOf(word);
    const typed = query.slice(word.from, word.to);
    const spelling = await spellingBeside(
      mayBeMisspelt ? nearestWords(word, lexicon, 8) : [],
      words[i - 1],
      words[i + 1],
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

/** The candidate that most pages have beside the words before or after, as it is written there; else the first. */
async function spellingBeside(
  candidates: readonly string[],
  before: Word | undefined,
  after: Word | undefined,
  terms: PagefindTerms,
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
  if (!best || best.hits.length === 0)
    return candidates[0] === undefined ? undefined : lexicon.spellingOf(candidates[0]);
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
function merge(own: Lookup, others: readonly Lookup[]): Map<string, Match> {
  const matches = new Map(own.matches);
  for (const other of others) {
    if (other.unknown.length > 0) continue;
    for (const [id, match] of other.matches) {
      const score = match.score * readingCounts;
      if (score > (matches.get(id)?.score ?? 0)) matches.set(id, { ...match, score });
    }
  }
  return matches;
}
