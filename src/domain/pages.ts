import type { CollectionName } from '../schemas/index.ts';
import { givenName, initialOf, letterSlug } from '../vietnamese/collate.ts';
import { slugify } from '../vietnamese/slug.ts';
import { addresses, addressOf, contentYears, withAttachments, yearOfId } from './addresses.ts';
import type { ConferenceKind } from './conferences.ts';
import type { Content } from './content.ts';
import { dataSets } from './data-sets.ts';
import { feedPlaces } from './feeds.ts';
import { measuresOf } from './figure-series.ts';
import {
  honoursPerPage,
  listFacets,
  recipientsPerPage,
  registerLists,
  rollYears,
} from './register.ts';

/** How many entries a list page holds: few enough for its weight, many enough to browse. */
export const itemsPerPage = 20;
/** So many years are on one page: their tasks with all that they rest on keep within its weight. */
export const yearsPerPage = 6;
/** So many names still read well on one page; more get a page for each letter. */
export const namesPerPage = 100;

/** The kinds of pages, each with the route of the file in `src/pages/` that makes them. */
const routes = {
  home: '/',
  newsList: '/tin-tuc/[...rest]/',
  article: '/tin-tuc/[year]/[slug]/',
  modelList: '/guong-dien-hinh/[...rest]/',
  modelsByName: '/guong-dien-hinh/a-z/[...letter]/',
  model: '/guong-dien-hinh/[id]/',
  campaigns: '/phong-trao/',
  campaign: '/phong-trao/[id]/',
  conferenceList: '/hoi-nghi/[...list]/',
  conference: '/hoi-nghi/[year]/[slug]/',
  tasks: '/hoi-nghi/nhiem-vu/[...page]/',
  pledges: '/hoi-nghi/giao-uoc/[...page]/',
  figures: '/hoi-nghi/so-lieu/',
  measure: '/hoi-nghi/so-lieu/[measure]/',
  register: '/khen-thuong/',
  honourList: '/khen-thuong/[...list]/',
  honourRoll: '/khen-thuong/[year]/so-vang/',
  honourTable: '/khen-thuong/don-vi/',
  units: '/don-vi/',
  unit: '/don-vi/[id]/',
  scoring: '/cham-diem/[...year]/',
  years: '/nam/',
  year: '/nam/[year]/',
  documents: '/van-ban/',
  document: '/van-ban/[...rest]/',
  person: '/ca-nhan/[id]/',
  search: '/tim-kiem/',
  siteMap: '/so-do-trang/',
  contact: '/lien-he/',
  follow: '/theo-doi/',
  standing: '/[page]/',
  data: '/du-lieu/',
  dataSet: '/du-lieu/[set]/',
  reading: '/[...reading]/',
  moved: '/[...moved]/',
} as const;
export type PageKind = keyof typeof routes;

export interface SitePage {
  kind: PageKind;
  address: string;
}

/**
 * Every page of the site, list pages included: `getStaticPaths`, the check, the list of published addresses and the tests read it.
 * Further pages of a reading version depend on the text of a file; without `readingPages` only the first is named.
 * @param readingPages how many pages the text of an attachment fills
 */
export function pagesOf(
  content: Content,
  readingPages: (entry: string, file: string) => number = () => 1,
): SitePage[] {
  const pages: SitePage[] = [];
  const add = (kind: PageKind, address: string) => pages.push({ kind, address });
  const addList = (
    kind: PageKind,
    count: number,
    address: (page: number) => string,
    perPage = itemsPerPage,
  ) => {
    for (let page = 1; page <= Math.max(1, Math.ceil(count / perPage)); page += 1)
      add(kind, address(page));
  };
  const addEach = (kind: PageKind, collection: CollectionName) => {
    for (const id of content[collection].keys()) {
      const address = addressOf(collection, id);
      if (address) add(kind, address);
    }
  };

  for (const kind of fixedKinds) add(kind, routes[kind]);
  addEach('article', 'news');
  addEach('model', 'models');
  addEach('campaign', 'campaigns');
  addEach('conference', 'conferences');
  addEach('unit', 'units');
  addEach('person', 'people');
  addEach('standing', 'pages');

  const news = [...content.news.keys()];
  addList('newsList', news.length, addresses.newsPage);
  for (const [year, own] of Map.groupBy(news, yearOfId))
    addList('newsList', own.length, (page) => addresses.newsYear(year, page));

  const models = [...content.models.values()].map(({ data }) => data);
  const addModels = (first: string, count: number) =>
    addList('modelList', count, (page) => (page === 1 ? first : `${first}trang/${page}/`));
  addModels(addresses.models, models.length);
  for (const kind of ['tap-the', 'ca-nhan'] as const)
    addModels(addresses.modelsOfKind(kind), models.filter((model) => model.kind === kind).length);
  for (const [id, count] of countEach(models.map(({ unit }) => unit)))
    addModels(addresses.modelsOfUnit(id), count);
  for (const [year, count] of countEach(models.flatMap(({ years }) => [...new Set(years)])))
    addModels(addresses.modelsOfYear(year), count);
  for (const [slug, count] of countEach(models.map(({ field }) => slugify(field ?? ''))))
    if (slug) addModels(addresses.modelsOfField(slug), count);
  const awardsOfModels = models.flatMap(({ honours }) => [
    ...new Set(honours.flatMap((id) => content.honours.get(id)?.data.award ?? [])),
  ]);
  for (const [id, count] of countEach(awardsOfModels))
    addModels(addresses.modelsOfAward(id), count);
  add('modelsByName', addresses.modelsByName);
  if (models.length > namesPerPage)
    for (const [slug, count] of countEach(models.map(letterOfModel)))
      addList('modelsByName', count, (page) => addresses.modelsOfLetter(slug, page), namesPerPage);

  const conferences = [...content.conferences.values()];
  const addConferences = (count: number, address: (page: number) => string) =>
    addList('conferenceList', count, address);
  addConferences(conferences.length, addresses.conferencesPage);
  for (const [year, count] of countEach(conferences.map(({ id }) => yearOfId(id))))
    addConferences(count, (page) => addresses.conferencesYear(year, page));
  for (const [kind, count] of countEach(
    conferences.flatMap(({ data }): ConferenceKind[] => [...new Set(data.kinds)]),
  ))
    addConferences(count, (page) => addresses.conferencesOfKind(kind, page));
  for (const [unit, count] of countEach(conferences.flatMap(({ data }) => data.host ?? [])))
    addConferences(count, (page) => addresses.conferencesOfHost(unit, page));
  addList(
    'tasks',
    conferences.filter(({ data }) => data.tasks).length,
    addresses.tasksPage,
    yearsPerPage,
  );
  addList(
    'pledges',
    conferences.flatMap(({ data }) => data.pledges).length,
    addresses.pledgesPage,
    yearsPerPage,
  );
  for (const { slug } of measuresOf(content)) add('measure', addresses.measure(slug));

  for (const { facet, value, count } of registerLists(content))
    addList(
      'honourList',
      count,
      (page) => addresses.honoursList(facet, value, page),
      honoursPerPage,
    );
  for (const year of rollYears(content)) add('honourRoll', addresses.honoursRoll(year));
  const honoursOf = countEach(
    [...content.honours.values()].flatMap(({ data }) => data.decision ?? []),
  );
  for (const id of content.documents.keys())
    addList(
      'document',
      honoursOf.get(id) ?? 0,
      (page) => addresses.document(id, page),
      recipientsPerPage,
    );

  if (content.scoring.size > 0) add('scoring', addresses.scorings);
  addEach('scoring', 'scoring');

  for (const year of contentYears(content)) add('year', addresses.year(year));
  for (const id of dataSets) add('dataSet', addresses.dataSet(id));
  for (const collection of withAttachments)
    for (const { id, data } of content[collection].values())
      for (const { file } of data.attachments) {
        const entry = addressOf(collection, id) ?? '';
        addList(
          'reading',
          readingPages(entry, file),
          (page) => addresses.reading(entry, file, page),
          1,
        );
      }
  for (const { data } of content.redirects.values()) add('moved', data.from);
  return pages;
}

