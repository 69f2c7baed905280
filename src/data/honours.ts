import { addresses, honourAnchor } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { awardLabel, dateOfHonour, isPending, isReceived, recipientOf, statusLabels, wordingOf, type Recipient } from '../domain/honours.ts';
import { nameAt } from '../domain/names.ts';
import type { PartialDate } from '../domain/time.ts';
import type { HonourStatus } from '../schemas/honour.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { awardFormLabels, awardLevelLabels, awardSubjectLabels, honourLineLabels, notStated } from '../vietnamese/labels.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, relatedTo, searchKinds, sourcesOf, unitFilters } from './entry.ts';
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
  award: { label: string; address: string; rank: number };
  recipient: Recipient & { address?: string };
  by?: string;
  to?: string;
  steps: { label: string; date: PartialDate; by?: string; to?: string }[];
  decision?: { name: string; address: string };
  conference?: { title: string; address: string };
  reason?: string;
  corrections: { date: string; text: string }[];
  sources: string[];
  received: boolean;
  pending: boolean;
  /** How the search finds the honour by itself, as attributes of its place on the page of its year. */
  record: Record<`data-search-${string}`, string>;
}

export function honourView(content: Content, { id, data }: Entry<'honours'>): HonourView {
  const award = content.awards.get(data.award)?.data;
  const recipient = recipientOf(data, content);
  const organisation = (org: string | undefined, date: PartialDate) => {
    const found = org && content.organisations.get(org)?.data;
    return found ? nameAt(found, date).name : undefined;
  };
  const decision = data.decision ? content.documents.get(data.decision) : undefined;
  const conference = data.conference ? content.conferences.get(data.conference) : undefined;
  const address = recipient.model ? addresses.model(recipient.model) : recipient.person ? addresses.person(recipient.person) : recipient.unit ? addresses.unit(recipient.unit) : undefined;
  const steps = data.steps.map((step) => {
    const [by, to] = [organisation(step.by, step.date), organisation(step.to, step.date)];
    return { label: statusLabels[step.status], date: step.date, ...(by && { by }), ...(to && { to }) };
  });
  const last = steps.at(-1);
  return {
    id,
    anchor: honourAnchor(id),
    address: `${addresses.honoursYear(data.year)}#${honourAnchor(id)}`,
    label: data.label,
    year: data.year,
    line: honourLineLabels[data.line],
    status: data.status,
    statusLabel: statusLabels[data.status],
    wording: wordingOf(data),
    date: dateOfHonour(data),
    award: { label: award ? awardLabel(award, dateOfHonour(data)) : data.label, address: addresses.award(data.award), rank: award?.rank ?? 999 },
    recipient: { ...recipient, ...(address && { address }) },
    ...(last?.by && { by: last.by }),
    ...(last?.to && { to: last.to }),
    steps,
    ...(decision && { decision: { name: documentName(decision.data), address: addresses.document(decision.id) } }),
    ...(conference && { conference: { title: conference.data.title, address: addresses.conference(conference.id) } }),
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

/** By rank of the award, then recipients in Vietnamese order. */
export const byRank = (a: HonourView, b: HonourView): number =>
  a.award.rank - b.award.rank || compareVietnamese(a.recipient.name, b.recipient.name) || compareVietnamese(a.id, b.id);

export const newestYearFirst = (a: HonourView, b: HonourView): number => b.year - a.year || byRank(a, b);

export const honourViews = (content: Content): HonourView[] => [...content.honours.values()].map((entry) => honourView(content, entry));

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

const crumb = { label: 'Khen thưởng', address: addresses.honours };

/** The years of the register with what each holds, newest first. */
export function honourYears(content: Content) {
  const views = honourViews(content);
  const years = [...new Set(views.map((h) => h.year))].sort((a, b) => b - a);
  return years.map((year) => {
    const groups = groupHonours(views.filter((h) => h.year === year).sort(byRank));
    return { year, address: addresses.honoursYear(year), ...groups };
  });
}

export async function registerView() {
  const content = await getContent();
  const awards = usedAwards(content);
  return {
    head: {
      title: 'Khen thưởng',
      description: 'Sổ khen thưởng của Khối theo năm: đơn vị, cá nhân nào được đề nghị hoặc được tặng danh hiệu, hình thức khen thưởng gì, theo quyết định nào.',
      address: addresses.honours,
      crumbs: crumbsTo(crumb),
    } satisfies PageHead,
    years: honourYears(content),
    awards,
  };
}

function usedAwards(content: Content) {
  const used = new Set([...content.honours.values()].map((h) => h.data.award));
  return [...content.awards.values()]
    .filter((award) => used.has(award.id))
    .sort((a, b) => a.data.rank - b.data.rank)
    .map(({ id, data }) => ({ id, label: awardLabel(data), address: addresses.award(id), count: [...content.honours.values()].filter((h) => h.data.award === id).length }));
}

export async function honourYearPaths() {
  const content = await getContent();
  const years = honourYears(content);
  return years.map((entry, index) => {
    const honours = [...entry.received, ...entry.pending, ...entry.revoked];
    const decided = entry.received.length > 0 ? `${entry.received.length} đã có quyết định` : 'Chưa ghi nhận quyết định nào';
    const lead = `${[decided, entry.pending.length > 0 && `${entry.pending.length} đề nghị`, entry.revoked.length > 0 && `${entry.revoked.length} đã thu hồi`].filter(Boolean).join('; ')}.`;
    const head: PageHead = {
      title: `Khen thưởng năm ${entry.year}`,
      description: `Danh sách khen thưởng năm ${entry.year} của Khối. ${lead} Mỗi mục ghi ai, danh hiệu hay hình thức gì, theo văn bản nào.`,
      address: entry.address,
      crumbs: crumbsTo(crumb, { label: String(entry.year), address: entry.address }),
      kind: searchKinds.honours,
      years: [entry.year],
      date: String(entry.year),
      units: unitFilters(content, honours.map((h) => h.recipient.unit)),
    };
    const newer = years[index - 1];
    const older = years[index + 1];
    return {
      params: { year: String(entry.year) },
      props: { head, lead, ...entry, sources: sourcesOf(content, honours.flatMap((h) => h.sources)), newer, older },
    };
  });
}

export async function awardPaths() {
  const content = await getContent();
  const views = honourViews(content).sort(newestYearFirst);
  return usedAwards(content).map(({ id, label, address }) => {
    const { data } = content.awards.get(id) as Entry<'awards'>;
    const decider = data.decider ? content.organisations.get(data.decider)?.data : undefined;
    const honours = views.filter((h) => content.honours.get(h.id)?.data.award === id);
    const head: PageHead = {
      title: label,
      description: `${label}: nguồn nêu gì về loại khen thưởng này, ai được đề nghị và ai đã được tặng qua các năm.`,
      address,
      crumbs: crumbsTo(crumb, { label, address }),
      kind: searchKinds.honours,
      years: [...new Set(honours.map((h) => h.year))],
    };
    return {
      params: { id },
      props: {
        head,
        facts: [
          { term: 'Phân loại', value: data.form ? awardFormLabels[data.form] : notStated },
          { term: 'Dành cho', value: data.subjects.length > 0 ? data.subjects.map((s) => awardSubjectLabels[s]).join(', ') : notStated },
          { term: 'Cấp khen', value: data.level ? awardLevelLabels[data.level] : notStated },
          { term: 'Nơi được đề nghị tặng', value: decider?.names.at(-1)?.name ?? notStated },
        ],
        labels: data.labels,
        ...groupHonours(honours),
        sources: sourcesOf(content, [...data.sources, ...data.labels.map((l) => l.source)]),
        related: relatedTo(content, { collection: 'awards', id }, ['honours']),
      },
    };
  });
}
