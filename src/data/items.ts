import { addressOf, honourAddress } from '../domain/addresses.ts';
import { campaignState } from '../domain/campaigns.ts';
import type { Content } from '../domain/content.ts';
import { awardLabel, dateOfHonour, nameHonour, recipientOf, withYear } from '../domain/honours.ts';
import { modelKicker, modelStanding } from '../domain/models.ts';
import { latestName } from '../domain/names.ts';
import type { Reference } from '../domain/relations.ts';
import { compareDates, type PartialDate } from '../domain/time.ts';
import type { CollectionName } from '../schemas/index.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import {
  campaignKindLabels,
  campaignStateLabels,
  collectionLabels,
  conferenceKindLabels,
  documentKindLabels,
  honourStatusLabels,
  newsCategoryLabels,
} from '../vietnamese/labels.ts';
import { settings } from './settings.ts';

/** One line of a list: whatever the entry is, this is what a reader sees of it before opening it. */
export interface Item {
  collection: CollectionName;
  id: string;
  address: string;
  title: string;
  /** What kind of thing it is, within its collection. */
  label: string;
  date?: PartialDate;
  summary?: string;
}

export type ListedCollection = keyof typeof collectionLabels;

/** «Chỉ thị số 01/CT-UBND» */
export const documentName = (
  data: Content['documents'] extends Map<string, infer E>
    ? E extends { data: infer D }
      ? D
      : never
    : never,
): string => `${documentKindLabels[data.kind]} số ${data.number}`;

/** The list line of an entry; undefined when it does not exist or is shown nowhere. */
export function itemOf(content: Content, { collection, id }: Reference): Item | undefined {
  const base = { collection, id, address: addressOf(collection, id) ?? '/' };
  switch (collection) {
    case 'news': {
      const data = content.news.get(id)?.data;
      return (
        data && {
          ...base,
          title: data.title,
          label: newsCategoryLabels[data.category],
          date: data.date,
          summary: data.summary,
        }
      );
    }
    case 'conferences': {
      const data = content.conferences.get(id)?.data;
      return (
        data && {
          ...base,
          title: data.title,
          label: data.kinds.map((k) => conferenceKindLabels[k]).join(' · '),
          date: data.date,
          summary: data.summary,
        }
      );
    }
    case 'campaigns': {
      const data = content.campaigns.get(id)?.data;
      return (
        data && {
          ...base,
          title: data.title,
          label: `${campaignKindLabels[data.kind]} · ${campaignStateLabels[campaignState(data.period, settings.today)]}`,
          summary: data.summary,
        }
      );
    }
    case 'models': {
      const data = content.models.get(id)?.data;
      return (
        data && {
          ...base,
          title:
            data.recognition === 'nominated' ? `${data.name} – ${modelStanding(data)}` : data.name,
          label: modelKicker(data),
          summary: data.summary,
        }
      );
    }
    case 'honours': {
      const data = content.honours.get(id)?.data;
      if (!data) return undefined;
      return {
        ...base,
        address: honourAddress(content, id, data.year),
        title: nameHonour(
          data.status,
          withYear(data.label, data.year),
          recipientOf(data, content).name,
        ),
        label: honourStatusLabels[data.status],
        date: dateOfHonour(data),
      };
    }
    case 'awards': {
      const data = content.awards.get(id)?.data;
      return data && { ...base, title: awardLabel(data), label: collectionLabels.awards };
    }
    case 'units': {
      const data = content.units.get(id)?.data;
      return (
        data && {
          ...base,
          title: latestName(data).name,
          label: 'Đơn vị',
          summary: data.summary,
        }
      );
    }
    case 'people': {
      const data = content.people.get(id)?.data;
      return data && { ...base, title: data.name, label: data.offices.at(-1)?.title ?? '' };
    }
    case 'documents': {
      const data = content.documents.get(id)?.data;
      return (
        data && {
          ...base,
          title: documentName(data),
          label: documentKindLabels[data.kind],
          date: data.date,
          summary: data.title,
        }
      );
    }
    case 'scoring': {
      const data = content.scoring.get(id)?.data;
      return (
        data && {
          ...base,
          title: `${collectionLabels.scoring} năm ${data.year}`,
          label: collectionLabels.scoring,
          ...(data.date && { date: data.date }),
        }
      );
    }
    case 'pages': {
      const data = content.pages.get(id)?.data;
      return (
        data && { ...base, title: data.title, label: collectionLabels.pages, summary: data.summary }
      );
    }
    default:
      return undefined;
  }
}

/** The lines of many entries, unknown ones left out. */
export const itemsOf = (content: Content, references: readonly Reference[]): Item[] =>
  references.map((r) => itemOf(content, r)).filter((item) => item !== undefined);

/** Newest first; without a date last, then in Vietnamese order. */
export const newestFirst = (a: Item, b: Item): number =>
  (a.date && b.date ? compareDates(b.date, a.date) : a.date ? -1 : b.date ? 1 : 0) ||
  compareVietnamese(a.title, b.title);

export const byTitle = (a: Item, b: Item): number => compareVietnamese(a.title, b.title);
