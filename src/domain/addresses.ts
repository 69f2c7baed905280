import type { ConferenceKind } from './conferences.ts';
import type { Content } from './content.ts';
import type { DataSet } from './data-sets.ts';
import { type ListFacet, pageOfHonour, unstated } from './register.ts';
import type { CollectionName } from '../schemas/index.ts';

/**
 * The address of every page, from the site's root and without the base path. Nothing else in the project writes one down.
 * Addresses are lower-case, unaccented, end in `/` and never hold a day.
 */
export const addresses = {
  home: '/',
  news: '/tin-tuc/',
  newsPage: (page: number) => paged('/tin-tuc/', page),
  newsYear: (year: number, page = 1) => paged(`/tin-tuc/${year}/`, page),
  article: (id: string) => `/tin-tuc/${id}/`,
  models: '/guong-dien-hinh/',
  modelsPage: (page: number) => paged('/guong-dien-hinh/', page),
  modelsOfKind: (kind: 'tap-the' | 'ca-nhan') => `/guong-dien-hinh/${kind}/`,
  modelsOfUnit: (id: string) => `/guong-dien-hinh/don-vi/${id}/`,
  modelsOfYear: (year: number) => `/guong-dien-hinh/nam/${year}/`,
  modelsOfField: (slug: string) => `/guong-dien-hinh/linh-vuc/${slug}/`,
  modelsOfAward: (award: string) => `/guong-dien-hinh/khen-thuong/${award}/`,
  modelsByName: '/guong-dien-hinh/a-z/',
  /** @param slug of the letter, see `letterSlug` */
  modelsOfLetter: (slug: string, page = 1) => paged(`/guong-dien-hinh/a-z/${slug}/`, page),
  model: (id: string) => `/guong-dien-hinh/${id}/`,
  campaigns: '/phong-trao/',
  campaign: (id: string) => `/phong-trao/${id}/`,
  conferences: '/hoi-nghi/',
  conferencesPage: (page: number) => paged('/hoi-nghi/', page),
  conferencesYear: (year: number, page = 1) => paged(`/hoi-nghi/${year}/`, page),
  conferencesOfKind: (kind: ConferenceKind, page = 1) => paged(`/hoi-nghi/loai/${kind}/`, page),
  /** Meetings by the unit that held them. */
  conferencesOfHost: (unit: string, page = 1) => paged(`/hoi-nghi/don-vi/${unit}/`, page),
  tasks: '/hoi-nghi/nhiem-vu/',
  tasksPage: (page: number) => paged('/hoi-nghi/nhiem-vu/', page),
  pledges: '/hoi-nghi/giao-uoc/',
  pledgesPage: (page: number) => paged('/hoi-nghi/giao-uoc/', page),
  figures: '/hoi-nghi/so-lieu/',
  /** @param slug see `measureSlug` */
  measure: (slug: string) => `/hoi-nghi/so-lieu/${slug}/`,
  /** The figures as a file: of all measures, or of one. */
  figuresFile: (format: 'xlsx' | 'csv' | 'json', slug?: string) =>
    `/hoi-nghi/so-lieu${slug ? `/${slug}` : ''}.${format}`,
  /** The meetings for a calendar. */
  calendar: () => '/hoi-nghi/lich.ics',
  conference: (id: string) => `/hoi-nghi/${id}/`,
  honours: '/khen-thuong/',
  /** A list of the register: `/khen-thuong/2022/`, `/khen-thuong/don-vi/hai-quan/`. */
  honoursList: (facet: ListFacet, value: string, page = 1) =>
    paged(facet === 'nam' ? `/khen-thuong/${value}/` : `/khen-thuong/${facet}/${value}/`, page),
  honoursYear: (year: number, page = 1) => paged(`/khen-thuong/${year}/`, page),
  award: (id: string) => `/khen-thuong/loai/${id}/`,
  /** Units by years. */
  honoursTable: '/khen-thuong/don-vi/',
  /** The printed roll of a year. */
  honoursRoll: (year: number) => `/khen-thuong/${year}/so-vang/`,
  /** A list of the register as a file: `/khen-thuong/2022/` → `/khen-thuong/2022.csv`. */
  honoursFile: (list: string, format: 'csv' | 'json') =>
    `${list === '/khen-thuong/' ? '/khen-thuong/toan-bo' : list.replace(/\/$/, '')}.${format}`,
  /** What the register is filtered by in the browser: all without names, or what is shown of a year. */
  honoursIndex: (year?: number) =>
    year === undefined ? '/khen-thuong/tra-cuu.json' : `/khen-thuong/${year}/tra-cuu.json`,
  /** The years whose scoring is published; there only when there is one. */
  scorings: '/cham-diem/',
  scoring: (year: string) => `/cham-diem/${year}/`,
  units: '/don-vi/',
  unit: (id: string) => `/don-vi/${id}/`,
  year: (year: number) => `/nam/${year}/`,
  years: '/nam/',
  documents: '/van-ban/',
  document: (id: string, page = 1) => paged(`/van-ban/${id}/`, page),
  person: (id: string) => `/ca-nhan/${id}/`,
  search: '/tim-kiem/',
  /** What the search answers from, and the names that its box suggests. */
  searchFacts: '/tim-kiem/tra-loi.json',
  searchNames: '/tim-kiem/goi-y.json',
  /** How a browser can search the site by itself; there only when the origin is known. */
  openSearch: '/opensearch.xml',
  /** What is new on a page's subject, for feed readers, beside the page: `/don-vi/thue/` → `/don-vi/thue/feed.xml`; there only when the origin is known. */
  feed: (page: string, format: 'xml' | 'json') => `${page}feed.${format}`,
  /** For search engines: the list of the lists of pages, or one of these; there only when the origin is known. */
  sitemap: (part?: number) => (part ? `/sitemap-${part}.xml` : '/sitemap-index.xml'),
  page: (id: string) => `/${id}/`,
  about: '/gioi-thieu/',
  accessibility: '/tro-nang/',
  privacy: '/quyen-rieng-tu/',
  contact: '/lien-he/',
  /** How to follow the site. */
  follow: '/theo-doi/',
  siteMap: '/so-do-trang/',
  data: '/du-lieu/',
  /** What a set of open data holds, and what its columns mean. */
  dataSet: (id: DataSet) => `/du-lieu/${id}/`,
  /** A file of open data: `van-ban.csv`, `van-ban.schema.json`, `du-lieu.zip`. They lie side by side, as a data package wants. */
  dataFile: (name: string) => `/du-lieu/${name}`,
  /** The picture that is shown where a link to a page is shared, under a folder of their own. */
  card: (page: string) => `/the${page === '/' ? '/trang-chu' : page.replace(/\/$/, '')}.png`,
  /** A file beside an entry, under the entry's own address, so that `./bao-cao.pdf` in its text leads there too. */
  attachment: (entry: string, file: string) => `${entry}${file.replace(/^\.\//, '')}`,
  /** The text of such a file as pages of the site; the ending stays in the name, as `bao-cao.pdf` and `bao-cao.docx` may lie side by side. */
  reading: (entry: string, file: string, page = 1) =>
    paged(
      `${addresses
        .attachment(entry, file)
        .replace(/\.(pdf|docx)$/i, '-$1')
        .toLowerCase()}/`,
      page,
    ),
  notFound: '/404.html',
  /** Where staff write; no page of the public site leads there. */
  editor: '/quan-tri/',
  editorConfig: '/quan-tri/config.json',
  /** Loads the form's program. */
  editorScript: '/quan-tri/form.js',
} as const;

