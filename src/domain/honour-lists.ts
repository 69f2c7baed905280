import { type Honour, recipientKinds } from '../schemas/honour.ts';
import type { HonourList } from '../schemas/honour-list.ts';
import { fold } from '../vietnamese/fold.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Content, Entry } from './content.ts';
import { awardLabel } from './honours.ts';

/** A row of a list as its file states it: texts by column, each with its place. */
export interface ListTable {
  heads: readonly ListCell[];
  rows: readonly { line: number; cells: readonly ListCell[] }[];
}
export interface ListCell {
  text: string;
  line: number;
  column: number;
}

/** The columns that a list may have, by the names that authors write, without marks. */
const listColumns = {
  name: [
    'ho ten',
    'ho va ten',
    'ten tap the',
    'ten',
    'ten ca nhan tap the',
    'ten ca nhan, tap the',
  ],
  kind: ['loai', 'loai doi tuong'],
  honorific: ['danh xung', 'ong ba', 'ong/ba'],
  role: ['chuc vu', 'chuc danh'],
  unit: ['don vi', 'don vi cong tac', 'co quan, don vi'],
  within: ['thuoc'],
  award: ['danh hieu hinh thuc', 'danh hieu, hinh thuc', 'danh hieu', 'hinh thuc khen thuong'],
  reason: ['thanh tich', 'ly do', 'noi dung thanh tich'],
  id: ['ma'],
  status: ['tinh trang'],
  correction: ['dinh chinh'],
  note: ['ghi chu'],
  number: ['stt', 'so tt', 'tt'],
} as const;
export type ListColumn = keyof typeof listColumns;

/** The columns as messages name them. */
export const listHeads: Record<ListColumn, string> = {
  name: 'họ tên',
  kind: 'loại',
  honorific: 'danh xưng',
  role: 'chức vụ',
  unit: 'đơn vị',
  within: 'thuộc',
  award: 'danh hiệu hình thức',
  reason: 'thành tích',
  id: 'mã',
  status: 'tình trạng',
  correction: 'đính chính',
  note: 'ghi chú',
  number: 'stt',
};

/** Heads of columns that hold what is nobody's business: they are never read, and never published. */
const personal =
  /nam sinh|ngay sinh|ngay thang nam sinh|cccd|cmnd|can cuoc|dinh danh|ho chieu|dia chi|noi o|thuong tru|tam tru|dien thoai|\bsdt\b|so dt|email|thu dien tu|tai khoan|ngan hang|ma so thue|luong|tien thuong|que quan|so bhxh|so the/;

/** True for the head of a column that a list of honours must not have. */
export const isPersonalHead = (head: string): boolean => personal.test(plain(head));

type RecipientKind = (typeof recipientKinds)[number];

/** The states of a single row, as the column «tình trạng» writes them. */
const rowStates = { 'huy bo': 'revoked', 'da huy bo': 'revoked', 'rut ten': 'withdrawn' } as const;

/** Something about a row that its author must look at. */
export interface ListFault extends Pick<ListCell, 'line' | 'column'> {
  severity: 'error' | 'warning';
  kind:
    | 'personal-column'
    | 'unknown-column'
    | 'no-name-column'
    | 'no-name'
    | 'withdrawn-name'
    | 'unknown-award'
    | 'no-award'
    | 'unknown-kind'
    | 'unknown-state'
    | 'unit-near'
    | 'repeated-name'
    | 'repeated-id';
  text: string;
  /** What was likely meant. */
  meant?: string;
}

export interface ExpandedList {
  honours: Entry<'honours'>[];
  faults: ListFault[];
  /** Rows whose name was taken back. */
  withdrawn: number;
}

/** Reads a text as names are compared: without marks, capitals and doubled blanks. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[.:*]+$/, '')
    .trim();

/** The columns of a table by what they hold; the first of two alike counts. */
function columnsOf(heads: readonly ListCell[]): Map<ListColumn, number> {
  const columns = new Map<ListColumn, number>();
  for (const [index, { text }] of heads.entries()) {
    const head = plain(text);
    const found = (Object.keys(listColumns) as ListColumn[]).find((column) =>
      (listColumns[column] as readonly string[]).includes(head),
    );
    if (found && !columns.has(found)) columns.set(found, index);
  }
  return columns;
}

