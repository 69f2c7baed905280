import { clip, quote } from '../../../checks/words.ts';
import { fold } from '../../../vietnamese/fold.ts';
import { kindInWords } from './cells.ts';
import { countsOnly, findHead, type ListHead } from './columns.ts';
import type { Known } from './known.ts';
import { countOf, readList } from './list-reader.ts';
import type { Recipient } from './recipients.ts';
import { type Counts, differences } from './stated.ts';
import { listed, oneLine, ownText, type ReadTables, type Row, type Table } from './table.ts';

/** A table that names recipients, with what stands around it. */
export interface FoundList {
  table: Table;
  head: ListHead;
}

/** The lists of a file, and its other lines in order: paragraphs, and tables that hold no list. */
export interface FoundLists {
  lists: FoundList[];
  lines: string[];
  /** Tables that name nobody, with what their first row says. */
  others: { name: string; heads: string[]; isCounts: boolean }[];
}

/** Finds the lists. A table without a head that follows a list of as many columns goes on with it. */
export function findLists({ blocks }: ReadTables): FoundLists {
  const lists: FoundList[] = [];
  const lines: string[] = [];
  const others: FoundLists['others'] = [];
  let between: string[] = [];
  for (const block of blocks) {
    if (typeof block === 'string') {
      lines.push(block);
      between.push(block);
      continue;
    }
    const first = findHead(block);
    const head = first && countsOnly(block, first) ? undefined : first;
    const last = lists.at(-1);
    if (head) {
      const before = linesIn(block.rows.slice(0, head.from));
      lines.push(...before, ...linesIn(block.rows.slice(head.from + head.rows)).filter(isTotal));
      const captions = [...between, ...before].slice(-4).filter(isCaption);
      lists.push({ table: captioned(block, head, captions), head });
      between = [];
    } else if (last && widthOf(block) === widthOf(last.table) && hasNumbers(block)) {
      last.table = {
        ...last.table,
        rows: [
          ...last.table.rows,
          ...between.filter(isCaption).map((text) => captionRow(text, block)),
          ...block.rows,
        ],
      };
      between = [];
    } else {
      lines.push(...linesIn(block.rows));
      others.push({
        name: block.name,
        isCounts: first !== undefined,
        heads: (block.rows.find(({ cells }) => cells.length > 1)?.cells ?? [])
          .map((cell) => oneLine(ownText(cell)))
          .filter((text) => text !== ''),
      });
    }
  }
  const inText = lists.length === 0 ? listInText(lines) : undefined;
  const head = inText && findHead(inText);
  if (inText && head) lists.push({ table: inText, head });
  // “dòng 3” alone would not say of which table.
  if (lists.length > 1)
    for (const list of lists)
      list.table = {
        ...list.table,
        rows: list.table.rows.map((row) => ({
          ...row,
          place: row.place.startsWith('dòng') ? `${list.table.name}, ${row.place}` : row.place,
        })),
      };
  return { lists, lines, others };
}

/** A decision of a few names has no annex: its first article lists them, `1. Ông …, Phó Giám đốc …;`. */
function listInText(lines: readonly string[]): Table | undefined {
  const from = lines.findIndex((line) => /^Điều\s+1(?!\d)/u.test(line));
  if (from < 0) return undefined;
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => /^(?:Điều\s+\d|Nơi nhận)/u.test(line));
  const rows: { number: string; text: string }[] = [];
  for (const line of to < 0 ? [] : rest.slice(0, to)) {
    const [, mark, text] = /^(\d{1,3}[.)]|[-–+•])\s+(.+)$/su.exec(line) ?? [];
    if (text !== undefined) rows.push({ number: mark ?? '', text });
    else if (/^(?:Ông|Bà)\s/u.test(line) || isCaption(line)) rows.push({ number: '', text: line });
    else {
      // A line that goes on: print breaks where the page ends.
      const last = rows.at(-1);
      if (last && !/[.;:]$/u.test(last.text)) last.text += ` ${line}`;
    }
  }
  if (rows.length === 0) return undefined;
  return {
    name: 'Điều 1',
    rows: [
      { cells: ['STT', 'Họ và tên'].map((text) => ({ text })), place: 'Điều 1' },
      ...rows.map(({ number, text }, index): Row => {
        const bare = text.replace(/\s*[;.:,]\s*$/u, '');
        return isCaption(bare) && !/^\d/.test(number)
          ? captionRow(bare, {
              name: '',
              rows: [{ cells: [{ text: '' }, { text: '' }], place: '' }],
            })
          : {
              cells: [{ text: number.replace(/\D/g, '') || String(index + 1) }, { text: bare }],
              place: 'Điều 1',
            };
      }),
    ],
  };
}

const widthOf = ({ rows }: Table): number => rows[0]?.cells.length ?? 0;
const hasNumbers = ({ rows }: Table): boolean =>
  widthOf({ name: '', rows }) > 1 && rows.some(({ cells }) => /^\d+[.)]?$/.test(ownText(cells[0])));
const linesIn = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      ownText(cell)
        .split('\n')
        .filter((text) => text !== ''),
    ),
  );
const isTotal = (text: string): boolean => /^tổng\s*(?:cộng|số)/iu.test(text);

/** A line above a table that says of whom it is: `I. TẬP THỂ`, `Danh sách cá nhân được tặng Giấy khen`. */
const isCaption = (text: string): boolean =>
  text.length < 150 &&
  /^(?:[A-ZĐIVX\d]+\s*[.)]\s*)?(?:danh sách\s+)?(?:các\s+)?(?:tập thể|cá nhân|hộ gia đình|doanh nghiệp)/iu.test(
    text,
  ) &&
  kindInWords(text) !== undefined;

