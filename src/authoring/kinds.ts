import type { CollectionName } from '../schemas/index.ts';
import { placeholder } from '../schema-info/placeholder.ts';

/** One kind of entry that an author can begin with `npm run new`. */
export interface Kind {
  /** What is typed: `npm run new -- news`. The name of the collection and `words` are taken as well. */
  name: string;
  collection: CollectionName;
  words: readonly string[];
  /** The field that the title on the command line fills, by its path without the numbers of list items. */
  title: string;
  /** A title as an example. */
  example: string;
  /** Where the entry lies below the content root. Lists have no slug. */
  path: (slug: string, year: string) => string;
  /** True where the address or the file holds a year. */
  yearly?: 'date' | 'year';
  /** Fields that need not be filled in but are worth a question. */
  worthAsking?: readonly string[];
  /** The text below the front matter. */
  body?: readonly string[];
}

const paragraph = (hint: string) => placeholder(hint);
const section = (hint: string) => `## ${placeholder(hint)}`;

export const kinds: readonly Kind[] = [
  {
    name: 'news',
    collection: 'news',
    words: ['tin', 'tin-tuc', 'bai', 'bai-viet'],
    title: 'title',
    example: 'Khối ký giao ước thi đua năm 2023',
    path: (slug, year) => `news/${year}/${slug}/index.md`,
    yearly: 'date',
    worthAsking: ['units'],
    body: [
      paragraph('câu mở đầu: việc gì, ngày nào, ở đâu, ai tham gia'),
      section('tên mục, ví dụ Kết quả'),
      paragraph('nội dung, viết bằng lời của mình theo nguồn'),
    ],
  },
  {
    name: 'conference',
    collection: 'conferences',
    words: ['hoi-nghi', 'hoat-dong'],
    title: 'title',
    example: 'Hội nghị sơ kết 6 tháng đầu năm 2024',
    path: (slug, year) => `conferences/${year}/${slug}/index.md`,
    yearly: 'date',
    body: [
      paragraph('mở đầu bản tường thuật: ngày nào, ai chủ trì, ai dự'),
      section('tên mục, ví dụ Kết quả thi đua'),
      paragraph('nội dung, viết bằng lời của mình theo nguồn'),
    ],
  },
  {
    name: 'campaign',
    collection: 'campaigns',
    words: ['phong-trao'],
    title: 'title',
    example: 'Thi đua xây dựng văn hóa công sở',
    path: (slug) => `campaigns/${slug}.mdx`,
    body: [paragraph('phong trào do ai phát động, khi nào, nhằm việc gì, theo nguồn nào')],
  },
  {
    name: 'model',
    collection: 'models',
    words: ['guong', 'guong-dien-hinh', 'dien-hinh'],
    title: 'name',
    example: 'Phòng Nghiệp vụ 1',
    path: (slug) => `models/${slug}/index.md`,
    body: [paragraph('ai hoặc tập thể nào, làm việc gì, kết quả ra sao, theo nguồn nào')],
  },
  {
    name: 'honour',
    collection: 'honours',
    words: ['khen-thuong', 'khen'],
    title: 'label',
    example: 'Bằng khen',
    path: (_slug, year) => `honours/${year}.yaml`,
    yearly: 'year',
  },
  {
    name: 'honour-list',
    collection: 'honourLists',
    words: ['danh-sach', 'danh-sach-khen-thuong'],
    title: 'decision',
    example: 'quyet-dinh-12-qd-ubnd-2024',
    path: (slug, year) => `honours/${year}/${slug}.yaml`,
    yearly: 'year',
    worthAsking: ['award'],
  },
  {
    name: 'registration',
    collection: 'registrations',
    words: ['dang-ky', 'giao-uoc'],
    title: 'year',
    example: '2024',
    path: (slug) => `registrations/${slug}.yaml`,
  },
  {
    name: 'scoring',
    collection: 'scoring',
    words: ['cham-diem', 'bang-diem'],
    title: 'year',
    example: '2024',
    path: (slug) => `scoring/${slug}.yaml`,
  },
  {
    name: 'document',
    collection: 'documents',
    words: ['van-ban'],
    title: 'title',
    example: 'Phát động phong trào thi đua năm 2024',
    path: (slug) => `documents/${slug}.yaml`,
    worthAsking: ['issuer'],
  },
  {
    name: 'person',
    collection: 'people',
    words: ['nguoi', 'ca-nhan'],
    title: 'name',
    example: 'Nguyễn Văn A',
    path: (slug) => `people/${slug}.yaml`,
  },
  {
    name: 'unit',
    collection: 'units',
    words: ['don-vi'],
    title: 'names.name',
    example: 'Cục Thống kê tỉnh',
    path: (slug) => `units/${slug}.yaml`,
  },
  {
    name: 'source',
    collection: 'sources',
    words: ['nguon'],
    title: 'title',
    example: 'Báo cáo tổng kết phong trào thi đua năm 2023',
    path: (slug) => `sources/${slug}.yaml`,
  },
  {
    name: 'organisation',
    collection: 'organisations',
    words: ['to-chuc', 'co-quan'],
    title: 'names.name',
    example: 'Sở Nội vụ tỉnh',
    path: () => 'organisations.yaml',
  },
  {
    name: 'award',
    collection: 'awards',
    words: ['danh-hieu', 'hinh-thuc'],
    title: 'labels.label',
    example: 'Cờ thi đua',
    path: () => 'awards.yaml',
  },
  {
    name: 'abbreviation',
    collection: 'abbreviations',
    words: ['viet-tat', 'chu-viet-tat'],
    title: 'id',
    example: 'UBND',
    path: () => 'abbreviations.yaml',
  },
  {
    name: 'redirect',
    collection: 'redirects',
    words: ['chuyen-huong', 'dia-chi-cu'],
    title: 'from',
    example: '/tin-tuc/2023/ten-cu/',
    path: () => 'redirects.yaml',
  },
  {
    name: 'page',
    collection: 'pages',
    words: ['trang'],
    title: 'title',
    example: 'Hỏi đáp',
    path: (slug) => `pages/${slug}.md`,
    body: [paragraph('nội dung của trang')],
  },
];

/** Where the template of a kind lies below the content root, for authors who copy it by hand. */
export const templateFile = ({ name, path }: Kind): string =>
  `_templates/${name}${/\.\w+$/.exec(path('x', '2000'))?.[0] ?? ''}`;

/** What may be typed for a kind. */
export const wordsOf = ({ name, collection, words }: Kind): string[] => [
  ...new Set([name, collection, ...words]),
];
