import { addresses, honourAddress, honourAnchor } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import {
  awardLabel,
  dateOfHonour,
  groupRank,
  isPending,
  isReceived,
  withYear,
  type Recipient,
} from '../domain/honours.ts';
import { nameAt, whatBecameOf } from '../domain/names.ts';
import { compareInRegister, isUnitItself, type RegisterLine, linesOf } from '../domain/register.ts';
import type { PartialDate } from '../domain/time.ts';
import type { Honour, HonourStatus } from '../schemas/honour.ts';
import { formatDateWithWord } from '../vietnamese/dates.ts';
import {
  honourFormLabels,
  honourLineLabels,
  honourStatusLabels,
  honourStatusWords,
} from '../vietnamese/labels.ts';
import { unitFilters } from './entry.ts';
import { documentName } from './items.ts';

/** A phrase on what an honour rests on: «Quyết định số 12/QĐ-UBND», leading to its page, then « ngày 25/03/2026». */
export interface EvidenceView {
  before?: string;
  document?: { name: string; address: string };
  text?: string;
  /** ISO day of the phrase, for machines. */
  date?: PartialDate;
}

/** One honour as a reader sees it. */
export interface HonourView {
  id: string;
  anchor: string;
  address: string;
  label: string;
  year: number;
  /** «Cờ dẫn đầu Khối thi đua năm 2022»: the label with its year, once. */
  labelWithYear: string;
  line: string;
  /** «Công trạng»: on what ground it is given, where a source says. */
  form?: string;
  status: HonourStatus;
  statusLabel: string;
  verb: string;
  date: PartialDate;
  award: { label: string; address: string };
  rank: number;
  recipient: Recipient & { address?: string };
  /** The unit to which an honoured person or model belonged then, under its name of that day; absent for a unit itself. */
  of?: { name: string; note?: string; address: string };
  /** The documents and days of its state. */
  evidence: EvidenceView[];
  steps: { label: string; date?: PartialDate; by?: string; to?: string; document?: LinkView }[];
  decision?: { id: string; name: string; date: PartialDate; address: string };
  conference?: { title: string; address: string };
  reason?: string;
  corrections: { date: string; text: string }[];
  sources: string[];
  received: boolean;
  pending: boolean;
  /** How the search finds the honour by itself, as attributes of its place on the page of its year. */
  record: Record<`data-search-${string}`, string>;
}

interface LinkView {
  name: string;
  address: string;
}

function honourView(content: Content, { id, data, recipient, rank }: RegisterLine): HonourView {
  const award = content.awards.get(data.award)?.data;
  const decision = data.decision ? content.documents.get(data.decision) : undefined;
  const conference = data.conference ? content.conferences.get(data.conference) : undefined;
  const date = dateOfHonour(data);
  const address = recipient.model
    ? addresses.model(recipient.model)
    : recipient.person
      ? addresses.person(recipient.person)
      : recipient.unit && !recipient.listed
        ? addresses.unit(recipient.unit)
        : undefined;
  const of = isUnitItself(recipient) ? undefined : unitThen(content, recipient.unit, date);
  const { verb } = honourStatusWords[data.status];
  const labelWithYear = withYear(data.label, data.year);
  return {
    id,
    anchor: honourAnchor(id),
    address: honourAddress(content, id, data.year),
    label: data.label,
    year: data.year,
    labelWithYear,
    line: `Khen thưởng của ${honourLineLabels[data.line]}`,
    ...(data.form && { form: honourFormLabels[data.form] }),
    status: data.status,
    statusLabel: honourStatusLabels[data.status],
    verb,
    date,
    award: {
      label: award ? awardLabel(award, date) : data.label,
      address: addresses.award(data.award),
    },
    rank,
    recipient: { ...recipient, ...(address && { address }) },
    ...(of && { of }),
    evidence: evidenceFor(content, data),
    steps: data.steps.map((step) => stepView(content, step, date)),
    ...(decision && {
      decision: {
        id: decision.id,
        name: documentName(decision.data),
        date: decision.data.date,
        address: addresses.document(decision.id),
      },
    }),
    ...(conference && {
      conference: {
        title: conference.data.title,
        address: addresses.conference(conference.id),
      },
    }),
    ...(data.reason && { reason: data.reason }),
    corrections: data.corrections,
    sources: data.sources,
    received: isReceived(data),
    pending: isPending(data),
    record: {
      'data-search-record': `${recipient.name}: ${verb} ${labelWithYear}`,
      'data-search-date': date,
      'data-search-years': String(data.year),
      'data-search-units': unitFilters(content, [recipient.unit]).join('|'),
    },
  };
}

function stepView(
  content: Content,
  step: Honour['steps'][number],
  lastDate: PartialDate,
): HonourView['steps'][number] {
  const date = step.date ?? lastDate;
  const [by, to] = [organisationAt(content, step.by, date), organisationAt(content, step.to, date)];
  const document = linkToDocument(content, step.document);
  return {
    label: honourStatusLabels[step.status],
    ...(step.date && { date: step.date }),
    ...(by && { by }),
    ...(to && { to }),
    ...(document && { document: { name: document.name, address: document.address } }),
  };
}

