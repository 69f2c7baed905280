import { addresses, yearOfId } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { nameAt } from '../domain/names.ts';
import type { Figure } from '../schemas/figure.ts';
import { formatDate, formatSession } from '../vietnamese/dates.ts';
import { conferenceKindLabels, notStated, targetKindLabels } from '../vietnamese/labels.ts';
import { formatAmount, formatShare } from '../vietnamese/numbers.ts';
import { attachmentsOf } from './attachments.ts';
import { getContent } from './content.ts';
import { crumbsTo, neighbours, type PageHead, relatedTo, searchKinds, sourcesOf, unitFilters, yearAndSlug } from './entry.ts';
import { byRank, honourViews } from './honours.ts';
import { type Item, itemOf, itemsOf, newestFirst } from './items.ts';

export interface FigureView {
  subject: string;
  address?: string;
  measure: string;
  year: number;
  amount: string;
  targets: string[];
  conference: { title: string; address: string };
}

/** A figure in words: «gần 10.500 tỷ đồng», «gần 130% dự toán Bộ Tài chính giao». Names are those of the conference's day. */
export function figureView(content: Content, figure: Figure, conference: Entry<'conferences'>): FigureView {
  const date = conference.data.date;
  const unit = 'unit' in figure.subject ? content.units.get(figure.subject.unit)?.data : undefined;
  const subject = 'scope' in figure.subject ? (figure.subject.scope === 'tinh' ? 'Toàn tỉnh' : 'Cả Khối') : unit ? nameAt(unit, date).name : figure.subject.unit;
  const { value, measuredIn, qualifier } = figure;
  return {
    subject,
    ...('unit' in figure.subject && { address: addresses.unit(figure.subject.unit) }),
    measure: figure.measure,
    year: figure.year,
    amount: value !== undefined && measuredIn && qualifier ? formatAmount({ value, measuredIn, qualifier }) : notStated,
    targets: figure.targets.map((target) => {
      const setter = content.organisations.get(target.setBy)?.data;
      return `${formatShare(target)} ${targetKindLabels[target.kind]} ${setter ? nameAt(setter, date).name : target.setBy} giao`;
    }),
    conference: { title: conference.data.title, address: addresses.conference(conference.id) },
  };
}

/** Every figure of the record, latest conference first. */
export const figureViews = (content: Content) =>
  [...content.conferences.values()]
    .sort((a, b) => (a.data.date < b.data.date ? 1 : -1))
    .flatMap((conference) => conference.data.figures.map((figure) => ({ figure, view: figureView(content, figure, conference) })));

export const conferenceItems = (content: Content): Item[] =>
  itemsOf(content, [...content.conferences.keys()].map((id) => ({ collection: 'conferences', id }))).sort(newestFirst);

const crumb = { label: 'Hội nghị và hoạt động', address: addresses.conferences };

function listHead(year?: number): PageHead {
  return {
    title: year ? `Hội nghị và hoạt động năm ${year}` : 'Hội nghị và hoạt động',
    description: `Các hội nghị, hoạt động của Khối${year ? ` diễn ra năm ${year}` : ' qua các năm'}: báo cáo, số liệu, nhiệm vụ, bình xét và giao ước thi đua.`,
    address: year ? addresses.conferencesYear(year) : addresses.conferences,
    crumbs: crumbsTo(crumb, ...(year ? [{ label: String(year), address: addresses.conferencesYear(year) }] : [])),
  };
}

const yearsOf = (items: Item[]) => [...new Set(items.map((item) => yearOfId(item.id)))].sort((a, b) => b - a);

/** The archive: every meeting under its year. */
export async function conferenceListView() {
  const items = conferenceItems(await getContent());
  return {
    head: listHead(),
    years: yearsOf(items).map((year) => ({ year, address: addresses.conferencesYear(year), items: items.filter((item) => yearOfId(item.id) === year) })),
  };
}

export async function conferenceYearPaths() {
  const items = conferenceItems(await getContent());
  const years = yearsOf(items);
  return years.map((year) => ({
    params: { year: String(year) },
    props: {
      head: listHead(year),
      items: items.filter((item) => yearOfId(item.id) === year),
      years: years.map((y) => ({ year: y, address: addresses.conferencesYear(y), current: y === year })),
    },
  }));
}

