import { addresses, yearOfId } from '../domain/addresses.ts';
import {
  type ConferenceKind,
  isAhead,
  resultsOfCampaigns,
  reviewsOfTasks,
  seriesOf,
} from '../domain/conferences.ts';
import type { Content, Entry } from '../domain/content.ts';
import { nameAt } from '../domain/names.ts';
import { formatDate, formatSession } from '../vietnamese/dates.ts';
import {
  campaignStateLabels,
  collectionLabels,
  conferenceKindLabels,
  conferenceYearLabels,
  notStated,
  searchKinds,
} from '../vietnamese/labels.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';
import { attachmentsOf } from './attachments.ts';
import { getContent } from './content.ts';
import { crumbsTo, neighbours, type PageHead, relatedTo, sourcesOf, unitFilters } from './entry.ts';
import { figureView } from './figures.ts';
import { byRank, honourViews } from './honours.ts';
import { type Item, itemsOf, newestFirst } from './items.ts';
import { conferencesCrumb, personLink, pledgesOf, tasksOf, unitThen } from './meeting-parts.ts';
import { settings } from './settings.ts';

export const conferenceItems = (content: Content): Item[] =>
  itemsOf(
    content,
    [...content.conferences.keys()].map((id) => ({ collection: 'conferences', id })),
  ).sort(newestFirst);

export interface SeriesView {
  /** «Tổng kết» */
  label: string;
  address: string;
  /** How many meetings there are on record. */
  total: number;
  /** Oldest first; a year without a meeting is a gap. */
  years: {
    year: number;
    meetings: { address: string; label: string; title: string; current: boolean }[];
  }[];
  /** What the years say of the meetings. */
  yearMeans: string;
}

/** The meetings of a kind through the years, each a click away. */
export function seriesView(content: Content, kind: ConferenceKind, current?: string): SeriesView {
  const years = seriesOf(content, kind);
  return {
    label: conferenceKindLabels[kind],
    address: addresses.conferencesOfKind(kind),
    total: years.reduce((sum, { meetings }) => sum + meetings.length, 0),
    years: years.map(({ year, meetings }) => ({
      year,
      meetings: meetings.map(({ id, data }, i) => ({
        address: addresses.conference(id),
        label: meetings.length > 1 ? `${year} (${i + 1})` : String(year),
        title: data.title,
        current: id === current,
      })),
    })),
    yearMeans: conferenceYearLabels[kind] ?? 'Năm diễn ra',
  };
}

/** What later meetings and the campaigns say about the tasks that a meeting set. */
function afterTasks(content: Content, entry: Entry<'conferences'>) {
  const { tasks } = entry.data;
  if (!tasks) return undefined;
  const reviews = reviewsOfTasks(content, entry).map(({ id, data }) => {
    const address = addresses.conference(id);
    const part = (anchor: string, count: number, label: string) =>
      count > 0 ? [{ address: `${address}#${anchor}`, label: `${count} ${label}` }] : [];
    return {
      title: data.title,
      address,
      date: data.date,
      parts: [
        { address: `${address}#bao-cao`, label: 'báo cáo' },
        ...part(
          'so-lieu',
          data.figures.filter(({ year }) => year === tasks.year).length,
          `số liệu năm ${tasks.year}`,
        ),
        ...part(
          'hoat-dong',
          data.activities.filter(({ year }) => year === tasks.year).length,
          `hoạt động năm ${tasks.year}`,
        ),
        ...part('y-kien', data.comments.length, 'phát biểu'),
      ],
    };
  });
  return {
    year: tasks.year,
    reviews,
    tasks: tasks.items.map(({ title, campaigns }) => ({
      title,
      results: resultsOfCampaigns(content, campaigns, tasks.year).map(
        ({ campaign, unit, text, year }) => {
          const found = content.units.get(unit)?.data;
          return {
            campaign: content.campaigns.get(campaign)?.data.title ?? campaign,
            address: addresses.campaign(campaign),
            unit: found ? nameAt(found, String(year)).name : unit,
            text,
          };
        },
      ),
    })),
  };
}

