import { stringify } from 'csv-stringify/sync';
import { yamlText } from '../../../checks/words.ts';
import { confirmation, placeholder } from '../../../schema-info/placeholder.ts';
import type { Recipient } from './recipients.ts';
import type { Counts } from './stated.ts';

/** The columns of a list, in their order. */
export const listColumns = [
  'mã',
  'loại',
  'danh xưng',
  'họ tên',
  'chức vụ',
  'đơn vị',
  'thuộc',
  'danh hiệu hình thức',
  'thành tích',
  'ghi chú',
] as const;
type ListColumn = (typeof listColumns)[number];

type ListRow = Partial<Record<ListColumn, string>>;

/** A spreadsheet would run a text with such a beginning as a formula; strokes and bullets say nothing in a cell. */
const cellText = (text: string): string => text.replace(/^[\s=+@•–-]+(?=\S)/u, '').trim();

export const rowOf = (recipient: Recipient): ListRow => {
  const row: Partial<Record<ListColumn, string | undefined>> = {
    loại: recipient.kind,
    'danh xưng': recipient.honorific,
    'họ tên': recipient.name,
    'chức vụ': recipient.role,
    'đơn vị': recipient.unit,
    thuộc: recipient.within,
    'danh hiệu hình thức': recipient.award,
    'thành tích': recipient.reason,
    'ghi chú': recipient.note,
  };
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      value === undefined || value.trim() === '' ? [] : [[key, cellText(value)]],
    ),
  );
};

/** The list as CSV: UTF-8 with the mark that Excel needs; columns that no row fills are left out, kind and name never. */
export function csvOf(recipients: readonly Recipient[]): string {
  const rows = recipients.map(rowOf);
  const columns = listColumns.filter(
    (column) =>
      column === 'loại' || column === 'họ tên' || rows.some((row) => row[column] !== undefined),
  );
  return stringify(
    rows.map((row) => columns.map((column) => row[column] ?? '')),
    { header: true, columns: [...columns], bom: true },
  );
}

/** A value that is known, one to be confirmed with the words it was read from, or none. */
export type Value<T> = { known: T } | { suggested: T; words: string } | { missing: string };

/** What the list's own YAML says for all rows. */
export interface ListHeadValues {
  /** Where the list was taken from, in a comment. */
  from: string;
  /** Undefined for a list that is only proposed. */
  decision?: Value<string> | undefined;
  status: 'proposed' | 'decided';
  year: Value<number>;
  award?: Value<string> | undefined;
  line: Value<string>;
  form?: Value<string> | undefined;
  date: Value<string>;
  by?: Value<string> | undefined;
  stated?: { value: Counts; words: string } | undefined;
  sources: Value<readonly string[]>;
}

const textValue = (value: Value<string>): string =>
  'known' in value
    ? yamlText(value.known)
    : 'suggested' in value
      ? JSON.stringify(confirmation(plain(value.suggested)))
      : placeIn(value.missing);

/** A place to fill in as YAML takes it: in quotes where bare text would be read as something else. */
const placeIn = (hint: string): string => {
  const place = placeholder(plain(hint));
  return /[:#,[\]{}]/.test(place) ? JSON.stringify(place) : place;
};

/** Words of a file on one line, without the marks of a place. */
const plain = (words: string): string =>
  words
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[«»]/g, '"')
    .trim();

/** A number to be confirmed is no text in quotes: the whole place gives way to it. */
const numberPlace = (number: number, words: string): string =>
  placeholder(`xác nhận ${number}, theo “${plain(words).replace(/[:#“”"]/g, '')}”`);

const numberValue = (value: Value<number>): string =>
  'known' in value
    ? String(value.known)
    : 'suggested' in value
      ? numberPlace(value.suggested, value.words)
      : placeIn(value.missing);

const sourcesValue = (value: Value<readonly string[]>): string =>
  'known' in value ? value.known.join(', ') : 'missing' in value ? placeIn(value.missing) : '';

const readFrom = (value: Value<unknown> | undefined): string[] =>
  value && 'suggested' in value ? [`# Theo tệp: “${plain(value.words)}”`] : [];

/** The YAML beside the list. */
export function yamlOf(head: ListHeadValues): string {
  const stated = (Object.entries(head.stated?.value ?? {}) as [keyof Counts, number][]).filter(
    ([key]) => key === 'collectives' || key === 'individuals',
  );
  return [
    `# ${plain(head.from)}`,
    '# Mỗi dòng của tệp .csv cùng tên là một cá nhân, tập thể được khen thưởng.',
    ...(head.decision ? [`decision: ${textValue(head.decision)}`] : []),
    `year: ${numberValue(head.year)}`,
    ...(head.award ? [...readFrom(head.award), `award: ${textValue(head.award)}`] : []),
    ...readFrom(head.line),
    `line: ${textValue(head.line)}`,
    ...(head.form ? [...readFrom(head.form), `form: ${textValue(head.form)}`] : []),
    'steps:',
    `  - status: ${head.status}`,
    `    date: ${textValue(head.date)}`,
    ...(head.by ? [`    by: ${textValue(head.by)}`] : []),
    ...(head.stated && stated.length > 0
      ? [
          'stated:',
          ...stated.map(
            ([key, number]) => `  ${key}: ${numberPlace(number, head.stated?.words ?? '')}`,
          ),
        ]
      : []),
    `sources: [${sourcesValue(head.sources)}]`,
    '',
  ].join('\n');
}

/** What a decision's own file says. */
export interface DocumentValues {
  number: Value<string>;
  date: Value<string>;
  issuer: Value<string>;
  title: Value<string>;
  signer?: Value<string> | undefined;
  sources: Value<readonly string[]>;
}

export function documentYamlOf({
  number,
  date,
  issuer,
  title,
  signer,
  sources,
}: DocumentValues): string {
  const lines = (key: string, value: Value<string>) => [
    ...readFrom(value),
    `${key}: ${textValue(value)}`,
  ];
  return [
    'kind: quyet-dinh',
    ...lines('number', number),
    ...lines('date', date),
    ...lines('issuer', issuer),
    ...lines('title', title),
    ...(signer ? lines('signer', signer) : []),
    `sources: [${sourcesValue(sources)}]`,
    '',
  ].join('\n');
}