/** The id under which a page of a PDF, or a part of a DOCX, stands in its reading version. */
export const readingAnchor = (kind: 'pdf' | 'docx', number: number) =>
  `${kind === 'pdf' ? 'trang' : 'phan'}-${number}`;

/** The id under which an honour stands on its year's page. */
export const honourAnchor = (id: string) => `kt-${id}`;

/** Where an honour stands: its line on the page of its year. */
export const honourAddress = (content: Content, id: string, year: number) =>
  `${addresses.honoursYear(year, pageOfHonour(content, id))}#${honourAnchor(id)}`;

/** The parts that a page may have besides the headings of its text: links may lead to `…#so-lieu`. */
export const sectionsOf = (collection: CollectionName): readonly string[] => [
  ...sectionsOfAll,
  ...(ownSections[collection] ?? []),
];

/** True for an id that the pages themselves may carry, so that no heading of a text can take it. */
export const isSectionId = (id: string): boolean =>
  allSections.has(id) || /^(?:kt|chu|giao-uoc|user-content)-/.test(id);

const sectionsOfAll = ['noi-dung', 'nguon', 'lien-quan', 'tim-nhanh', 'guong-khac'];
const ownSections: Partial<Record<CollectionName, readonly string[]>> = {
  conferences: [
    'bao-cao',
    'thanh-phan',
    'so-lieu',
    'hoat-dong',
    'muc-tieu',
    'nhiem-vu',
    'y-kien',
    'binh-xet',
    'ban-giao',
    'van-ban',
    'ket-qua-nhiem-vu',
    'cung-loai',
    'tep',
  ],
  campaigns: ['ket-qua', 'nhiem-vu'],
  scoring: ['tong-diem', 'theo-tieu-chi'],
  units: ['ten-goi', 'vai-tro', 'khen-thuong', 'guong', 'dang-ky', 'so-lieu'],
  models: ['khen-thuong'],
  people: ['chuc-vu', 'vai-tro', 'khen-thuong'],
  documents: ['vien-dan', 'duoc-khen', 'tep'],
  news: ['tep'],
  pages: ['luan-phien'],
};
const allSections = new Set([...sectionsOfAll, ...Object.values(ownSections).flat()]);

