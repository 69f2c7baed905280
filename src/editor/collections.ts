import type { Collection, CollectionFile, Field as FormField, SortableFields } from '@sveltia/cms';
import { type Kind, kinds } from '../authoring/kinds.ts';
import { entryFields } from '../schema-info/fields.ts';
import { places } from '../files/layout.ts';
import type { CollectionName } from '../schemas/index.ts';
import { type Choice, formFields } from './fields.ts';
import { authorLabels } from '../vietnamese/labels.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';

/** What a form needs besides the schema: an icon of Material Symbols, what an entry is called in lists, and how its slug is made where the title will not do. */
interface Look {
  label: string;
  icon: string;
  summary: string;
  slug?: string;
}

/** The kinds of entries that have a form each, in the order of the menu. */
export const looks = {
  news: {
    label: sentenceCase(authorLabels.news),
    icon: 'newspaper',
    summary: "{{title}} – {{date | date('DD/MM/YYYY')}}",
  },
  conferences: {
    label: sentenceCase(authorLabels.conferences),
    icon: 'groups',
    summary: "{{title}} – {{date | date('DD/MM/YYYY')}}",
  },
  models: { label: sentenceCase(authorLabels.models), icon: 'star', summary: '{{name}}' },
  campaigns: { label: sentenceCase(authorLabels.campaigns), icon: 'flag', summary: '{{title}}' },
  honours: {
    label: sentenceCase(authorLabels.honours),
    icon: 'workspace_premium',
    summary: 'Khen thưởng năm {{slug}}',
    slug: '{{fields.items.0.year}}',
  },
  honourLists: {
    label: sentenceCase(authorLabels.honourLists),
    icon: 'format_list_numbered',
    summary: '{{decision}} – năm {{year}}',
    slug: "{{fields.decision | default('danh-sach')}}",
  },
  registrations: {
    label: sentenceCase(authorLabels.registrations),
    icon: 'flag',
    summary: 'Đăng ký, giao ước năm {{year}}',
  },
  scoring: {
    label: sentenceCase(authorLabels.scoring),
    icon: 'list_alt',
    summary: 'Chấm điểm năm {{year}}',
  },
  documents: {
    label: sentenceCase(authorLabels.documents),
    icon: 'description',
    summary: '{{kind}} {{number}} – {{title}}',
    slug: "{{kind}}-{{number}}-{{date | date('YYYY')}}",
  },
  people: { label: sentenceCase(authorLabels.people), icon: 'person', summary: '{{name}}' },
  units: {
    label: sentenceCase(authorLabels.units),
    icon: 'apartment',
    summary: '{{names.0.name}}',
    slug: '{{fields.names.0.short}}',
  },
  sources: {
    label: sentenceCase(authorLabels.sources),
    icon: 'menu_book',
    summary: '{{title}} – {{publisher}}',
  },
  pages: { label: sentenceCase(authorLabels.pages), icon: 'article', summary: '{{title}}' },
} as const satisfies Partial<Record<CollectionName, Look>>;

/** Single files, gathered in one menu: lists of small entries, and who led the bloc. */
export const fileLooks = {
  organisations: sentenceCase(authorLabels.organisations),
  awards: sentenceCase(authorLabels.awards),
  leadership: sentenceCase(authorLabels.leadership),
  abbreviations: sentenceCase(authorLabels.abbreviations),
} as const satisfies Partial<Record<CollectionName, string>>;

/** The collection of the form that holds the single files. */
export const listsName = 'danh-muc';
export const listsIcon = 'list_alt';

/** What has a day is listed by it, as readers see it. */
const newestFirst: SortableFields = {
  fields: ['date', 'title'],
  default: { field: 'date', direction: 'Descending' },
};

/** The field that stands for the whole of a list file. */
export const itemsName = 'items';

/** The format that this site's own reader and writer are registered under, with the ending of its files: each must know the fields of its form. */
const formatOf = (collection: CollectionName, extension: string) => `${collection}.${extension}`;

/** Every form, in the order of the menu. `folder` is the content folder within the repository. */
export function formCollections(folder: string, choice: Choice): Collection[] {
  const entries = (Object.entries(looks) as [CollectionName, Look][]).map(
    ([name, look]): Collection => {
      const kind = kindOf(name);
      const path = kind.path(
        '{{slug}}',
        name === 'honours'
          ? '{{slug}}'
          : kind.yearly === 'year'
            ? '{{fields.year}}'
            : "{{date | date('YYYY')}}",
      );
      const [first = '', ...rest] = path.split('/');
      const [file = '', extension = ''] = /^(.*)\.(\w+)$/.exec(rest.join('/'))?.slice(1) ?? [];
      return {
        name,
        label: look.label,
        label_singular: authorLabels[kind.collection],
        icon: look.icon,
        folder: `${folder}/${first}`,
        path: file,
        format: formatOf(name, extension),
        summary: look.summary,
        identifier_field: identifierOf(kind),
        ...(name === 'news' || name === 'conferences' ? { sortable_fields: newestFirst } : {}),
        slug: {
          template: look.slug ?? `{{fields.${identifierOf(kind)}}}`,
          editable: ['create'],
          hint: slugHint,
          pattern: slugPattern,
        },
        media_folder: '',
        public_folder: '.',
        create: true,
        delete: false,
        duplicate: false,
        publish: false,
        thumbnail: false,
        aliases_field: false,
        fields: fieldsOfForm(name, choice),
      };
    },
  );
  const files = Object.entries(fileLooks).map(([name, label]): CollectionFile => {
    const file = places[name as CollectionName].example;
    return {
      name,
      label,
      file: `${folder}/${file}`,
      format: formatOf(name as CollectionName, 'yaml'),
      fields: fieldsOfForm(name as CollectionName, choice),
    };
  });
  return [
    ...entries,
    {
      name: listsName,
      label: 'Danh mục dùng chung',
      icon: listsIcon,
      publish: false,
      files,
    },
  ];
}

const slugHint =
  'Phần cuối của địa chỉ bài, được đặt theo tiêu đề; có thể viết ngắn lại. Không ghi ngày. Đã đăng thì không đổi nữa.';
const slugPattern: [string, string] = [
  '^[a-z0-9]+(-[a-z0-9]+)*$',
  'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: khoi-ky-giao-uoc-thi-dua.',
];

function kindOf(collection: CollectionName): Kind {
  const kind = kinds.find((one) => one.collection === collection);
  if (!kind) throw new Error(`No kind of entry for ${collection}`);
  return kind;
}

/** The first name of a list of names. */
const identifierOf = ({ collection, title }: Kind) =>
  collection === 'honours' ? `${itemsName}.0.label` : title.replace(/^(names|labels)\./, '$1.0.');

function fieldsOfForm(collection: CollectionName, choice: Choice): FormField[] {
  const fields = formFields(entryFields(collection), choice);
  const { shape } = places[collection];
  if (shape === 'list')
    return [
      {
        name: itemsName,
        label: 'Các mục',
        widget: 'list',
        root: true,
        collapsed: true,
        label_singular: 'mục',
        summary: `{{${collection === 'honours' ? 'label}} ({{id' : identifierOf(kindOf(collection))}}}`,
        fields,
      } as FormField,
    ];
  return shape === 'markdown'
    ? [
        ...fields,
        { name: 'body', label: 'Nội dung bài', widget: 'richtext', required: false } as FormField,
      ]
    : fields;
}
