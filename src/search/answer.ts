import { todayInVietnam } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { searchKinds } from '../vietnamese/labels.ts';
import type { Answers } from './answers/answer.ts';
import type { Link, Said } from './answers/facts.ts';
import { mayAsk } from './answers/parse.ts';
import { excerptOf, matchOf } from './excerpt.ts';
import { find, type Outcome } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { markText } from './mark.ts';
import type { Match } from './match.ts';
import type { EngineResult, TermIndex } from './term-index.ts';
import type { Fragment } from './record.ts';
import { type Known, knownFrom } from './result-name.ts';
import { personalName, tidied, wordings } from './wordings.ts';
import { wordsOf } from './words.ts';
import {
  type FacetName,
  facetNames,
  type SearchAnswer,
  type SearchRequest,
  type SearchResult,
} from './types.ts';

/** A page worth less than this part of the best is found by some common word alone. */
const worthShowing = 0.2;
/** How much more the newest page counts than the oldest, all else equal. */
const freshCounts = 0.06;
const shownSections = 3;
/** How many further pages of a file a result leads to. */
const shownPages = 8;

interface Found extends Match {
  known: Known;
  /** The other pages of the same file that were found. */
  others?: EngineResult[];
}

/** What a page counts for that is of the year that was typed, and one that is of others. */
const yearCounts = { same: 1.3, other: 0.6 };
/** What a page of the kind counts for that a word of the query names. */
const kindCounts = 1.25;
/** What a list counts for beside what stands in it. */
const listCounts = 0.75;
/** What a page counts for that is of the day that was typed; most for what happened then. */
const dayCounts = { meeting: 2.5, other: 1.4 };
/** How many of the best pages are looked at for the very name that was typed: as many as are shown at once. */
const looked = 10;

/** Words that say which kind of page is meant, without marks. */
const kindWords: readonly [RegExp, string][] = [
  [/\b(?:hoi nghi|cuoc hop|hop|bien ban|hoi thao|so ket)\b/, searchKinds.conferences],
  [/\b(?:phong trao|dot thi dua)\b/, searchKinds.campaigns],
  [/\b(?:quyet dinh|chi thi|ke hoach|van ban|cong van|qd|ct|kh)\b/, searchKinds.documents],
  [/\b(?:guong|dien hinh)\b/, searchKinds.models],
  [/\b(?:ong|ba|dong chi)\b/, searchKinds.people],
  [/\b(?:tin|tin tuc|bai viet)\b/, searchKinds.news],
];

/** Answers requests from what the engine finds of single words. */
export class Answerer {
  readonly #terms: TermIndex;
  readonly #lexicon: Lexicon;
  readonly #root: string;
  readonly #answers: (() => Promise<Answers | undefined>) | undefined;

  /**
   * @param root the path of the site's front page, which addresses are put behind
   * @param answers loads what questions are answered from; asked only where there may be one
   */
  constructor(
    terms: TermIndex,
    lexicon: Lexicon,
    root: string,
    answers?: () => Promise<Answers | undefined>,
  ) {
    this.#answers = answers;
    this.#terms = terms;
    this.#lexicon = lexicon;
    this.#root = root;
  }

  async answer(request: SearchRequest): Promise<SearchAnswer> {
    const query =
      request.query.normalize('NFC').trim() === ''
        ? ''
        : request.query.normalize('NFC').trimStart();
    const { matches, asked, readings, changes, isName } =
      query === '' ? await this.#everything() : await find(query, this.#terms, this.#lexicon);
    const relaxed = matches.size === 0 ? [] : [...changes];
    const found = [...matches.values()].map((match): Found => ({
      ...match,
      known: knownFrom(match.result.id, this.#lexicon.facets),
    }));
    const worth = foldFiles(query === '' ? found : this.#worthShowing(found, query));
    let shown = worth.filter(({ known }) =>
      facetNames.every((facet) => passes(known, facet, request)),
    );
    if (shown.length === 0 && worth.length > 0) {
      relaxed.push({ change: 'filters' });
      shown = worth;
    }
    const isByDate = request.order === 'date' || query === '';
    const ordered = shown.sort(isByDate ? byDate : byScore);
    if (!isByDate) await putNamedFirst(ordered, [query, ...wordings(tidied(query))], asked);
    const isPartial = query !== '' && ordered.length > 0 && !worth.some(({ isFull }) => isFull);
    const isShort = isPartial || ordered.length === 0 || relaxed.length > 0 || isName === true;
    const answers =
      query !== '' && (isShort || mayAsk(query)) ? await this.#answers?.() : undefined;
    const said = answers && this.#say(answers, query);
    const scans = answers?.scans ?? 0;
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
      read: differentOnes(readings.flatMap(({ replaced }) => replaced)),
      relaxed,
      ...(said && { said }),
      isPartial,
      ...(isName && { isName }),
      ...(scans > 0 && { scans }),
    };
  }

  async #everything(): Promise<Outcome> {
    const results = await this.#terms.everyPage();
    return {
      matches: new Map(
        results.map((result): [string, Match] => [
          result.id,
          { result, score: 0, alone: 0, paired: 0, isFull: true, hasYears: true },
        ]),
      ),
      asked: [],
      readings: [],
      changes: [],
    };
  }

