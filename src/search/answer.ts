import { excerptOf, matchOf } from './excerpt.ts';
import { find, type Outcome } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { markText } from './mark.ts';
import type { Match } from './match.ts';
import type { PagefindTerms } from './pagefind-terms.ts';
import { type Known, knownFrom } from './result-name.ts';
import type { FacetName, SearchAnswer, SearchRequest, SearchResult } from './types.ts';

/** A page worth less than this part of the best is found by some common word alone. */
const worthShowing = 0.2;
/** How much more the newest page counts than the oldest, all else equal. */
const freshCounts = 0.06;
const shownSections = 3;

interface Found extends Match {
  known: Known;
}

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
    const query =
      request.query.normalize('NFC').trim() === ''
        ? ''
        : request.query.normalize('NFC').trimStart();
    const { matches, asked, readings, changes } =
      query === '' ? await this.#everything() : await find(query, this.#terms, this.#lexicon);
    const relaxed = matches.size === 0 ? [] : [...changes];
    const found = [...matches.values()].map((match): Found => ({
      ...match,
      known: knownFrom(match.result.id, this.#lexicon.facets),
    }));
    const worth = query === '' ? found : this.#worthShowing(found);
    let shown = worth.filter(({ known }) =>
      facetNames.every((facet) => passes(known, facet, request)),
    );
    if (shown.length === 0 && worth.length > 0) {
      relaxed.push({ change: 'filters' });
      shown = worth;
    }
    const ordered = shown.sort(request.order === 'date' || query === '' ? byDate : byScore);
    const isUnfiltered = relaxed.some(({ change }) => change === 'filters');
    return {
      total: ordered.length,
      load: (from, to) =>
        Promise.all(ordered.slice(from, to).map((match) => this.#load(match, asked))),
      facets: Object.fromEntries(
        facetNames.map((facet) => [
          facet,
          this.#count(worth, facet, isUnfiltered ? undefined : request),
        ]),
      ) as unknown as SearchAnswer['facets'],
      read: readings.flatMap(({ replaced }) => replaced),
      relaxed,
    };
  }

  async #everything(): Promise<Outcome> {
    const results = await this.#terms.everyPage();
    return {
      matches: new Map(results.map((result): [string, Match] => [result.id, { result, score: 0 }])),
      asked: [],
      readings: [],
      changes: [],
    };
  }

  #worthShowing(found: readonly Found[]): Found[] {
    const newest = Math.max(...found.map(({ known }) => Number(known.date?.slice(0, 4) ?? 0)));
    const scored = found.map((match) => ({
      ...match,
      score:
        match.score *
        (1 +
          (match.known.date
            ? freshCounts / (1 + newest - Number(match.known.date.slice(0, 4)))
            : 0)),
    }));
    const best = Math.max(0, ...scored.map(({ score }) => score));
    return scored.filter(({ score }) => score >= best * worthShowing);
  }

  /** How many results there would be with each value, the other filters kept. */
  #count(
    found: readonly Found[],
    facet: FacetName,
    request: SearchRequest | undefined,
  ): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { known } of found) {
      if (request && !facetNames.every((other) => other === facet || passes(known, other, request)))
        continue;
      for (const value of valuesOf(known, facet)) counts[value] = (counts[value] ?? 0) + 1;
    }
    return counts;
  }

  async #load({ result, known }: Found, asked: readonly string[]): Promise<SearchResult> {
    const page = await result.data();
    const address = this.#root + (page.raw_url ?? page.url).replace(/^\//, '');
    const sections = page.sections
      .map((section) => ({ section, text: page.content.slice(section.from, section.to), words: 0 }))
      .map((found) => ({
        ...found,
        words: Math.max(matchOf(found.text, asked), matchOf(found.section.title, asked)),
      }))
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
        .map(({ section, text }) => ({
          address: `${address}#${section.id}`,
          title: markText(section.title, asked),
          excerpt: excerptOf(text, asked),
        })),
    };
  }
}

const valuesOf = ({ kind, years, units }: Known, facet: FacetName): readonly string[] =>
  facet === 'kind' ? (kind ? [kind] : []) : facet === 'year' ? years : units;

const passes = (known: Known, facet: FacetName, request: SearchRequest): boolean =>
  request[facet] === '' || valuesOf(known, facet).includes(request[facet]);

const byName = (a: Found, b: Found) => (a.result.id < b.result.id ? -1 : 1);
const byScore = (a: Found, b: Found) => b.score - a.score || byDate(a, b);
const byDate = (a: Found, b: Found) =>
  (b.known.date ?? '') < (a.known.date ?? '')
    ? -1
    : (b.known.date ?? '') > (a.known.date ?? '')
      ? 1
      : b.score - a.score || byName(a, b);