/**
 * The honours of a list, one a row, as if each had been written by itself. A row with a fault that makes it untrue is left out.
 * @param nearest the known name nearest to a text, where one is near
 */
export function expandList(
  content: Content,
  id: string,
  list: HonourList,
  table: ListTable,
  nearest: (text: string, known: Iterable<string>) => string | undefined = () => undefined,
): ExpandedList {
  const result: ExpandedList = { honours: [], faults: [], withdrawn: 0 };
  const columns = columnsOf(table.heads);
  for (const head of table.heads) {
    if (isPersonalHead(head.text)) fault('error', 'personal-column', head);
    else if (head.text !== '' && columnsOf([head]).size === 0)
      fault('error', 'unknown-column', head, nearest(plain(head.text), allHeads));
  }
  const nameAt = columns.get('name');
  if (nameAt === undefined) {
    fault('error', 'no-name-column', table.heads[0] ?? { text: '', line: 1, column: 1 });
    return result;
  }
  const date = dateOfList(content, list);
  const units = unitNames(content);
  const awards = awardNames(content);
  const isCollectiveHead = plain(table.heads[nameAt]?.text ?? '') === 'ten tap the';
  const slug = id.replaceAll('/', '-');
  const ids = new Set<string>();
  const names = new Map<string, number>();

  for (const { line, cells } of table.rows) {
    const nowhere = { text: '', line, column: 1 };
    const cell = (column: ListColumn): ListCell => {
      const at = columns.get(column);
      return (at === undefined ? undefined : cells[at]) ?? nowhere;
    };
    const name = cell('name');
    const state = rowStates[plain(cell('status').text) as keyof typeof rowStates];
    if (cell('status').text !== '' && state === undefined) {
      fault('error', 'unknown-state', cell('status'));
      continue;
    }
    if (state === 'withdrawn') {
      if (name.text !== '') fault('error', 'withdrawn-name', name);
      result.withdrawn += 1;
      continue;
    }
    if (name.text === '') {
      fault('error', 'no-name', { ...name, line, text: '' });
      continue;
    }
    const unit = unitIn(units, cell('unit').text);
    if (cell('unit').text !== '' && unit === undefined) {
      const near = nearest(plain(cell('unit').text), units.keys());
      if (near) fault('warning', 'unit-near', cell('unit'), units.get(near)?.name);
    }
    const kind = kindOf(cell('kind').text, isCollectiveHead);
    if (kind === undefined) {
      fault('error', 'unknown-kind', cell('kind'));
      continue;
    }
    const written = cell('award');
    const award = written.text === '' ? list.award : awards.get(plain(written.text));
    if (award === undefined) {
      if (written.text === '') fault('error', 'no-award', nowhere);
      else fault('error', 'unknown-award', written, nearest(plain(written.text), awards.keys()));
      continue;
    }
    const own =
      kind === 'tap-the' && cell('unit').text === '' ? units.get(plain(name.text)) : undefined;
    const key = `${plain(name.text)}|${award}|${plain(cell('unit').text)}`;
    const before = names.get(key);
    if (before !== undefined) fault('warning', 'repeated-name', name, String(before));
    names.set(key, line);
    const rowId = honourId(slug, cell('id').text || name.text, ids);
    const data = content.awards.get(award)?.data;
    const isWholeUnit = unit !== undefined && units.has(plain(cell('unit').text));
    const within = [isWholeUnit ? '' : cell('unit').text, cell('within').text]
      .filter(Boolean)
      .join(', ');
    const correction = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s*:\s*(.+)$/.exec(cell('correction').text);
    const steps: Honour['steps'] =
      state === 'revoked' ? [...list.steps, { status: 'revoked' as const }] : [...list.steps];
    result.honours.push({
      id: rowId,
      data: {
        id: rowId,
        recipient: own
          ? { unit: own.id }
          : {
              name: name.text,
              kind,
              ...(cell('honorific').text && { honorific: cell('honorific').text }),
              ...(cell('role').text && { role: cell('role').text }),
              ...(unit && { memberOf: unit.id }),
              ...(within && { within }),
            },
        award,
        label: data ? awardLabel(data, date) : award,
        year: list.year,
        line: list.line,
        ...(list.form && { form: list.form }),
        status: steps.at(-1)?.status ?? 'registered',
        steps,
        ...(list.decision && { decision: list.decision }),
        ...(list.conference && { conference: list.conference }),
        ...((cell('reason').text || list.reason) && { reason: cell('reason').text || list.reason }),
        corrections: correction
          ? [
              {
                date: `${correction[3]}-${correction[2]?.padStart(2, '0')}-${correction[1]?.padStart(2, '0')}`,
                text: correction[4] as string,
              },
            ]
          : [],
        sources: list.sources,
        ...(list.updated && { updated: list.updated }),
      },
    });
  }
  return result;

  function fault(
    severity: ListFault['severity'],
    kind: ListFault['kind'],
    { text, line, column }: ListCell,
    meant?: string,
  ) {
    result.faults.push({ severity, kind, text, line, column, ...(meant && { meant }) });
  }
}