export async function conferencePaths() {
  const content = await getContent();
  const items = conferenceItems(content);
  return [...content.conferences.values()].map((entry) => ({ params: yearAndSlug(entry.id), props: conferenceView(content, entry, items) }));
}

function conferenceView(content: Content, entry: Entry<'conferences'>, items: Item[]) {
  const { id, data } = entry;
  const unit = (unitId: string) => {
    const found = content.units.get(unitId)?.data;
    return { name: found ? nameAt(found, data.date).name : unitId, address: addresses.unit(unitId) };
  };
  const person = (personId: string) => {
    const found = content.people.get(personId)?.data;
    return { name: found ? [found.honorific?.toLowerCase(), found.name].filter(Boolean).join(' ') : personId, address: addresses.person(personId) };
  };
  const references = (collection: 'campaigns' | 'documents', ids: string[]) => ids.map((ref) => itemOf(content, { collection, id: ref })).filter((i) => i !== undefined);
  const head: PageHead = {
    title: data.title,
    description: data.summary,
    address: addresses.conference(id),
    crumbs: crumbsTo(crumb, { label: String(yearOfId(id)), address: addresses.conferencesYear(yearOfId(id)) }),
    kind: searchKinds.conferences,
    years: [...new Set([Number(data.date.slice(0, 4)), ...(data.yearReviewed ? [data.yearReviewed] : [])])],
    units: unitFilters(content, [data.host, ...(data.attendees?.units ?? [])]),
    date: data.date,
    published: data.published,
    updated: data.updated,
    ogType: 'article',
  };
  return {
    id,
    head,
    data,
    kinds: data.kinds.map((kind) => conferenceKindLabels[kind]),
    facts: [
      { term: 'Thời gian', value: data.session ? `${formatSession(data.session).replace(/^./u, (letter) => letter.toUpperCase())} ngày ${formatDate(data.date)}` : formatDate(data.date) },
      { term: 'Địa điểm', value: data.place ?? notStated },
      { term: 'Đơn vị chủ trì', value: data.host ? unit(data.host).name : notStated, ...(data.host && { address: addresses.unit(data.host) }) },
      ...(data.yearReviewed ? [{ term: 'Năm được tổng kết', value: String(data.yearReviewed), address: addresses.year(data.yearReviewed) }] : []),
      ...(data.yearLaunched ? [{ term: 'Năm được phát động', value: String(data.yearLaunched), address: addresses.year(data.yearLaunched) }] : []),
    ],
    attendees: {
      people: (data.attendees?.people ?? []).map((p) => ({ ...person(p.person), office: p.office })),
      groups: data.attendees?.groups ?? [],
      units: (data.attendees?.units ?? []).map(unit),
    },
    figures: data.figures.map((figure) => figureView(content, figure, entry)),
    activities: data.activities.map((a) => ({ title: a.title, kind: conferenceKindLabels[a.kind], when: a.date ? formatDate(a.date) : `Năm ${a.year}; ngày: ${notStated}` })),
    tasks: data.tasks && {
      year: data.tasks.year,
      setBy: person(data.tasks.setBy),
      items: data.tasks.items.map((task) => ({ ...task, campaigns: references('campaigns', task.campaigns), documents: references('documents', task.documents) })),
    },
    comments: data.comments.map((comment) => ({ by: person(comment.by), text: comment.text })),
    honours: honourViews(content).filter((h) => content.honours.get(h.id)?.data.conference === id).sort(byRank),
    pledges: data.pledges.map((pledge) => ({
      year: pledge.year,
      signatories: pledge.signatories.map(unit),
      witnesses: pledge.witnesses.map((w) => ({ office: w.office, ...(w.person && { person: person(w.person) }) })),
    })),
    handovers: (content.leadership.get('leadership')?.data.handovers ?? [])
      .filter((handover) => handover.conference === id)
      .map((handover) => ({ date: handover.date, from: unit(handover.from), to: unit(handover.to) })),
    attachments: attachmentsOf('conferences', id, data.attachments),
    sources: sourcesOf(content, data.sources),
    related: relatedTo(content, { collection: 'conferences', id }, ['honours']),
    ...neighbours(items, id),
  };
}