const captionRow = (text: string, table: Table): Row => ({
  cells: Array.from({ length: widthOf(table) }, (_, column) =>
    column === 0 ? { text } : { text, covered: 'left' as const },
  ),
  place: '',
});

const captioned = (table: Table, head: ListHead, captions: readonly string[]): Table => {
  const at = head.from + head.rows;
  return {
    ...table,
    rows: [
      ...table.rows.slice(0, at),
      ...captions.map((text) => captionRow(text, table)),
      ...table.rows.slice(at),
    ],
  };
};

/** All recipients of a file, with what has to be looked at. */
export interface AllRead {
  recipients: Recipient[];
  notes: string[];
  form?: string;
  counted: Counts;
}

/** Reads every list and looks over them together. */
export function readLists(lists: readonly FoundList[], known: Known): AllRead {
  const read = lists.flatMap(({ table }) => readList(table, known) ?? []);
  const recipients = read.flatMap((one) => one.recipients);
  const forms = new Set(read.flatMap(({ form }) => form ?? []));
  markHomonyms(recipients);
  const notes = read.flatMap((list) => [
    ...list.stated.flatMap(({ text, counts, counted }) =>
      differences(counts, counted).map((difference) => `${quote(clip(text, 70))} ${difference}.`),
    ),
    ...list.notes,
    ...gapsIn(list.recipients),
  ]);
  const form = forms.size === 1 ? [...forms][0] : undefined;
  return {
    recipients,
    notes: [...new Set([...notes, ...unknownNames(recipients, known)])],
    counted: countOf(recipients),
    ...(form !== undefined && { form }),
  };
}

/** One person with two awards in one row, or in one post, is one person. */
const isSame = (one: Recipient, other: Recipient): boolean =>
  one.award !== other.award &&
  (one.place === other.place || (one.role === other.role && one.unit === other.unit)) &&
  (one.number === other.number || one.role !== undefined);

/** The same name twice may be two people or one row too many: only a person knows. */
function markHomonyms(recipients: readonly Recipient[]): void {
  const byName = Map.groupBy(recipients, ({ name, kind, unit, within }) =>
    kind === 'cá nhân' ? name.toLowerCase() : `${name} ${unit ?? ''} ${within ?? ''}`.toLowerCase(),
  );
  for (const same of byName.values())
    for (const one of same) {
      const others = same.filter((other) => other !== one && !isSame(one, other));
      if (others.length > 0)
        one.doubts.push(
          `Trùng tên với ${listed(others.map(placeOf), 3, '; ')}: hãy xem có phải là hai ${one.kind === 'cá nhân' ? 'người' : 'tập thể'}.`,
        );
    }
}

export const placeOf = ({ number, place }: Recipient): string =>
  [number === '' ? '' : `số ${number}`, place].filter((text) => text !== '').join(', ');

/** A number left out may be a row that was lost. */
function gapsIn(recipients: readonly Recipient[]): string[] {
  const found: string[] = [];
  let before: { number: number; place: string } | undefined;
  for (const recipient of recipients) {
    const number = Number.parseInt(recipient.number, 10);
    if (Number.isNaN(number)) continue;
    const isAgain = before?.number === number && before.place === recipient.place;
    if (before && !isAgain && number !== before.number + 1 && number !== 1)
      found.push(
        `Số thứ tự từ ${before.number} (${before.place}) sang ${number} (${recipient.place}): có thể thiếu hoặc lặp dòng.`,
      );
    before = { number, place: recipient.place };
  }
  return found.slice(0, 20);
}

/** Units and awards that the content does not know, each once. */
function unknownNames(recipients: readonly Recipient[], known: Known): string[] {
  const count = (texts: readonly (string | undefined)[]) => {
    const counts = new Map<string, { text: string; rows: number }>();
    for (const text of texts)
      if (text !== undefined) {
        const key = fold(text);
        const one = counts.get(key) ?? { text, rows: 0 };
        one.rows++;
        counts.set(key, one);
      }
    return [...counts.values()].sort((a, b) => b.rows - a.rows);
  };
  const outside = count(
    recipients.map(({ unit, within }) => (unit === undefined ? within : undefined)),
  );
  const awards = count(recipients.map(({ award }) => award));
  const without = recipients.filter(
    ({ unit, within }) => unit === undefined && within === undefined,
  ).length;
  return [
    ...(outside.length > 0
      ? [
          `Không phải tên đơn vị thành viên nào, được ghi ở cột «thuộc»: ${listed(
            outside.map(({ text, rows }) => `${quote(clip(text, 60))} (${rows} dòng)`),
            12,
          )}. Nếu là đơn vị thành viên thì thêm tên ấy vào tệp của đơn vị trong thư mục units, rồi chuyển sang cột «đơn vị».`,
        ]
      : []),
    ...(without > 0 ? [`Có ${without} dòng không nêu đơn vị.`] : []),
    ...awards.flatMap(({ text, rows }) => {
      const found = known.award(text);
      const times = `${quote(clip(text, 70))} (${rows} dòng)`;
      if (found?.how === 'exact' || found?.how === 'other-time') return [];
      if (found?.how === 'short')
        return [
          `${times} được hiểu là ${quote(found.name)}. Đúng thì thêm cách viết ấy vào «abbreviations» của ${quote(found.id)} trong awards.yaml.`,
        ];
      if (found?.how === 'several')
        return [
          `${times} là tên của nhiều danh hiệu, hình thức: ${found.ids.join(', ')}. Hãy ghi rõ trong tệp CSV.`,
        ];
      if (found?.how === 'near')
        return [`Trong awards.yaml không có ${times}. Có phải là ${quote(found.name)}?`];
      return [
        `Trong awards.yaml chưa có ${times}. Hãy thêm bằng npm run new -- award, hoặc sửa trong tệp CSV.`,
      ];
    }),
  ];
}