/** The kinds of which there is one page, at the address that is their route. */
const fixedKinds = (Object.keys(routes) as PageKind[]).filter(
  (kind) => !routes[kind].includes('['),
);

/** Every address that a page of another entry may link to; what has moved is none. */
export const siteAddresses = (content: Content): Set<string> =>
  new Set(
    pagesOf(content)
      .filter(({ kind }) => kind !== 'moved')
      .map(({ address }) => address),
  );

/** Where a name stands in the alphabet of models: people under their given name. */
function letterOfModel({ kind, name }: { kind: string; name: string }): string {
  return letterSlug(initialOf(kind === 'ca-nhan' ? givenName(name) : name));
}

/** The parameters that a route takes from an address: `/tin-tuc/[...rest]/`, `/tin-tuc/2023/` → `{ rest: '2023' }`. */
export function paramsOf(kind: PageKind, address: string): Record<string, string | undefined> {
  const given = address.split('/').filter(Boolean);
  const params: Record<string, string | undefined> = {};
  for (const [i, part] of routes[kind].split('/').filter(Boolean).entries()) {
    const [, rest, name] = /^\[(\.{3})?(\w+)\]$/.exec(part) ?? [];
    if (name) params[name] = rest ? given.slice(i).join('/') || undefined : given[i];
  }
  return params;
}

/** Files of the site that are no pages, save attachments and pictures; some are there only when an origin is known. */
export function filesOf(content: Content): Set<string> {
  const lists = [
    addresses.honours,
    ...registerLists(content).map(({ facet, value }) => addresses.honoursList(facet, value)),
  ];
  return new Set([
    addresses.sitemap(),
    '/robots.txt',
    addresses.calendar(),
    ...(['csv', 'json'] as const).flatMap((format) =>
      lists.map((list) => addresses.honoursFile(list, format)),
    ),
    ...(['xlsx', 'csv', 'json'] as const).flatMap((format) => [
      addresses.figuresFile(format),
      ...measuresOf(content).map(({ slug }) => addresses.figuresFile(format, slug)),
      ...dataSets.map((set) => addresses.dataFile(`${set}.${format}`)),
    ]),
    ...(['xml', 'json'] as const).flatMap((format) =>
      feedPlaces(content).map(({ page }) => addresses.feed(page, format)),
    ),
  ]);
}

const anyYear = 1111;
const anyValue = 'gia-tri';
const derived = new RegExp(
  `^(?:${[
    addresses.year(anyYear),
    addresses.newsYear(anyYear),
    addresses.conferencesYear(anyYear),
    addresses.modelsOfYear(anyYear),
    addresses.honoursYear(anyYear),
    addresses.honoursRoll(anyYear),
    ...listFacets
      .filter((facet) => facet !== 'nam')
      .map((facet) => addresses.honoursList(facet, anyValue)),
    addresses.modelsOfUnit(anyValue),
    addresses.modelsOfField(anyValue),
    addresses.modelsOfAward(anyValue),
    addresses.modelsOfLetter(anyValue),
  ]
    .join('|')
    .replaceAll(String(anyYear), String.raw`\d{4}`)
    .replaceAll(anyValue, '[^/]+')})(?:trang/\\d+/)?$`,
);

/** True for a page that comes from what entries state: such pages are not known in full while some entries have faults. */
export const isDerivedPage = (address: string): boolean => derived.test(address);

function countEach<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
