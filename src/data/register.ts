import { sentenceCase } from '../vietnamese/sentence-case.ts';
import { addresses } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { awardLabel, countHonours, groupHonours, isReceived } from '../domain/honours.ts';
import { latestName } from '../domain/names.ts';
import { passageOf } from '../domain/passage.ts';
import {
  type FilterFacet,
  filterFacets,
  honoursPerPage,
  keyOf,
  type ListFacet,
  listOf,
  registerLists,
  type RegisterLine,
  registerOf,
  statusSlugs,
  unstated,
} from '../domain/register.ts';
import { type HonourStatus, honourStatuses } from '../schemas/honour.ts';
import { compareVietnamese, vietnameseAlphabet, letterOfSlug } from '../vietnamese/collate.ts';
import {
  awardLevelLabels,
  facetLabels,
  honourLineLabels,
  honourStatusLabels,
  noDecision,
  noInformation,
  searchKinds,
} from '../vietnamese/labels.ts';
import { awardDetails } from './awards.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, type SourceView, sourcesOf, unitFilters } from './entry.ts';
import { honourYears, type HonourView, organisationAt, viewsOf } from './honours.ts';
import type { Crumb } from './site.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

const registerName = 'Danh sách khen thưởng';
export const registerCrumb: Crumb = { label: 'Khen thưởng', address: addresses.honours };

/** One choice of a facet: a list of its own, and an option of the filter. */
export interface Choice extends Crumb {
  value: string;
  count: number;
}

const statusOfSlug = (slug: string) =>
  honourStatuses.find((status) => statusSlugs[status] === slug) as HonourStatus;

function choiceLabel(content: Content, facet: ListFacet, value: string): string {
  if (value === unstated) return noInformation;
  switch (facet) {
    case 'don-vi': {
      const unit = content.units.get(value)?.data;
      return unit ? latestName(unit).short : value;
    }
    case 'loai': {
      const award = content.awards.get(value)?.data;
      return award ? awardTitle(content, value, award) : value;
    }
    case 'cap':
      return awardLevelLabels[value as keyof typeof awardLevelLabels];
    case 'tuyen':
      return sentenceCase(honourLineLabels[value as keyof typeof honourLineLabels]);
    case 'tinh-trang':
      return honourStatusLabels[statusOfSlug(value)];
    case 'ten':
      return letterOfSlug(value);
    default:
      return value;
  }
}

/** `Bằng khen (đề nghị UBND tỉnh tặng)`: while no decision gives an award, its name says who is asked for it. */
function awardTitle(content: Content, id: string, award: Entry<'awards'>['data']): string {
  const own = [...content.honours.values()].filter(({ data }) => data.award === id);
  const decider = award.decider && content.organisations.get(award.decider)?.data;
  const isProposed = own.some(({ data }) => data.status === 'proposed');
  return decider && isProposed && !own.some(({ data }) => isReceived(data))
    ? `${awardLabel(award)} (đề nghị ${latestName(decider).short ?? latestName(decider).name} tặng)`
    : awardLabel(award);
}

/** Years newest first, awards by rank, levels and statuses in their own order, units and letters in the alphabet's; the unstated last. */
function choiceOrder(content: Content, facet: ListFacet): (a: Choice, b: Choice) => number {
  const places: Partial<Record<ListFacet, (value: string) => number>> = {
    nam: (value) => -Number(value),
    loai: (value) => content.awards.get(value)?.data.rank ?? Number.MAX_SAFE_INTEGER,
    cap: (value) => Object.keys(awardLevelLabels).indexOf(value),
    tuyen: (value) => Object.keys(honourLineLabels).indexOf(value),
    'tinh-trang': (value) => honourStatuses.indexOf(statusOfSlug(value)),
    ten: (value) =>
      vietnameseAlphabet.includes(letterOfSlug(value))
        ? vietnameseAlphabet.indexOf(letterOfSlug(value))
        : vietnameseAlphabet.length,
  };
  const place = places[facet] ?? (() => 0);
  return (a, b) =>
    Number(a.value === unstated) - Number(b.value === unstated) ||
    place(a.value) - place(b.value) ||
    compareVietnamese(a.label, b.label);
}