function linkToDocument(content: Content, id: string | undefined) {
  const data = id ? content.documents.get(id)?.data : undefined;
  return id && data
    ? { name: documentName(data), address: addresses.document(id), date: data.date }
    : undefined;
}

/**
 * What the state of an honour rests on. A decision keeps its day when the honour is presented,
 * and a decision and its cancellation are two documents with two days.
 */
function evidenceFor(content: Content, { status, steps, decision }: Honour): EvidenceView[] {
  const step = steps.findLast((one) => one.status === status);
  const when = step?.date && formatDateWithWord(step.date);
  const decided = linkToDocument(content, decision);
  const given: EvidenceView[] = decided
    ? [
        {
          ...(status === 'revoked' && { before: 'tặng theo' }),
          document: decided,
          text: formatDateWithWord(decided.date),
          date: decided.date,
        },
      ]
    : [];
  const dated = (text: string): EvidenceView => ({ text, ...(step?.date && { date: step.date }) });
  switch (status) {
    case 'decided':
      return given;
    case 'presented':
      return [...given, dated(when ? `trao ${when}` : 'chưa có thông tin về ngày trao')];
    case 'revoked': {
      const cancelled = linkToDocument(content, step?.document);
      return [
        ...given,
        cancelled
          ? {
              before: 'hủy bỏ theo',
              document: cancelled,
              text: formatDateWithWord(cancelled.date),
              date: cancelled.date,
            }
          : dated(
              `${when ? `hủy bỏ ${when}; ` : ''}chưa có thông tin về số, ngày của quyết định hủy bỏ`,
            ),
      ];
    }
    case 'proposed': {
      const to = organisationAt(content, step?.to, step?.date ?? '9999');
      return [dated([to ? `đề nghị ${to}` : '', when].filter(Boolean).join(', '))];
    }
    default:
      return when ? [dated(when)] : [];
  }
}

/** `Quyết định số 12/QĐ-UBND ngày 25/03/2026; trao ngày 30/04/2026` */
export const evidenceInWords = ({ evidence }: Pick<HonourView, 'evidence'>): string =>
  evidence
    .map(({ before, document, text }) => [before, document?.name, text].filter(Boolean).join(' '))
    .join('; ');

/** The name of an organisation on a day. */
export function organisationAt(
  content: Content,
  id: string | undefined,
  date: PartialDate,
): string | undefined {
  const found = id ? content.organisations.get(id)?.data : undefined;
  return found && nameAt(found, date).name;
}

function unitThen(content: Content, id: string | undefined, date: PartialDate): HonourView['of'] {
  const unit = id ? content.units.get(id)?.data : undefined;
  if (!id || !unit) return undefined;
  const note = whatBecameOf(unit, date, (other) => content.units.get(other)?.data);
  return { name: nameAt(unit, date).name, address: addresses.unit(id), ...(note && { note }) };
}

/** «Cục trưởng, Cục … (nay là …)»: the office and unit of the time. */
export function ofLine({ recipient, of }: Pick<HonourView, 'recipient' | 'of'>): string {
  const { role, within, listed, name } = recipient;
  // «Đội Một, Cục Hải quan …» names the unit already.
  const isNamed = of && (within?.includes(of.name) || (listed && name.includes(of.name)));
  const unit = of && !isNamed && (of.note ? `${of.name} (${of.note})` : of.name);
  return [role, within, unit].filter(Boolean).join(', ');
}

/** In register order, whatever the year. */
export const byRank = compareInRegister;

/** Received, proposed, voted, registered, revoked: the groups of a list one after the other, each in register order. */
export const inListOrder = (a: HonourView, b: HonourView): number =>
  groupRank(a) - groupRank(b) || byRank(a, b);

export const newestYearFirst = (a: HonourView, b: HonourView): number =>
  b.year - a.year || byRank(a, b);

const remembered = new WeakMap<Content, ReadonlyMap<string, HonourView>>();

/** The views of all honours by id; worked out once for a content. */
export function honourViewsById(content: Content): ReadonlyMap<string, HonourView> {
  let views = remembered.get(content);
  if (!views)
    remembered.set(
      content,
      (views = new Map(linesOf(content).map((line) => [line.id, honourView(content, line)]))),
    );
  return views;
}

export const honourViews = (content: Content): HonourView[] => [
  ...honourViewsById(content).values(),
];

/** The views of lines of the register, in their order. */
export const viewsOf = (content: Content, lines: readonly { id: string }[]): HonourView[] => {
  const views = honourViewsById(content);
  return lines.map(({ id }) => views.get(id) as HonourView);
};

/** Of a longer group, how many a page shows that is not the list of honours itself. */
export const honoursShown = 6;

/** The years of the register with what each holds in its order, newest first. */
export function honourYears(content: Content) {
  const views = honourViews(content);
  const years = [...new Set(views.map((h) => h.year))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    address: addresses.honoursYear(year),
    honours: views.filter((h) => h.year === year).sort(inListOrder),
  }));
}
