import { fold, hasMarks } from '../vietnamese/fold.ts';
import { pairOf } from './encode.ts';
import { excerptOf, matchOf } from './excerpt.ts';
import type { Lexicon, Reading } from './lexicon.ts';
import { markText } from './mark.ts';
import { lookUp, type Lookup, type Match, nearestWords } from './match.ts';
import type { PagefindTerms } from './pagefind-terms.ts';
import { type Known, knownFrom } from './result-name.ts';
import type { FacetName, SearchAnswer, SearchRequest, SearchResult } from './types.ts';
import { type Word, wordsOf } from './words.ts';

/** A page worth less than this part of the best is found by some common word alone. */
const worthShowing = 0.2;
/** A name read as another counts a little less than the name itself. */
const readingCounts = 0.9;
/** How much more the newest page counts than the oldest, all else equal. */
const freshCounts = 0.06;
const shownSections = 3;

interface Found extends Match {
  known: Known;
}

/** What was found, and how. */
interface Outcome {
  matches: Map<string, Match>;
  /** The query in all the words that were looked for. */
  asked: readonly string[];
  readings: readonly Reading[];
  changes: readonly Change[];
}

type Change = SearchAnswer['relaxed'][number];

const quotes = /["“”]/g;
/** How many pages say how a word is written beside another. */
const pagesAsked = 5;

const facetNames: readonly FacetName[] = ['kind', 'year', 'unit'];

/** Answers requests from what the engine finds of single words. */
export class Answerer {
  readonly #terms: PagefindTerms;
  readonly #lexicon: Lexicon;
  readonly #root: string;

  /** @param root the path of the site's front page, which addresses are put behind */
  constructor(terms: PagefindTerms, lexicon: Lexicon, root: string) {
    this.#terms = terms;
    this.#lexicon = lexicon;
    this.#root = root;
  }

  async answer(request: SearchRequest): Promise<SearchAnswer> {
    const query = request.query.normalize('NFC').trim() === '' ? '' : request.query.normalize('NFC').trimStart();
    const { matches, asked, readings, changes } = query === '' ? await this.#everything() : await this.#find(query);
    const relaxed = matches.size === 0 ? [] : [...changes];
    const found = [...matches.values()].map((match): Found => ({ ...match, known: knownFrom(match.result.id, this.#lexicon.facets) }));
    const worth = query === '' ? found : this.#worthShowing(found);
    let shown = worth.filter(({ known }) => facetNames.every((facet) => passes(known, facet, request)));
    if (shown.length === 0 && worth.length > 0) {
      relaxed.push({ change: 'filters' });
      shown = worth;
    }
    const ordered = shown.sort(request.order === 'date' || query === '' ? byDate : byScore);
    const isUnfiltered = relaxed.some(({ change }) => change === 'filters');
    return {
      total: ordered.length,
      load: (from, to) => Promise.all(ordered.slice(from, to).map((match) => this.#load(match, asked))),
      facets: Object.fromEntries(facetNames.map((facet) => [facet, this.#count(worth, facet, isUnfiltered ? undefined : request)])) as unknown as SearchAnswer['facets'],
      read: readings.flatMap(({ replaced }) => replaced),
      relaxed,
    };
  }

  async #everything(): Promise<Outcome> {
    const results = await this.#terms.everyPage();
    return { matches: new Map(results.map((result): [string, Match] => [result.id, { result, score: 0 }])), asked: [], readings: [], changes: [] };
  }

  /** Looks the query up as it was typed and as it can be read; words that no page has are replaced by the nearest, or left out, and words in quotes that stand together nowhere are looked for apart. */
  async #find(query: string): Promise<Outcome> {
    const other = this.#lexicon.readings(query);
    const [own, ...others] = await Promise.all([query, ...other.map(({ text }) => text)].map((text) => lookUp(text, this.#terms, this.#lexicon)));
    if (!own) throw new Error('unreachable');
    const readings = other.filter((_, i) => (others[i]?.unknown.length ?? 1) === 0 && (others[i]?.matches.size ?? 0) > 0);
    const isWhole = own.matches.size > 0 && own.unknown.length === 0;
    if (isWhole || readings.length > 0) return { matches: merge(own, others), asked: [query, ...readings.map(({ text }) => text)], readings, changes: [] };
    // What an abbreviation stands for is nearer to what was meant than words that look like it.
    const best = own.unknown.length === 0 ? -1 : other.findIndex((_, i) => (others[i]?.matches.size ?? 0) > 0);
    const read = best < 0 ? [] : other.slice(best, best + 1);
    const changes: Change[] = [];
    let asked = read[0]?.text ?? query;
    let found = others[best] ?? own;
    if (found.unknown.length > 0) {
      asked = await this.#changed(asked, found, changes, best < 0);
      found = await lookUp(asked, this.#terms, this.#lexicon);
    }
    if (found.matches.size === 0 && asked.search(quotes) >= 0) {
      asked = asked.replace(quotes, ' ').trim();
      found = await lookUp(asked, this.#terms, this.#lexicon);
      changes.push({ change: 'phrase' });
    }
    return { matches: found.matches, asked: [asked], readings: read, changes };
  }

  /** The query with each unknown word replaced by the known one that stands beside its neighbours, else the nearest; without it where none is near. */
  async #changed(query: string, { words, unknown }: Lookup, changes: Change[], mayBeMisspelt: boolean): Promise<string> {
    let changed = query;
    const shape = hasMarks(query) ? (spelling: string) => spelling : fold;
    for (const word of [...unknown].reverse()) {
      const i = words.indexOf(word);
      const typed = query.slice(word.from, word.to);
      const spelling = await this.#spellingOf(mayBeMisspelt ? nearestWords(word, this.#lexicon, 8) : [], words[i - 1], words[i + 1]);
      const to = spelling === undefined ? undefined : shape(spelling);
      changed = changed.slice(0, word.from) + (to ?? ' ') + changed.slice(word.to);
      changes.unshift(to === undefined ? { change: 'dropped', word: typed } : { change: 'spelling', from: typed, to });
    }
    return changed.trim();
  }

  /** The candidate that most pages have beside the words before or after, as it is written there; else the first. */
  async #spellingOf(candidates: readonly string[], before: Word | undefined, after: Word | undefined): Promise<string | undefined> {
    const pairs = candidates.flatMap((key) => [...(before ? [[before, { key }] as const] : []), ...(after ? [[{ key }, after] as const] : [])].map(([one, two]) => ({ key, one, two })));
    const found = await Promise.all(pairs.map(async (pair) => ({ ...pair, hits: await this.#terms.find(pairOf(pair.one, pair.two)) })));
    const [best] = found.sort((a, b) => b.hits.length - a.hits.length);
    if (!best || best.hits.length === 0) return candidates[0] === undefined ? undefined : this.#lexicon.spellingOf(candidates[0]);
    const neighbour = best.one === before ? before : after;
    const counts = new Map<string, number>();
    for (const page of await Promise.all(best.hits.slice(0, pagesAsked).map(({ result }) => result.data()))) {
      const text = `${page.meta.title} · ${page.content}`;
      wordsOf(text).forEach((word, i, words) => {
        const next = words[i + 1];
        if (word.key !== best.one.key || next?.key !== best.two.key) return;
        const [beside, own] = best.one === before ? [word, next] : [next, word];
        const written = text.slice(own.from, own.to).toLowerCase();
        // Beside the very neighbour that was typed it counts before all others.
        counts.set(written, (counts.get(written) ?? 0) + (beside.marked === neighbour?.marked ? 1000 : 1));
      });
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? this.#lexicon.spellingOf(best.key);
  }

  #worthShowing(found: readonly Found[]): Found[] {
    const newest = Math.max(...found.map(({ known }) => Number(known.date?.slice(0, 4) ?? 0)));
    const scored = found.map((match) => ({ ...match, score: match.score * (1 + (match.known.date ? freshCounts / (1 + newest - Number(match.known.date.slice(0, 4))) : 0)) }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    return scored.filter(({ score }) => score >= best * worthShowing);
  }

  /** How many results there would be with each value, the other filters kept. */
  #count(found: readonly Found[], facet: FacetName, request: SearchRequest | undefined): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { known } of found) {
      if (request && !facetNames.every((other) => other === facet || passes(known, other, request))) continue;
      for (const value of valuesOf(known, facet)) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  }

  async #load({ result, known }: Found, asked: readonly string[]): Promise<SearchResult> {
    const page = await result.data();
    const address = this.#root + (page.raw_url ?? page.url).replace(/^\//, '');
    const sections = page.sections
      .map((section) => ({ section, text: page.content.slice(section.from, section.to), words: 0 }))
      .map((found) => ({ ...found, words: Math.max(matchOf(found.text, asked), matchOf(found.section.title, asked)) }))
      .filter(({ words }) => words > 0);
    const best = Math.max(0, ...sections.map(({ words }) => words));
    return {
      address,
      title: markText(page.meta.title, asked),
      kind: page.kind ?? '',
      ...(page.date !== undefined && { date: page.date }),
      units: known.units,
      excerpt: excerptOf(page.content, asked),
      sections: sections
        .filter(({ words }) => words === best)
        .slice(0, shownSections)
        .map(({ section, text }) => ({ address: `${address}#${section.id}`, title: markText(section.title, asked), excerpt: excerptOf(text, asked) })),
    };
  }
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

const valuesOf = ({ kind, years, units }: Known, facet: FacetName): readonly string[] => (facet === 'kind' ? (kind ? [kind] : []) : facet === 'year' ? years : units);

const passes = (known: Known, facet: FacetName, request: SearchRequest): boolean => request[facet] === '' || valuesOf(known, facet).includes(request[facet]);

const byName = (a: Found, b: Found) => (a.result.id < b.result.id ? -1 : 1);
const byScore = (a: Found, b: Found) => b.score - a.score || byDate(a, b);
const byDate = (a: Found, b: Found) => ((b.known.date ?? '') < (a.known.date ?? '') ? -1 : (b.known.date ?? '') > (a.known.date ?? '') ? 1 : b.score - a.score || byName(a, b));