/** The choices of every facet that the register has any of. */
export function registerChoices(
  content: Content,
): { facet: ListFacet; label: string; choices: Choice[] }[] {
  const lists = registerLists(content);
  return (Object.keys(facetLabels) as ListFacet[])
    .map((facet) => ({
      facet,
      label: facetLabels[facet],
      choices: lists
        .filter((list) => list.facet === facet)
        .map(({ value, count }): Choice => ({
          value,
          count,
          label: choiceLabel(content, facet, value),
          address: addresses.honoursList(facet, value),
        }))
        .sort(choiceOrder(content, facet)),
    }))
    .filter(({ choices }) => choices.length > 0);
}

export async function registerView() {
  const content = await getContent();
  const facets = registerChoices(content);
  const [latest] = honourYears(content);
  const lines = registerOf(content);
  return {
    head: {
      title: 'Khen thưởng',
      description:
        'Danh sách khen thưởng của Khối theo năm, đơn vị, danh hiệu, cấp và tình trạng: ai đăng ký, ai được đề nghị, ai đã được tặng, theo quyết định nào.',
      address: addresses.honours,
      kind: searchKinds.pages,
      aliases: [...sectionNames.honours],
      crumbs: crumbsTo(registerCrumb),
    } satisfies PageHead,
    total: lines.length,
    counts: countHonours(lines.map(({ data }) => data)),
    latest: latest && latestOf(latest),
    facets,
    filters: facets.filter(({ facet }) =>
      (filterFacets as readonly ListFacet[]).includes(facet),
    ) as { facet: FilterFacet; label: string; choices: Choice[] }[],
  };
}

/** How many of each group the front of the register shows of its latest year; the page of the year has them all. */
const shownOfLatest = 8;

function latestOf({ year, address, honours }: ReturnType<typeof honourYears>[number]) {
  const shown = groupHonours(honours).flatMap((group) => group.honours.slice(0, shownOfLatest));
  return {
    year,
    address,
    total: honours.length,
    counts: countHonours(honours),
    honours: shown,
    isWhole: shown.length === honours.length,
  };
}

/** A part of a list under a heading of its own: a year, or a recipient in the list of a letter. */
export interface HonourSection {
  honours: HonourView[];
  id: string;
  heading: string;
  address?: string;
  note?: string;
  /** It began on the page before. */
  continued: boolean;
  /** To be said that no decision is on record. */
  sayNone: boolean;
}

export interface HonourListView {
  facet: ListFacet;
  value: string;
  head: PageHead;
  kicker: string;
  heading: string;
  lead: string;
  page: number;
  addressOfPage: string[];
  /** The year's list has one part without a heading. */
  sections: HonourSection[];
  /** Ways to the parts of a list of several. */
  index: (Crumb & { count: number })[];
  /** What each honour says beside its name would be the same in every line. */
  hide: ('unit' | 'award' | 'year' | 'recipient')[];
  /** On the first page of a year of several pages: the honours of the others. */
  rest: HonourView[];
  sources: SourceView[];
  searched: boolean;
  passage?: ReturnType<typeof passageView>;
  award?: ReturnType<typeof awardDetails>;
  newer?: Crumb | undefined;
  older?: Crumb | undefined;
}

/** Every page of every list of the register. */
export async function honourListPaths() {
  const content = await getContent();
  return registerChoices(content).flatMap(({ facet, choices }) =>
    choices.flatMap((choice, index) => {
      const [newer, older] = facet === 'nam' ? [choices[index - 1], choices[index + 1]] : [];
      return listPages(content, facet, choice, newer, older).map((props) => ({
        props,
      }));
    }),
  );
}