/** The last part of an address that a page of the site itself takes, and which no entry of the collection may use. */
export const reservedSlugs: Partial<Record<CollectionName, readonly string[]>> = {
  models: ['tap-the', 'ca-nhan', 'don-vi', 'nam', 'linh-vuc', 'khen-thuong', 'a-z', 'trang'],
  pages: [
    'tin-tuc',
    'guong-dien-hinh',
    'phong-trao',
    'hoi-nghi',
    'khen-thuong',
    'don-vi',
    'nam',
    'van-ban',
    'ca-nhan',
    'tim-kiem',
    'so-do-trang',
    'du-lieu',
    'cham-diem',
    'the',
    'quan-tri',
    '404',
    'pagefind',
  ],
  conferences: ['so-lieu', 'trang'],
  units: [unstated],
};

/** The address of the page that shows an entry; undefined for collections whose entries have no page of their own. */
export function addressOf(collection: CollectionName, id: string): string | undefined {
  switch (collection) {
    case 'news':
      return addresses.article(id);
    case 'models':
      return addresses.model(id);
    case 'campaigns':
      return addresses.campaign(id);
    case 'conferences':
      return addresses.conference(id);
    case 'awards':
      return addresses.award(id);
    case 'units':
      return addresses.unit(id);
    case 'documents':
      return addresses.document(id);
    case 'people':
      return addresses.person(id);
    case 'scoring':
      return addresses.scoring(id);
    case 'pages':
      return addresses.page(id);
    default:
      return undefined;
  }
}

/** The collections whose entries may list attachments. */
export const withAttachments = ['news', 'conferences', 'documents'] as const;

/** Every year that something in the record belongs to, newest first. */
export function contentYears(content: Content): number[] {
  const years = new Set<number>();
  for (const { data } of content.honours.values()) years.add(data.year);
  for (const { data } of content.conferences.values()) {
    years.add(Number(data.date.slice(0, 4)));
    if (data.yearReviewed) years.add(data.yearReviewed);
    if (data.yearLaunched) years.add(data.yearLaunched);
    for (const figure of data.figures) years.add(figure.year);
  }
  for (const collection of ['registrations', 'scoring'] as const)
    for (const { data } of content[collection].values()) years.add(data.year);
  for (const { data } of content.news.values()) years.add(Number(data.date.slice(0, 4)));
  for (const { data } of content.models.values()) for (const year of data.years) years.add(year);
  return [...years].sort((a, b) => b - a);
}

/** The year in the id of an article or a conference, `2023/tong-ket-2022`. */
export const yearOfId = (id: string) => Number(id.slice(0, 4));

/** Page 1 of a list is the list's own address; the others are numbered below it. */
const paged = (address: string, page: number) => (page <= 1 ? address : `${address}trang/${page}/`);

/**
 * Puts the base path before an address of this site; leaves addresses of other sites, e-mail and bare fragments alone.
 * @param base starts and ends with `/`
 */
export function withBase(base: string, address: string): string {
  return address.startsWith('/') && !address.startsWith('//')
    ? base.replace(/\/$/, '') + address
    : address;
}

/** The full address for feeds, citations and canonical links; undefined as long as no origin is known. */
export function absolute(
  origin: string | undefined,
  base: string,
  address: string,
): string | undefined {
  return origin ? new URL(withBase(base, address), origin).href : undefined;
}
