import { addresses, honourAddress, honourAnchor } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import {
  awardLabel,
  dateOfHonour,
  isPending,
  isReceived,
  statusLabels,
  wordingOf,
  type Recipient,
} from '../domain/honours.ts';
import { nameAt, whatBecameOf } from '../domain/names.ts';
import { compareInRegister, isUnitItself, type RegisterLine, linesOf } from '../domain/register.ts';
import type { PartialDate } from '../domain/time.ts';
import type { HonourStatus } from '../schemas/honour.ts';
import { honourLineLabels } from '../vietnamese/labels.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { unitFilters } from './entry.ts';
import { documentName } from './items.ts';

/** One honour as a reader sees it. */
export interface HonourView {
  id: string;
  anchor: string;
  address: string;
  label: string;
  year: number;
  line: string;
  status: HonourStatus;
  statusLabel: string;
  wording: string;
  date: PartialDate;
  award: { label: string; address: string };
  rank: number;
  recipient: Recipient & { address?: string };
  /** The unit to which an honoured person or model belonged then, under its name of that day; absent for a unit itself. */
  of?: { name: string; note?: string; address: string };
  by?: string;
  to?: string;
  steps: { label: string; date: PartialDate; by?: string; to?: string }[];
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

export function honourView(
  content: Content,
  { id, data, recipient, rank }: RegisterLine,
): HonourView {
  const award = content.awards.get(data.award)?.data;
  const decision = data.decision ? content.documents.get(data.decision) : undefined;
  const conference = data.conference ? content.conferences.get(data.conference) : undefined;
  const address = recipient.model
    ? addresses.model(recipient.model)
    : recipient.person
      ? addresses.person(recipient.person)
      : recipient.unit
        ? addresses.unit(recipient.unit)
        : undefined;
  const steps = data.steps.map((step) => {
    const [by, to] = [
      organisationAt(content, step.by, step.date),
      organisationAt(content, step.to, step.date),
    ];
    return {
      label: statusLabels[step.status],
      date: step.date,
      ...(by && { by }),
      ...(to && { to }),
    };
  });
  const last = steps.at(-1);
  const of = isUnitItself(recipient)
    ? undefined
    : unitThen(content, recipient.unit, dateOfHonour(data));
  return {
    id,
    anchor: honourAnchor(id),
    address: honourAddress(content, id, data.year),
    label: data.label,
    year: data.year,
    line: honourLineLabels[data.line],
    status: data.status,
    statusLabel: statusLabels[data.status],
    wording: wordingOf(data),
    date: dateOfHonour(data),
    award: {
      label: award ? awardLabel(award, dateOfHonour(data)) : data.label,
      address: addresses.award(data.award),
    },
    rank,
    recipient: { ...recipient, ...(address && { address }) },
    ...(of && { of }),
    ...(last?.by && { by: last.by }),
    ...(last?.to && { to: last.to }),
    steps,
    ...(decision && {
      decision: {
        id: decision.id,
        name: documentName(decision.data),
        date: decision.data.date,
        address: addresses.document(decision.id),
      },
    }),
    ...(conference && {
      conference: { title: conference.data.title, address: addresses.conference(conference.id) },
    }),
    ...(data.reason && { reason: data.reason }),
    corrections: data.corrections,
    sources: data.sources,
    received: isReceived(data),
    pending: isPending(data),
    record: {
      'data-search-record': `${recipient.name}: ${wordingOf(data)} ${data.label}${data.label.includes(String(data.year)) ? '' : ` năm ${data.year}`}`,
      'data-search-date': dateOfHonour(data),
      'data-search-years': String(data.year),
      'data-search-units': unitFilters(content, [recipient.unit]).join('|'),
    },
  };
}

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
export const ofLine = ({ recipient, of }: Pick<HonourView, 'recipient' | 'of'>): string =>
  [recipient.role, of && (of.note ? `${of.name} (${of.note})` : of.name)]
    .filter(Boolean)
    .join(', ');

/** In register order, whatever the year. */
export const byRank = compareInRegister;

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
export const honoursShown = 12;

/** Honours in three groups that never mix: received, still proposed, withdrawn. */
export interface HonourGroups {
  received: HonourView[];
  pending: HonourView[];
  revoked: HonourView[];
}

export const groupHonours = (honours: readonly HonourView[]): HonourGroups => ({
  received: honours.filter((h) => h.received),
  pending: honours.filter((h) => h.pending),
  revoked: honours.filter((h) => h.status === 'revoked'),
});

/** `12 đã có quyết định · 3 đề nghị · 1 đã thu hồi`; what there is none of is left out, a missing decision is said. */
export const countsOf = ({ received, pending, revoked }: HonourGroups): string =>
  [
    received.length > 0
      ? `${formatNumber(received.length)} đã có quyết định`
      : 'Chưa ghi nhận quyết định khen thưởng',
    pending.length > 0 && `${formatNumber(pending.length)} đề nghị`,
    revoked.length > 0 && `${formatNumber(revoked.length)} đã thu hồi`,
  ]
    .filter(Boolean)
    .join(' · ');

/** The years of the register with what each holds in its order, newest first. */
export function honourYears(content: Content) {
  const views = honourViews(content);
  const years = [...new Set(views.map((h) => h.year))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    address: addresses.honoursYear(year),
    ...groupHonours(views.filter((h) => h.year === year).sort(byRank)),
  }));
}