function listPages(
  content: Content,
  facet: ListFacet,
  choice: Choice,
  newer?: Choice,
  older?: Choice,
): HonourListView[] {
  const lines = listOf(content, facet, choice.value);
  const count = Math.max(1, Math.ceil(lines.length / honoursPerPage));
  const addressOfPage = Array.from({ length: count }, (_, i) =>
    addresses.honoursList(facet, choice.value, i + 1),
  );
  const whole = sectionsOf(content, facet, lines);
  const index =
    whole.length > 1
      ? whole.map(({ id, heading, from, lines: own }) => ({
          label: heading,
          address: `${addressOfPage[Math.floor(from / honoursPerPage)]}#${id}`,
          count: own.length,
        }))
      : [];
  const { kicker, heading, title } = wordsOf(content, facet, choice);
  const counts = countsWithGap(lines.map(({ data }) => data));
  return addressOfPage.map((address, i): HonourListView => {
    const page = i + 1;
    const [from, to] = [i * honoursPerPage, page * honoursPerPage];
    const onPage = viewsOf(content, lines.slice(from, to));
    const name = page > 1 ? `${title} – trang ${page}` : title;
    const searched = facet === 'nam' || (facet === 'loai' && page === 1);
    const award = facet === 'loai' && page === 1 ? awardDetails(content, choice.value) : undefined;
    return {
      facet,
      value: choice.value,
      head: {
        title: name,
        description: describeList(`${name}: ${counts}.`),
        address,
        crumbs: crumbsTo(
          registerCrumb,
          ...(facet === 'don-vi'
            ? [{ label: 'Đơn vị và năm', address: addresses.honoursTable }]
            : []),
          { label: choice.label, address: choice.address },
        ),
        ...(searched && { kind: searchKinds.honours }),
        ...(facet === 'nam' &&
          page === 1 && {
            aliases: [`Danh sách khen thưởng năm ${choice.value}`, `Khen thưởng ${choice.value}`],
          }),
        ...(award && { aliases: award.names }),
        years: [...new Set(onPage.map((h) => h.year))],
        ...(facet === 'nam' && { date: choice.value }),
        units: unitFilters(
          content,
          onPage.map((h) => h.recipient.unit),
        ),
      },
      kicker,
      heading,
      lead: `${sentenceCase(counts)}.`,
      page,
      addressOfPage,
      sections: whole
        .filter((s) => s.from < to && s.from + s.lines.length > from)
        .map((s): HonourSection => ({
          id: s.id,
          heading: s.heading,
          ...(s.address && { address: s.address }),
          ...(s.note && { note: s.note }),
          continued: s.from < from,
          sayNone:
            s.from >= from &&
            ['nam', 'don-vi', 'loai'].includes(facet) &&
            !s.lines.some(({ data }) => isReceived(data)),
          honours: viewsOf(content, s.lines.slice(Math.max(0, from - s.from), to - s.from)),
        })),
      index,
      hide:
        facet === 'nam'
          ? ['year']
          : facet === 'don-vi'
            ? ['unit', 'year']
            : facet === 'loai'
              ? ['award', 'year']
              : facet === 'ten'
                ? ['recipient']
                : ['year'],
      rest: facet === 'nam' && page === 1 ? viewsOf(content, lines.slice(to)) : [],
      sources: sourcesOf(content, [...onPage.flatMap((h) => h.sources), ...(award?.sources ?? [])]),
      searched,
      ...(facet === 'nam' && page === 1 && { passage: passageView(content, lines, choice.value) }),
      ...(award && { award }),
      newer,
      older,
    };
  });
}

/** Longer descriptions are cut by those who show them. */
const longestDescription = 300;

const describeList = (counted: string): string => {
  const whole = `${counted} Mỗi mục ghi ai, danh hiệu hay hình thức gì, năm nào, theo văn bản nào.`;
  return whole.length > longestDescription ? counted : whole;
};

interface WholeSection {
  id: string;
  heading: string;
  address?: string;
  note?: string;
  from: number;
  lines: RegisterLine[];
}

