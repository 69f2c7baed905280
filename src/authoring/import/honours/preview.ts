import { clip } from '../../../checks/words.ts';
import { placeOf } from './lists.ts';
import type { Recipient } from './recipients.ts';
import { countLabels, type Counts } from './stated.ts';
import { listed } from './table.ts';
import { listColumns, rowOf } from './write.ts';

/** What a person looks through before the files are trusted. */
export interface Preview {
  /** Where the list comes from. */
  title: string;
  counted: Counts;
  /** What was read of the decision, with the words it was read from. */
  facts: { label: string; value: string; words: string }[];
  notes: readonly string[];
  recipients: readonly Recipient[];
}

/** `17 tập thể, 282 cá nhân` */
const countWords = (counts: Counts): string =>
  (Object.keys(countLabels) as (keyof Counts)[])
    .filter((key) => key !== 'all' && (counts[key] ?? 0) > 0)
    .map((key) => `${counts[key]} ${countLabels[key]}`)
    .join(', ') || 'không có dòng nào';

interface Shown {
  head: string[];
  rows: string[][];
}

const mark = '?';

/** The table as it goes into the CSV, with the numbers of the file before it. */
function shown(recipients: readonly Recipient[]): Shown {
  const rows = recipients.map((recipient) => ({ recipient, row: rowOf(recipient) }));
  const columns = listColumns.filter((column) => rows.some(({ row }) => row[column] !== undefined));
  return {
    head: ['', 'số', ...columns],
    rows: rows.map(({ recipient, row }) => [
      recipient.doubts.length > 0 ? mark : '',
      recipient.number,
      ...columns.map((column) => row[column] ?? ''),
    ]),
  };
}

/** Each doubt once, with the rows that it is about. */
function doubtsOf(recipients: readonly Recipient[]): { doubt: string; rows: string[] }[] {
  const found = new Map<string, string[]>();
  for (const recipient of recipients)
    for (const doubt of recipient.doubts)
      found.set(doubt, [
        ...(found.get(doubt) ?? []),
        `${recipient.name === '' ? '(không tên)' : recipient.name} (${placeOf(recipient)})`,
      ]);
  return [...found].map(([doubt, rows]) => ({ doubt, rows }));
}

const inCell = (text: string): string =>
  text.replace(/[\\`*_<>[\]|]/g, '\\$&').replace(/\s+/g, ' ');

/** Every row, for a file that is opened or sent around. */
export function previewMarkdown({ title, counted, facts, notes, recipients }: Preview): string {
  const { head, rows } = shown(recipients);
  const doubts = doubtsOf(recipients);
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [
    `# ${inCell(title)}`,
    '',
    summaryOf(recipients, counted),
    '',
    ...(facts.length > 0
      ? [
          '## Về quyết định',
          '',
          line(['', 'Gợi ý', 'Đọc ở']),
          line(['---', '---', '---']),
          ...facts.map(({ label, value, words }) => line([label, value, words])),
          '',
        ]
      : []),
    ...(notes.length + doubts.length > 0
      ? [
          '## Cần xem lại',
          '',
          ...notes.map((note) => `- ${inCell(note)}`),
          ...doubts.map(
            ({ doubt, rows: which }) => `- ${inCell(doubt)} ${inCell(whichRows(which, 400))}`,
          ),
          '',
        ]
      : []),
    '## Danh sách',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

function summaryOf(recipients: readonly Recipient[], counted: Counts): string {
  const doubtful = recipients.filter(({ doubts }) => doubts.length > 0).length;
  return `Đọc được ${recipients.length} dòng: ${countWords(counted)}. ${doubtful > 0 ? `${doubtful} dòng có chỗ chưa chắc, có dấu ${mark} ở đầu.` : 'Không dòng nào có chỗ chưa chắc.'}`;
}

const whichRows = (rows: readonly string[], most: number): string =>
  `→ ${rows.length > 1 ? `${rows.length} dòng: ` : ''}${listed(rows, most, '; ')}.`;

const mostRows = 12;
const mostDoubts = 20;
const widest = 32;

/** The first rows and every doubt, as far as a screen holds them. */
export function previewText({ title, counted, facts, notes, recipients }: Preview): string {
  const { head, rows } = shown(recipients);
  const doubts = doubtsOf(recipients);
  const first = [head, ...rows.slice(0, mostRows)];
  const widths = head.map((_, column) =>
    Math.min(widest, Math.max(...first.map((cells) => [...(cells[column] ?? '')].length))),
  );
  const printed = first.map((cells) =>
    cells
      .map((text, column) => pad(clip(text, widest), widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    title,
    summaryOf(recipients, counted),
    ...(facts.length > 0 ? ['', 'Về quyết định (gợi ý, hãy so với văn bản):'] : []),
    ...facts.map(
      ({ label, value, words }) =>
        `  ${label}: ${value}${words === '' || words === value ? '' : `  (theo “${clip(words, 70)}”)`}`,
    ),
    '',
    ...printed.map((line) => `  ${line}`),
    ...(rows.length > mostRows ? [`  … và ${rows.length - mostRows} dòng nữa`] : []),
    ...(notes.length + doubts.length > 0 ? ['', 'Cần xem lại:'] : []),
    ...notes.map((note) => `  - ${note}`),
    ...doubts
      .slice(0, mostDoubts)
      .map(({ doubt, rows: which }) => `  ${mark} ${doubt} ${whichRows(which, 5)}`),
    ...(doubts.length > mostDoubts
      ? [`  … và ${doubts.length - mostDoubts} điều nữa: xem đủ bằng --preview TÊN-TỆP.md`]
      : []),
  ].join('\n');
}

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - [...text].length));
