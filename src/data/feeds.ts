import type { Content, Entry } from '../domain/content.ts';
import { addressOf, addresses, honourAddress } from '../domain/addresses.ts';
import {
  type FeedEntry,
  feedEntries,
  feedPlaces,
  type FeedPlace,
  lastPublication,
} from '../domain/feeds.ts';
import { modelKicker, modelStanding } from '../domain/models.ts';
import { nameCampaign } from '../domain/campaigns.ts';
import { latestName, nameAt } from '../domain/names.ts';
import {
  type FeedFormat,
  feedFormats,
  feedId,
  type FeedItem,
  feedLength,
  feedTypes,
  toAtom,
  toJsonFeed,
} from '../outputs/feeds.ts';
import { conferenceKindLabels, newsCategoryLabels, notStated } from '../vietnamese/labels.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';
import { getContent, getRelations } from './content.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { feedHtml, honourHtml } from './feed-html.ts';
import { pictureAddress } from './full-text.ts';
import { honourViewsById } from './honours.ts';
import { fullAddress, settings } from './settings.ts';
import { getSite } from './site.ts';

/** A feed as pages lead to it. */
export interface FeedLink {
  subject: FeedPlace['subject'];
  title: string;
  page: string;
  files: { format: FeedFormat; type: string; address: string }[];
}

/** Feeds hold full addresses: without an origin there is none, and nothing leads to one. */
const placesOf = (content: Content): FeedPlace[] =>
  settings.origin && lastPublication(content) ? feedPlaces(content) : [];

let read: { content: Content; links: Map<string, FeedLink> } | undefined;

/** Every feed by the address of the page that it belongs to. */
export async function feedLinks(): Promise<ReadonlyMap<string, FeedLink>> {
  const content = await getContent('feeds');
  if (read?.content !== content) {
    read = {
      content,
      links: new Map(
        placesOf(content).map((place) => {
          const files = feedFormats.map((format) => ({
            format,
            type: feedTypes[format],
            address: addresses.feed(place.page, format),
          }));
          return [
            place.page,
            { subject: place.subject, title: nameOf(content, place), page: place.page, files },
          ];
        }),
      ),
    };
  }
  return read.links;
}

/** The feed that tells what is new on a page: its own, else that of the nearest list above it. */
export async function feedOfPage({ address, crumbs }: PageHead): Promise<FeedLink | undefined> {
  const links = await feedLinks();
  if (address === addresses.home) return links.get(addresses.news);
  return (
    links.get(address) ??
    crumbs.map((crumb) => links.get(crumb.address)).findLast((link) => link !== undefined)
  );
}

/** The files of a format, each made when it is asked for. */
export async function feedPaths(format: FeedFormat) {
  return placesOf(await getContent()).map((place) => ({
    params: { feed: addresses.feed(place.page, format).slice(1, -format.length - 1) },
    props: { place },
  }));
}

/** The text of a feed's file. */
export async function feedFile(place: FeedPlace, format: FeedFormat): Promise<string> {
  const content = await getContent();
  const site = await getSite();
  const entries = feedEntries(content, getRelations(content), place).slice(0, feedLength);
  const items = await Promise.all(entries.map((entry) => itemOf(content, entry)));
  const name = nameOf(content, place);
  const feed = {
    id: feedId(`${blocOf(content)}${place.page}`),
    title: `${name} – ${site.shortTitle}`,
    description: `${aboutOf(place, name)}. ${site.title}.`,
    page: full(place.page),
    addresses: {
      xml: full(addresses.feed(place.page, 'xml')),
      json: full(addresses.feed(place.page, 'json')),
    },
    updated:
      items
        .map(({ updated }) => updated)
        .sort()
        .at(-1) ?? (lastPublication(content) as string),
    author: { name: site.title, address: full(addresses.home) },
    items,
  };
  return format === 'xml' ? toAtom(feed) : toJsonFeed(feed);
}

const full = (address: string) => fullAddress(address) as string;
const blocOf = (content: Content) => content.site.get('site')?.data.bloc ?? 'khoi';

function nameOf(content: Content, place: FeedPlace): string {
  switch (place.subject) {
    case 'news':
      return 'Tin tức';
    case 'conferences':
      return 'Hội nghị và hoạt động';
    case 'kind':
      return `Hội nghị và hoạt động: ${conferenceKindLabels[place.id]}`;
    case 'unit':
      return latestName((content.units.get(place.id) as Entry<'units'>).data).name;
    case 'campaign':
      return nameCampaign(content.campaigns.get(place.id)?.data.title ?? place.id);
  }
}

