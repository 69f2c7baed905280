import { addresses, yearOfId } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { newsCategoryLabels, searchKinds } from '../vietnamese/labels.ts';
import { attachmentsOf } from './attachments.ts';
import { getContent } from './content.ts';
import {
  crumbsTo,
  lastChange,
  neighbours,
  type PageHead,
  relatedTo,
  sourcesOf,
  unitFilters,
} from './entry.ts';
import { type Item, itemsOf, newestFirst } from './items.ts';
import { type ListPage, paginate } from './pagination.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

/** Every article, newest first. */
export const newsItems = (content: Content): Item[] =>
  itemsOf(
    content,
    [...content.news.keys()].map((id) => ({ collection: 'news', id })),
  ).sort(newestFirst);

export interface NewsListView {
  head: PageHead;
  heading: string;
  list: ListPage<Item>;
  addressOfPage: string[];
  years: { year: number; address: string; current: boolean }[];
}

const crumb = { label: 'Tin tức', address: addresses.news };

/** The pages of the whole list (`rest` is undefined or `trang/2`) and of each year (`2023`, `2023/trang/2`). */
export async function newsListPaths() {
  const content = await getContent();
  const items = newsItems(content);
  const years = [...new Set(items.map((item) => yearOfId(item.id)))].sort((a, b) => b - a);
  const view = (year: number | undefined, list: ListPage<Item>): NewsListView => {
    const address = (page: number) =>
      year ? addresses.newsYear(year, page) : addresses.newsPage(page);
    const heading = year ? `Tin tức năm ${year}` : 'Tin tức';
    const updated = lastChange(
      [...content.news.values()].filter(({ id }) => !year || yearOfId(id) === year),
    );
    const title = list.page > 1 ? `${heading} – trang ${list.page}` : heading;
    return {
      head: {
        title,
        description: `${title}: tin về phong trào thi đua, hội nghị và khen thưởng của Khối, ${list.total} bài, mới nhất ở đầu.`,
        address: address(list.page),
        ...(list.page === 1 && {
          kind: searchKinds.pages,
          ...(year ? { years: [year] } : { aliases: [...sectionNames.news] }),
        }),
        crumbs: crumbsTo(
          ...(year ? [crumb, { label: String(year), address: addresses.newsYear(year) }] : [crumb]),
        ),
        ...(updated && { updated }),
        type: 'CollectionPage',
      },
      heading,
      list,
      addressOfPage: Array.from({ length: list.pages }, (_, i) => address(i + 1)),
      years: years.map((y) => ({ year: y, address: addresses.newsYear(y), current: y === year })),
    };
  };
  const ofYear = (year: number) =>
    paginate(items.filter((item) => yearOfId(item.id) === year)).map((list) => view(year, list));
  return [...paginate(items).map((list) => view(undefined, list)), ...years.flatMap(ofYear)].map(
    (props) => ({
      props,
    }),
  );
}

export async function articlePaths() {
  const content = await getContent();
  const items = newsItems(content);
  return [...content.news.values()].map((entry) => ({
    props: articleView(content, entry, items),
  }));
}

function articleView(content: Content, { id, data }: Entry<'news'>, items: Item[]) {
  const year = yearOfId(id);
  const head: PageHead = {
    title: data.title,
    description: data.summary,
    address: addresses.article(id),
    crumbs: crumbsTo(crumb, { label: String(year), address: addresses.newsYear(year) }),
    kind: searchKinds.news,
    years: [Number(data.date.slice(0, 4))],
    units: unitFilters(content, data.units),
    date: data.date,
    aliases: data.aliases,
    published: data.published,
    updated: data.updated,
    ogType: 'article',
    section: newsCategoryLabels[data.category],
  };
  return {
    id,
    head,
    data,
    category: newsCategoryLabels[data.category],
    attachments: attachmentsOf('news', id, data.attachments),
    sources: sourcesOf(content, data.sources),
    related: relatedTo(content, { collection: 'news', id }),
    ...neighbours(items, id),
  };
}