  /** What the record says to the question, its links ready to be followed. */
  #say(answers: Answers, query: string): Said | undefined {
    const said = answers.to(query, todayInVietnam(new Date()));
    if (!said) return undefined;
    const whole = ({ label, address }: Link): Link => ({
      label,
      address: this.#root + address.replace(/^\//, ''),
    });
    return {
      ...said,
      ...(said.to && { to: whole({ label: '', address: said.to }).address }),
      items: said.items.map(({ link, text }) => ({ link: whole(link), text })),
      ...(said.more && { more: whole(said.more) }),
    };
  }

  #worthShowing(found: readonly Found[], query: string): Found[] {
    const folded = fold(query.normalize('NFC'));
    const years: string[] = folded.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
    const kinds = [
      ...kindWords.flatMap(([words, kind]) => (words.test(folded) ? [kind] : [])),
      ...(personalName(query) ? [searchKinds.people] : []),
    ];
    const day = dayIn(query);
    const counts = ({ kind, years: own, date }: Known) =>
      (day === undefined || !date?.endsWith(day)
        ? 1
        : kind === searchKinds.conferences
          ? dayCounts.meeting
          : dayCounts.other) *
      (kind === searchKinds.pages ? listCounts : 1) *
      (kind !== undefined && kinds.includes(kind) ? kindCounts : 1) *
      (years.length === 0 || own.length === 0
        ? 1
        : own.some((year) => years.includes(year))
          ? yearCounts.same
          : yearCounts.other);
    const newest = Math.max(...found.map(({ known }) => Number(known.date?.slice(0, 4) ?? 0)));
    // A year that was typed is the record's own, where it has any; on other pages it may stand in the text.
    const isOfYears = ({ known: { years: own }, hasYears }: Found) =>
      own.length === 0 ? hasYears : years.every((year) => own.includes(year));
    const scored = found.map((match) => ({
      ...match,
      isFull: match.isFull && isOfYears(match),
      score:
        match.score *
        counts(match.known) *
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

  async #load({ result, known, others }: Found, asked: readonly string[]): Promise<SearchResult> {
    const page = await result.data();
    const whole = (to: string) => this.#root + to.replace(/^\//, '');
    const addressIn = (of: Fragment & { raw_url?: string }) => whole(of.raw_url ?? of.url);
    const address = addressIn(page);
    const pages = await Promise.all((others ?? []).slice(0, shownPages).map((one) => one.data()));
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
      ...(page.file && { file: { ...page.file, address: whole(page.file.address) } }),
      ...(others && {
        pages: {
          shown: pages
            .map((one) => ({ address: addressIn(one), label: pageOf(one.meta.title) }))
            .sort((a, b) => numberIn(a.label) - numberIn(b.label)),
          total: others.length + 1,
        },
      }),
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

/** One result for each file: its best page, with the others. */
function foldFiles(found: readonly Found[]): Found[] {
  const folded: Found[] = [];
  const groups = new Map<number, Found>();
  for (const one of [...found].sort((a, b) => b.score - a.score || byName(a, b))) {
    const first = one.known.group === undefined ? undefined : groups.get(one.known.group);
    if (first) {
      (first.others ??= []).push(one.result);
      first.isFull ||= one.isFull;
      continue;
    }
    if (one.known.group !== undefined) groups.set(one.known.group, one);
    folded.push(one);
  }
  return folded;
}

/** `trang 12` of `Báo cáo tổng kết – trang 12`. */
const pageOf = (title: string): string => title.slice(title.lastIndexOf(' – ') + 3);

const numberIn = (label: string): number => Number(/\d+/.exec(label)?.[0] ?? 0);

const notNamed = 4;

/** Pages that are called just what was typed come before all others, those of the record before lists of them. */
async function putNamedFirst(
  ordered: Found[],
  typed: readonly string[],
  read: readonly string[],
): Promise<void> {
  const [own, others] = [new Set(typed.map(keyOf)), new Set(read.map(keyOf))];
  const pages = await Promise.all(ordered.slice(0, looked).map(({ result }) => result.data()));
  const ranks = pages.map(({ meta, names = [] }, i) => {
    const keys = [meta.title, meta.title.replace(/^(?:Ông|Bà) /, ''), ...names].map(keyOf);
    const isList = ordered[i]?.known.kind === searchKinds.pages ? 1 : 0;
    if (keys.some((key) => own.has(key))) return isList;
    return keys.some((key) => others.has(key)) ? 2 + isList : notNamed;
  });
  const best = ordered
    .slice(0, looked)
    .map((found, i) => ({ found, rank: ranks[i] ?? notNamed }))
    .sort((a, b) => a.rank - b.rank);
  best.forEach(({ found, rank }, i) => {
    ordered[i] = found;
    if (rank < notNamed) found.isFull = true;
  });
}

/** `2023-02-24`, or `-02-24` where no year was typed: the day that a query names. */
function dayIn(query: string): string | undefined {
  for (const text of [tidied(query), ...wordings(tidied(query))]) {
    const found = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/.exec(text);
    const [, day = '', month = '', year = ''] = found ?? [];
    if (found && Number(month) >= 1 && Number(month) <= 12)
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return undefined;
}

const keyOf = (text: string): string =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');

const differentOnes = (read: readonly { typed: string; as: string }[]) =>
  read.filter(({ as }, i) => read.findIndex((other) => other.as === as) === i);

const valuesOf = ({ kind, years, units, fields }: Known, facet: FacetName): readonly string[] =>
  facet === 'kind' ? (kind ? [kind] : []) : { year: years, unit: units, field: fields }[facet];

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