/** The parts of a list: its years, or the recipients of a letter. `from` counts the lines before it. */
function sectionsOf(
  content: Content,
  facet: ListFacet,
  lines: readonly RegisterLine[],
): WholeSection[] {
  const sections: WholeSection[] = [];
  let key: string | undefined;
  for (const [from, line] of lines.entries()) {
    const own = facet === 'ten' ? keyOf(line) : String(line.data.year);
    if (own !== key)
      sections.push({
        from,
        lines: [],
        ...(facet === 'ten'
          ? namedSection(content, line, sections.length)
          : { id: `nam-${line.data.year}`, heading: `Năm ${line.data.year}` }),
      });
    key = own;
    sections.at(-1)?.lines.push(line);
  }
  return sections;
}

function namedSection(
  content: Content,
  line: RegisterLine,
  index: number,
): Pick<WholeSection, 'id' | 'heading' | 'address' | 'note'> {
  const [view] = viewsOf(content, [line]) as [HonourView];
  const { person } = line.recipient;
  const address = person ? addresses.person(person) : view.recipient.address;
  const note = [view.recipient.role, view.of?.name].filter(Boolean).join(', ');
  return {
    id: `ten-${index + 1}`,
    heading: view.recipient.name,
    ...(address && { address }),
    ...(note && { note }),
  };
}

/** The counts of a list; where nothing has been decided, that is said as well. */
const countsWithGap = (honours: readonly { status: HonourStatus }[]): string =>
  [...(honours.some(isReceived) ? [] : [lowerFirst(noDecision)]), countHonours(honours)].join(
    ' · ',
  );

/** How a list is announced: above its title, as its title, and in the window's. */
function wordsOf(
  content: Content,
  facet: ListFacet,
  { value, label }: Choice,
): { kicker: string; heading: string; title: string } {
  const kicker =
    value === unstated || facet === 'nam'
      ? registerName
      : `${registerName} theo ${lowerFirst(facetLabels[facet])}`;
  const by = (heading: string, title = heading) => ({ kicker, heading, title });
  if (value === unstated)
    return by(
      `Chưa có thông tin về ${lowerFirst(facetLabels[facet])}`,
      `Khen thưởng chưa có thông tin về ${lowerFirst(facetLabels[facet])}`,
    );
  switch (facet) {
    case 'nam':
      return by(`Khen thưởng năm ${value}`);
    case 'don-vi': {
      const unit = content.units.get(value)?.data;
      const name = unit ? latestName(unit).name : value;
      return by(name, `Khen thưởng của ${name}`);
    }
    case 'loai':
      return by(label);
    case 'tuyen':
      return by(`Khen thưởng của ${lowerFirst(label)}`);
    case 'cap':
      return by(`Khen thưởng cấp ${lowerFirst(label)}`);
    case 'tinh-trang':
      return by(label, `Khen thưởng: ${lowerFirst(label)}`);
    case 'ten':
      return by(
        value === 'khac' ? 'Tên bắt đầu bằng ký tự khác' : `Tên bắt đầu bằng ${label}`,
        `Khen thưởng, tên vần ${label}`,
      );
  }
}

/** `Bộ, ban, ngành` → `bộ, ban, ngành`; `Nhà nước` keeps its capital, as official texts write it. */
const lowerFirst = (text: string) =>
  text === awardLevelLabels['nha-nuoc'] || text.startsWith('Khối')
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

/** How many different dates and bodies of a step are named; the lines of the honours have them all. */
const namedPassings = 3;

/** The way of a year's honours from registration to presentation, with names of the time. */
function passageView(content: Content, lines: readonly RegisterLine[], year: string) {
  return passageOf(lines.map(({ data }) => data)).map(
    ({ step, recorded, passed, waiting, passings }) => ({
      step,
      label: honourStatusLabels[step],
      recorded,
      passed,
      waiting,
      passings: passings.slice(0, namedPassings).map(({ date, by, to, count }) => ({
        ...(date && { date }),
        count,
        by: organisationAt(content, by, date ?? year),
        to: organisationAt(content, to, date ?? year),
      })),
      more: Math.max(0, passings.length - namedPassings),
    }),
  );
}
