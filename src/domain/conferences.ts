import type { Conference, conferenceKinds } from '../schemas/conference.ts';
import type { Content, Entry } from './content.ts';
import { yearOf } from './time.ts';

export type ConferenceKind = (typeof conferenceKinds)[number];

/** The year by which a meeting stands among its like: the one it reviews or launches, else the one it was held in. */
export function yearInSeries(
  { date, yearReviewed, yearLaunched }: Pick<Conference, 'date' | 'yearReviewed' | 'yearLaunched'>,
  kind: ConferenceKind,
): number {
  if (kind === 'tong-ket' || kind === 'so-ket') return yearReviewed ?? yearOf(date);
  if (kind === 'phat-dong' || kind === 'ky-giao-uoc') return yearLaunched ?? yearOf(date);
  return yearOf(date);
}

export interface SeriesYear {
  year: number;
  /** The meetings of that year, earliest first; none for a year that the record does not cover. */
  meetings: Entry<'conferences'>[];
}

/** The meetings of a kind from the first year known to the last, oldest first; years in between without one stand there empty. */
export function seriesOf(content: Content, kind: ConferenceKind): SeriesYear[] {
  const meetings = [...content.conferences.values()]
    .filter(({ data }) => data.kinds.includes(kind))
    .sort(byDate);
  const years = meetings.map(({ data }) => yearInSeries(data, kind));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => ({
    year: first + i,
    meetings: meetings.filter((_meeting, n) => years[n] === first + i),
  }));
}

/** The later meetings that look back at the year for which a meeting set tasks, earliest first: where to read what became of them. */
export function reviewsOfTasks(
  content: Content,
  { id, data }: Entry<'conferences'>,
): Entry<'conferences'>[] {
  const year = data.tasks?.year;
  return year === undefined
    ? []
    : [...content.conferences.values()]
        .filter(
          (other) =>
            other.id !== id && other.data.yearReviewed === year && other.data.date > data.date,
        )
        .sort(byDate);
}

/** What campaigns brought in a year, as far as sources say. */
export const resultsOfCampaigns = (content: Content, campaigns: readonly string[], year: number) =>
  campaigns.flatMap((campaign) =>
    (content.campaigns.get(campaign)?.data.results ?? [])
      .filter((result) => result.year === year)
      .map((result) => ({ campaign, ...result })),
  );

/** True while a meeting is only announced. */
export const isAhead = (date: string, today: string): boolean => date > today;

const byDate = (a: Entry<'conferences'>, b: Entry<'conferences'>) =>
  a.data.date < b.data.date ? -1 : a.data.date > b.data.date ? 1 : a.id < b.id ? -1 : 1;