const allHeads: readonly string[] = Object.values(listColumns).flat();

/** The day whose names a list bears: of its decision, of its last dated step, else its year. */
function dateOfList(content: Content, list: HonourList): string {
  const decision = list.decision && content.documents.get(list.decision)?.data.date;
  return decision ?? list.steps.findLast(({ date }) => date)?.date ?? String(list.year);
}

function kindOf(written: string, isCollectiveHead: boolean): RecipientKind | undefined {
  if (written === '') return isCollectiveHead ? 'tap-the' : 'ca-nhan';
  const kind = slugify(written);
  return recipientKinds.find((one) => one === kind);
}

function honourId(list: string, row: string, taken: Set<string>): string {
  const base = `${list}-${slugify(row) || 'dong'}`;
  let id = base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}

interface KnownUnit {
  id: string;
  name: string;
}

/** Every name that a member unit has borne, is called or shortened to. */
function unitNames(content: Content): Map<string, KnownUnit> {
  const names = new Map<string, KnownUnit>();
  for (const [id, { data }] of content.units) {
    for (const one of [
      ...data.names.flatMap((dated) => [dated.name, dated.short]),
      ...data.aliases,
      ...data.abbreviations,
    ])
      if (!names.has(plain(one))) names.set(plain(one), { id, name: one });
  }
  return names;
}

/** The unit that a text names, alone or at its end: `Đội Nghiệp vụ, Cục Hải quan tỉnh`. */
function unitIn(units: ReadonlyMap<string, KnownUnit>, written: string): KnownUnit | undefined {
  const text = plain(written);
  if (text === '') return undefined;
  const exact = units.get(text);
  if (exact) return exact;
  const [longest] = [...units.keys()]
    .filter(
      (name) => name.includes(' ') && new RegExp(`(?:^|[\\s,;–-])${escape(name)}$`).test(text),
    )
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : units.get(longest);
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function awardNames(content: Content): Map<string, string> {
  const names = new Map<string, string>();
  for (const [id, { data }] of content.awards)
    for (const name of [id, ...data.labels.map(({ label }) => label), ...data.abbreviations])
      if (!names.has(plain(name))) names.set(plain(name), id);
  return names;
}

/** Adds the rows of every list to the honours of a content, as if each stood by itself. */
export function addListedHonours(content: Content, tables: ReadonlyMap<string, ListTable>): void {
  const withdrawn = new Map<string, number>();
  for (const [id, { data }] of content.honourLists) {
    const table = tables.get(id);
    if (!table) continue;
    const expanded = expandList(content, id, data, table);
    for (const honour of expanded.honours)
      if (!content.honours.has(honour.id)) content.honours.set(honour.id, honour);
    if (data.decision)
      withdrawn.set(data.decision, (withdrawn.get(data.decision) ?? 0) + expanded.withdrawn);
  }
  withdrawnByContent.set(content, withdrawn);
}

const withdrawnByContent = new WeakMap<Content, ReadonlyMap<string, number>>();

/** How many names were taken back from the lists of a decision. */
export const withdrawnFrom = (content: Content, decision: string): number =>
  withdrawnByContent.get(content)?.get(decision) ?? 0;
