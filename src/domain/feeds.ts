import { conferenceKinds } from '../schemas/conference.ts';
import { addresses } from './addresses.ts';
import type { ConferenceKind } from './conferences.ts';
import type { Content } from './content.ts';
import { dateOfHonour } from './honours.ts';
import { isReceived } from './honour-status.ts';
import type { Reference, Relations } from './relations.ts';
import { compareDates, type PartialDate } from './time.ts';

/** What can be subscribed to, each with the page that it belongs to. */
export type FeedPlace =
  | { subject: 'news' | 'conferences'; page: string }
  | { subject: 'kind'; page: string; id: ConferenceKind }
  | { subject: 'unit' | 'campaign'; page: string; id: string };

/** Every feed of the site; one is there as soon as its page is, so that it can be subscribed to before anything has happened. */
export const feedPlaces = (content: Content): FeedPlace[] => [
  { subject: 'news', page: addresses.news },
  { subject: 'conferences', page: addresses.conferences },
  ...conferenceKinds
    .filter((kind) =>
      [...content.conferences.values()].some(({ data }) => data.kinds.includes(kind)),
    )
    .map((kind) => ({
      subject: 'kind' as const,
      id: kind,
      page: addresses.conferencesOfKind(kind),
    })),
  ...[...content.units.keys()].map((id) => ({
    subject: 'unit' as const,
    id,
    page: addresses.unit(id),
  })),
  ...[...content.campaigns.keys()].map((id) => ({
    subject: 'campaign' as const,
    id,
    page: addresses.campaign(id),
  })),
];

export interface FeedEntry extends Reference {
  collection: 'news' | 'conferences' | 'models' | 'honours';
  /** ISO days of this site, never those of the event. */
  published?: string;
  updated: string;
}

/**
 * What a feed tells of, the last published first. A unit's: news that name it, meetings that it held, attended, signed or reported at, its models, and its honours once decided;
 * a campaign's: news, meetings and models that name it.
 */
export function feedEntries(content: Content, relations: Relations, place: FeedPlace): FeedEntry[] {
  const all = (collection: 'news' | 'conferences') =>
    [...content[collection].keys()].map((id): Reference => ({ collection, id }));
  const told = (): readonly Reference[] => {
    switch (place.subject) {
      case 'news':
        return all('news');
      case 'conferences':
        return all('conferences');
      case 'kind':
        return all('conferences').filter(({ id }) =>
          content.conferences.get(id)?.data.kinds.includes(place.id),
        );
      case 'unit':
        return relations.of('units', place.id);
      case 'campaign':
        return relations.of('campaigns', place.id);
    }
  };
  return told()
    .flatMap((reference) => entryOf(content, reference) ?? [])
    .map((entry) => ({ entry, when: happened(content, entry) }))
    .sort(
      (a, b) =>
        compareDates(shown(b.entry), shown(a.entry)) ||
        compareDates(b.when, a.when) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    )
    .map(({ entry }) => entry);
}

/** The last day on which anything that a feed may tell of was published or changed; undefined for a site that has no such thing. */
export const lastPublication = (content: Content): string | undefined =>
  [...content.news.values(), ...content.conferences.values(), ...content.models.values()]
    .map(({ data }) => data.updated ?? data.published)
    .sort()
    .at(-1);

const shown = ({ published, updated }: FeedEntry) => published ?? updated;

/**
 * An entry as a feed may tell of it; undefined for what is no news or has no day of its own on this site. An honour has one when its entry is
 * changed, as it is when a decision follows a proposal; one that was written down years after its decision is no news.
 */
function entryOf(content: Content, { collection, id }: Reference): FeedEntry | undefined {
  switch (collection) {
    case 'news':
    case 'conferences':
    case 'models': {
      const data = content[collection].get(id)?.data;
      return (
        data && {
          collection,
          id,
          published: data.published,
          updated: data.updated ?? data.published,
        }
      );
    }
    case 'honours': {
      const data = content.honours.get(id)?.data;
      return data?.updated && isReceived(data)
        ? { collection, id, updated: data.updated }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** When what the entry tells of happened: the order of what was published on the same day. */
function happened(content: Content, { collection, id }: FeedEntry): PartialDate {
  switch (collection) {
    case 'news':
      return content.news.get(id)?.data.date ?? '';
    case 'conferences':
      return content.conferences.get(id)?.data.date ?? '';
    case 'models':
      return String(Math.max(...(content.models.get(id)?.data.years ?? [0])));
    case 'honours': {
      const data = content.honours.get(id)?.data;
      return data ? dateOfHonour(data) : '';
    }
  }
}
