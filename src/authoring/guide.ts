import type { Rule } from '../checks/problem.ts';
import { entryFields, type Field, fieldsOf, itemOf, optionsOf } from '../schema-info/fields.ts';
import { places } from '../files/layout.ts';
import { type CollectionName, collectionNames } from '../schemas/index.ts';
import { authorLabels } from '../vietnamese/labels.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';
import { choiceList, homeOf } from '../schema-info/choices.ts';
import { type Kind, kinds, templateFile } from './kinds.ts';

/** The parts of the authors' guide that are made from the code, by the name of their region. */
export const guideParts = (rules: readonly Rule[]): Record<string, string> => ({
  'các loại nội dung': kindTable(),
  'các quy tắc': ruleTable(rules),
  'các trường': fieldTables(),
});

const opening = (name: string) =>
  `<!-- bắt đầu: ${name} (do "npm run guide" viết, đừng sửa tay) -->`;
const closing = (name: string) => `<!-- hết: ${name} -->`;

/** The guide with each region's text replaced. Throws when a region is missing: the guide would go stale without a word. */
export function withParts(guide: string, parts: Readonly<Record<string, string>>): string {
  let text = guide;
  for (const [name, part] of Object.entries(parts)) {
    const [start, end] = [text.indexOf(opening(name)), text.indexOf(closing(name))];
    if (start < 0 || end < start)
      throw new Error(`The guide lacks the region "${name}": ${opening(name)} … ${closing(name)}`);
    text = `${text.slice(0, start + opening(name).length)}\n\n${part}\n\n${text.slice(end)}`;
  }
  return text;
}

/** Text for a cell: a stroke would end it, and outside of `code` a `<` would begin a tag. */
const cell = (text: string) =>
  text.replace(/`[^`]*`|[<|]/g, (part) => (part === '<' ? '&lt;' : part.replaceAll('|', '\\|')));
const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n');

const pathShown = (kind: Kind) => kind.path('<tên>', '<năm>');

function kindTable(): string {
  return table(
    ['Nội dung', 'Đặt ở', 'Tệp mẫu', 'Lệnh'],
    kinds.map((kind) => [
      sentenceCase(authorLabels[kind.collection]),
      `\`${pathShown(kind)}\`${places[kind.collection].shape === 'list' ? ' (thêm vào cuối)' : ''}`,
      `[\`${templateFile(kind)}\`](${templateFile(kind)})`,
      `\`npm run new -- ${kind.name}\``,
    ]),
  );
}

function ruleTable(rules: readonly Rule[]): string {
  return table(
    ['Quy tắc', 'Mức', 'Nội dung'],
    rules.map(({ id, severity, summary }) => [
      `\`${id}\``,
      severity === 'error' ? 'Lỗi' : 'Cảnh báo',
      summary,
    ]),
  );
}

function fieldTables(): string {
  const order = [
    ...kinds.map(({ collection }) => collection),
    ...collectionNames.filter((name) => kinds.every(({ collection }) => collection !== name)),
  ];
  return order
    .map((collection) => {
      const kind = kinds.find((one) => one.collection === collection);
      const title = `### ${sentenceCase(authorLabels[collection])}: \`${kind ? pathShown(kind) : places[collection].example}\``;
      return `${title}\n\n${table(['Trường', 'Cần', 'Là gì', 'Viết gì', 'Ví dụ'], rowsOf(entryFields(collection), ''))}`;
    })
    .join('\n\n');
}

function rowsOf(fields: Record<string, Field>, before: string): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const inner =
      itemOf(field)?.kind === 'group'
        ? fieldsOf(itemOf(field) as Field)
        : field.kind === 'group'
          ? fieldsOf(field)
          : {};
    const example = exampleOf(field);
    return [
      [
        `\`${before}${name}\``,
        field.optional ? '' : 'có',
        field.description,
        kindOf(field),
        example === '' ? '' : `\`${example}\``,
      ],
      ...rowsOf(inner, `${before}${name}.`),
    ];
  });
}

const words: Partial<Record<Field['kind'], string>> = {
  text: 'chữ',
  day: 'ngày',
  date: 'ngày, tháng hoặc năm',
  image: 'tệp ảnh cạnh bài',
  attachment: 'tệp PDF, DOCX cạnh bài',
  slug: 'mã không dấu',
  'document-number': 'số, ký hiệu',
  address: 'địa chỉ trên trang',
  'base-path': 'đường dẫn',
  repository: 'tên kho nội dung trên GitHub',
  'repository-folder': 'thư mục trong kho',
  url: 'địa chỉ https',
  email: 'thư điện tử',
  'whole-number': 'số nguyên',
  number: 'số',
  'yes-no': 'true hoặc false',
  group: 'nhóm trường',
};

function kindOf(field: Field): string {
  const item = itemOf(field);
  if (item) return item.kind === 'group' ? 'danh sách nhóm trường' : `danh sách: ${kindOf(item)}`;
  if (field.kind === 'enum') return choiceList(field);
  if (field.kind === 'reference') return `mã trong \`${homeOf(field.collection)}\``;
  if (field.kind === 'choice')
    return optionsOf(field)
      .flatMap((way) => Object.entries(fieldsOf(way)))
      .map(([name, one]) => `\`${name}\` (${kindOf(one)})`)
      .join(' hoặc ');
  return words[field.kind] ?? 'chữ';
}

/** An example worth showing: none where it would only say that something is to be written. */
function exampleOf(field: Field): string {
  const item = itemOf(field);
  if (field.kind === 'group' || item?.kind === 'group') return '';
  const example = item
    ? exampleValue(item.description ? item : { ...item, description: field.description })
    : exampleValue(field);
  if (/…/.test(example) || example === 'mã') return '';
  return item ? `[${example}]` : example;
}

/** Ids as examples: as the paths of the collections show them, so that no bloc's own are named. */
function firstId(collection: string): string | undefined {
  const { example, shape } = places[collection as CollectionName];
  return shape === 'list' || shape === 'one'
    ? undefined
    : /^[^/]+\/(.+?)(?:\/index)?\.\w+$/.exec(example)?.[1];
}

/** How a value is written, for the guide: a form, of no bloc's. */
function exampleValue(field: Field): string {
  const written = /(?:dạng|ví dụ) ([^;,()]+?)(?: hoặc .*)?(?:[;,(]|$)/u
    .exec(field.description)?.[1]
    ?.trim();
  switch (field.kind) {
    case 'reference':
      return firstId(field.collection) ?? written ?? 'mã';
    case 'enum':
      return field.values[0] ?? '…';
    case 'whole-number':
    case 'number':
      return /^(?:Những n|N)ăm /.test(field.description) ? '2023' : '1';
    case 'yes-no':
      return 'true';
    case 'choice': {
      const [first] = optionsOf(field);
      return first ? exampleValue(first) : '…';
    }
    case 'group':
      return '…';
    case 'list':
      return '[…]';
    case 'day':
    case 'date':
      return written ?? '2025-01-31';
    case 'image':
      return './anh.jpg';
    case 'attachment':
      return './bao-cao.pdf';
    case 'url':
      return 'https://vi-du.vn/bai-viet';
    case 'email':
      return 'van-phong@vi-du.vn';
    case 'address':
      return '/tin-tuc/2023/ten-bai/';
    case 'base-path':
      return '/';
    case 'repository':
      return 'ten-co-quan/trang-khoi-thi-dua';
    case 'repository-folder':
      return 'content';
    case 'slug':
      return written ?? 'ma-khong-dau';
    case 'document-number':
      return '12/QĐ-UBND';
    default:
      return written ?? '…';
  }
}