function aboutOf({ subject }: FeedPlace, name: string): string {
  switch (subject) {
    case 'unit':
      return `${name}: tin tức, hội nghị có đơn vị tham gia, hồ sơ điển hình hoặc được đề nghị, và khen thưởng đã có quyết định`;
    case 'campaign':
      return `${name}: tin tức, hội nghị và hồ sơ có nhắc đến phong trào`;
    default:
      return `${name} của Khối, toàn văn, ghi nguồn, bài mới đăng xếp trước`;
  }
}

const made = new WeakMap<Content, Map<string, Promise<FeedItem>>>();

/** An entry stands in several feeds, in two formats each: it is made once. */
function itemOf(content: Content, entry: FeedEntry): Promise<FeedItem> {
  if (!made.has(content)) made.set(content, new Map());
  const items = made.get(content) as Map<string, Promise<FeedItem>>;
  const key = `${entry.collection}/${entry.id}`;
  const item = items.get(key) ?? makeItem(content, entry);
  items.set(key, item);
  return item;
}

async function makeItem(
  content: Content,
  { collection, id, published, updated }: FeedEntry,
): Promise<FeedItem> {
  const base = { id: feedId(`${blocOf(content)}/${collection}/${id}`), published, updated };
  const picture = async (cover: { src: Parameters<typeof pictureAddress>[0] } | undefined) =>
    cover ? { image: new URL(await pictureAddress(cover.src), settings.origin).href } : {};
  switch (collection) {
    case 'news': {
      const { data } = content.news.get(id) as Entry<'news'>;
      const address = full(addresses.article(id));
      return {
        ...base,
        address,
        title: data.title,
        summary: data.summary,
        categories: [newsCategoryLabels[data.category]],
        byline: data.byline,
        ...(await picture(data.cover)),
        html: await feedHtml(content, {
          collection,
          id,
          address,
          data,
          cover: data.cover,
          facts: [`Ngày diễn ra: ${formatDate(data.date)}`],
        }),
      };
    }
    case 'conferences': {
      const { data } = content.conferences.get(id) as Entry<'conferences'>;
      const address = full(addresses.conference(id));
      const host = data.host ? content.units.get(data.host)?.data : undefined;
      const facts = [
        `Thời gian: ${formatDate(data.date)}`,
        `Địa điểm: ${data.place ?? notStated}`,
        `Đơn vị tổ chức: ${host ? nameAt(host, data.date).name : notStated}`,
      ];
      return {
        ...base,
        address,
        title: data.title,
        summary: data.summary,
        categories: data.kinds.map((kind) => conferenceKindLabels[kind]),
        ...(await picture(data.cover)),
        html: await feedHtml(content, { collection, id, address, data, cover: data.cover, facts }),
      };
    }
    case 'models': {
      const { data } = content.models.get(id) as Entry<'models'>;
      const address = full(addressOf('models', id) as string);
      const standing = sentenceCase(modelStanding(data));
      const portrait = data.consent && data.portrait;
      return {
        ...base,
        address,
        title: `${data.name} – ${modelStanding(data)}`,
        summary: `${standing}. ${data.summary}`,
        categories: [modelKicker(data)],
        ...(await picture(portrait)),
        html: await feedHtml(content, {
          collection,
          id,
          address,
          data,
          cover: portrait,
          facts: [standing],
        }),
      };
    }
    case 'honours': {
      const view = honourViewsById(content).get(id) as NonNullable<
        ReturnType<ReturnType<typeof honourViewsById>['get']>
      >;
      const said = `${view.recipient.name} ${view.verb} ${view.labelWithYear}`;
      return {
        ...base,
        address: full(honourAddress(content, id, view.year)),
        title: said,
        summary:
          [
            said,
            view.decision && `theo ${view.decision.name} ngày ${formatDate(view.decision.date)}`,
          ]
            .filter(Boolean)
            .join(', ') + '.',
        categories: ['Khen thưởng'],
        html: honourHtml(content, view, said),
      };
    }
  }
}

/** The page that says how to follow the site. */
export const followHead: PageHead = {
  title: 'Theo dõi tin mới',
  description:
    'Cách nhận tin mới của trang thông tin bằng phần mềm đọc tin, theo từng mục và từng đơn vị.',
  address: addresses.follow,
  crumbs: crumbsTo(),
};