export async function conferencePaths() {
  const content = await getContent();
  const items = conferenceItems(content);
  return [...content.conferences.values()].map((entry) => ({
    props: conferenceView(content, entry, items),
  }));
}

function conferenceView(content: Content, entry: Entry<'conferences'>, items: Item[]) {
  const { id, data } = entry;
  const unit = (unitId: string) => unitThen(content, unitId, data.date);
  const person = (personId: string) => personLink(content, personId);
  const head: PageHead = {
    title: data.title,
    description: data.summary,
    address: addresses.conference(id),
    crumbs: crumbsTo(conferencesCrumb, {
      label: String(yearOfId(id)),
      address: addresses.conferencesYear(yearOfId(id)),
    }),
    kind: searchKinds.conferences,
    years: [
      ...new Set([
        Number(data.date.slice(0, 4)),
        ...(data.yearReviewed ? [data.yearReviewed] : []),
      ]),
    ],
    units: unitFilters(content, [data.host, ...(data.attendees?.units ?? [])]),
    date: data.date,
    published: data.published,
    updated: data.updated,
    ogType: 'article',
    section: collectionLabels.conferences,
  };
  return {
    id,
    head,
    data,
    kinds: [
      ...(isAhead(data.date, settings.today) ? [campaignStateLabels.coming] : []),
      ...data.kinds.map((kind) => conferenceKindLabels[kind]),
    ],
    series: seriesView(content, data.kinds[0] as ConferenceKind, id),
    otherKinds: data.kinds.slice(1).map((kind) => ({
      label: conferenceKindLabels[kind],
      address: addresses.conferencesOfKind(kind),
    })),
    afterTasks: afterTasks(content, entry),
    mentioned: itemsOf(content, [
      ...data.documents.map((ref) => ({ collection: 'documents' as const, id: ref })),
      ...data.campaigns.map((ref) => ({ collection: 'campaigns' as const, id: ref })),
    ]),
    facts: [
      {
        term: 'Thời gian',
        value: data.session
          ? `${sentenceCase(formatSession(data.session))} ngày ${formatDate(data.date)}`
          : formatDate(data.date),
      },
      { term: 'Địa điểm', value: data.place ?? notStated },
      {
        term: 'Đơn vị tổ chức',
        value: data.host ? unit(data.host).name : notStated,
        ...(data.host && { address: addresses.unit(data.host) }),
      },
      ...(data.yearReviewed
        ? [
            {
              term: 'Năm được tổng kết',
              value: String(data.yearReviewed),
              address: addresses.year(data.yearReviewed),
            },
          ]
        : []),
      ...(data.yearLaunched
        ? [
            {
              term: 'Năm được phát động',
              value: String(data.yearLaunched),
              address: addresses.year(data.yearLaunched),
            },
          ]
        : []),
    ],
    attendees: {
      people: (data.attendees?.people ?? []).map((p) => ({
        ...person(p.person),
        office: p.office,
      })),
      groups: data.attendees?.groups ?? [],
      units: (data.attendees?.units ?? []).map(unit),
    },
    figures: data.figures.map((figure) => figureView(content, figure, entry)),
    activities: data.activities.map((a) => ({
      title: a.title,
      kind: conferenceKindLabels[a.kind],
      when: a.date ? formatDate(a.date) : `năm ${a.year}`,
    })),
    tasks: tasksOf(content, entry),
    comments: data.comments.map((comment) => ({ by: person(comment.by), text: comment.text })),
    honours: honourViews(content)
      .filter((h) => content.honours.get(h.id)?.data.conference === id)
      .sort(byRank),
    pledges: pledgesOf(content, entry),
    handovers: (content.leadership.get('leadership')?.data.handovers ?? [])
      .filter((handover) => handover.conference === id)
      .map((handover) => ({
        date: handover.date,
        from: unit(handover.from),
        to: unit(handover.to),
      })),
    attachments: attachmentsOf('conferences', id, data.attachments),
    sources: sourcesOf(content, data.sources),
    related: relatedTo(content, { collection: 'conferences', id }, [
      'honours',
      'campaigns',
      'documents',
    ]),
    ...neighbours(items, id),
  };
}
