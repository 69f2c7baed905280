import { fold } from '../../../vietnamese/fold.ts';
import { looksLikeAward } from './cells.ts';
import { oneLine, ownText, type Row, type Table } from './table.ts';

/** What a column of a list of recipients says. */
export type ColumnRole =
  | 'number'
  | 'honorific'
  | 'name'
  | 'familyName'
  | 'givenName'
  | 'role'
  | 'roleAndUnit'
  | 'unit'
  | 'within'
  | 'award'
  /** A column of one award, marked in the rows that have it. */
  | 'awardMark'
  | 'form'
  | 'kind'
  | 'reason'
  | 'note'
  | 'forbidden'
  | 'unneeded'
  | 'unknown';

export interface Column {
  role: ColumnRole;
  /** The head as it is written, from the top down. */
  head: string;
  /** The award that a mark in the column stands for. */
  award?: string;
  /** A column that is taken, though its head names personal data as well: `Họ và tên, năm sinh`. */
  alsoForbidden?: boolean;
}

/** The head of a list, and where its rows begin. */
export interface ListHead {
  columns: Column[];
  /** The rows of the head, the numbers of columns below it included. */
  from: number;
  rows: number;
}

/** The folded words of a head, without signs: `Chức vụ/Đơn vị` → `chuc vu don vi`. */
const wordsOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/**
 * Personal data that is never published: law asks for none of it in a list of honours. `tai khoan`, `ngan hang` and the like
 * come from lists that were made to pay the money out.
 */
const forbidden =
  /\b(?:(?:nam|ngay|thang|noi) (?:thang )?(?:nam )?sinh|sinh (?:ngay|nam)|tuoi|ns|cccd|cmnd|cmt|cmtnd|can cuoc|chung minh|dinh danh|ho chieu|dia chi|cho o|noi o|noi cu tru|thuong tru|tam tru|ho khau|que quan|nguyen quan|dien thoai|sdt|so dt|dt|di dong|lien he|email|e mail|thu dien tu|tai khoan|stk|so tk|ma so thue|mst|so bhxh|ma so bhxh|so so bhxh|dan toc|ton giao)\b|^ngan hang$|^ten ngan hang$/;

/** Not personal beyond the name, but nothing that the record holds. */
const unneeded =
  /^(?:gioi tinh(?: nam nu)?|nam nu|nu|phai|so tien(?: thuong)?|(?:muc )?tien thuong|muc thuong|thanh tien|ky nhan|ky ten|chu ky|ma (?:so )?(?:nv|nhan vien|can bo|cong chuc|vien chuc)|so hieu (?:can bo|cong chuc|vien chuc))$/;

const roles: readonly [ColumnRole, RegExp][] = [
  ['number', /^(?:stt|tt|s t t|so tt|so thu tu|thu tu)$/],
  ['note', /^(?:ghi chu|luu y)$/],
  ['form', /^(?:phan loai khen thuong|loai hinh(?: khen thuong)?|phuong thuc khen thuong)$/],
  [
    'kind',
    /^(?:loai|phan loai doi tuong|loai doi tuong|doi tuong(?: khen thuong)?|tap the ca nhan)$/,
  ],
  [
    'reason',
    /^(?:tom tat |noi dung |noi dung tom tat |ly do |ve )*(?:thanh tich|ly do|noi dung khen thuong|noi dung)\b/,
  ],
  [
    'award',
    /^(?:ten |muc |de nghi |cac )*(?:danh hieu|hinh thuc|ht khen thuong|loai khen thuong|cap khen thuong|khen thuong$)/,
  ],
  [
    'honorific',
    /^(?:danh xung|ong ba|ong hoac ba|xung danh|ten goi ong ba chuc danh|ten goi(?: ong ba)?)$/,
  ],
  [
    'familyName',
    /^(?:ho|ho dem|ho lot|ho va dem|ho va ten dem|ho ten dem|ho va ten lot|ho va chu lot|ho chu lot)$/,
  ],
  ['givenName', /^ten$/],
  [
    'name',
    /^(?:ho va ten|ho ten|ten ca nhan|ten tap the|tap the(?! lao dong)|ca nhan|ten goi tap the|ten ho gia dinh|ho gia dinh|ten doanh nghiep|doanh nghiep|danh sach|(?:ten )?(?:don vi|to chuc) duoc (?:khen|tang|de nghi)|ten tap the ca nhan|nguoi duoc|doi tuong duoc)\b/,
  ],
  [
    'roleAndUnit',
    /^(?:chuc vu|chuc danh|chuc vu chuc danh|cap bac chuc vu|nghe nghiep)\b.*\b(?:don vi|co quan|noi cong tac|noi lam viec|cong tac)\b|^(?:don vi|co quan)\b.*\b(?:chuc vu|chuc danh)\b/,
  ],
  ['role', /^(?:chuc vu|chuc danh|cap bac|nghe nghiep|ngach|vi tri viec lam)\b/],
  [
    'within',
    /^(?:ten )?(?:phong|phong ban|ban|bo phan|to|doi|khoa phong|to doi|phong doi|don vi truc thuoc|thuoc)$/,
  ],
  [
    'unit',
    /^(?:ten )?(?:don vi|co quan|co quan don vi|don vi co quan|noi cong tac|noi lam viec|don vi cong tac|co quan cong tac|don vi dia phuong|to chuc)\b/,
  ],
];

/** What a head says, whatever stands around it. */
export function roleOf(head: string): Pick<Column, 'role' | 'alsoForbidden'> {
  const words = wordsOf(head);
  const isForbidden = forbidden.test(words);
  const role = roles.find(([, pattern]) => pattern.test(words))?.[0];
  // A name beside other data in one cell is taken, the data is not; of other columns nothing is.
  if (isForbidden) return role === 'name' ? { role, alsoForbidden: true } : { role: 'forbidden' };
  if (role === undefined && unneeded.test(words)) return { role: 'unneeded' };
  return { role: role ?? 'unknown' };
}

const naming: readonly ColumnRole[] = ['name', 'familyName', 'givenName'];
const longestHead = 80;

/** Finds the head of a list from a row on; undefined for a table that names nobody. */
export function findHead(table: Table, from = 0): ListHead | undefined {
  for (let row = from; row < table.rows.length; row++) {
    const head = headAt(table, row);
    if (head) return head;
  }
  return undefined;
}

function headAt(table: Table, from: number): ListHead | undefined {
  const first = table.rows[from] as Row;
  const heads = first.cells.map(ownText).map(oneLine);
  if (heads.filter((text) => text !== '').length < 2) return undefined;
  if (heads.some((text) => text.length > longestHead && roleOf(text).role !== 'reason'))
    return undefined;
  const rows = rowsOfHead(table, from);
  const columns = named(columnsOf(table.rows.slice(from, from + rows)));
  if (!columns.some(({ role }) => naming.includes(role))) return undefined;
  const known = columns.filter(({ role }) => role !== 'unknown').length;
  if (known < 2) return undefined;
  const isNumbered = (row: Row | undefined) => row !== undefined && numbersColumns(row);
  return {
    columns,
    from,
    rows: rows + (isNumbered(table.rows[from + rows]) ? 1 : 0),
  };
}

/** A head goes on in the next row while cells of it reach down, or stand below a cell that lies over several columns. */
function rowsOfHead(table: Table, from: number): number {
  const mostRows = 3;
  let rows = 1;
  while (rows < mostRows) {
    const next = table.rows[from + rows];
    const above = table.rows[from + rows - 1] as Row;
    if (!next) break;
    const numberAt = above.cells.findIndex((cell) => roleOf(cell.text).role === 'number');
    // Below the head of the numbers a row of the list has a number, or a letter of a group.
    if (numberAt >= 0 && ownText(next.cells[numberAt]) !== '') break;
    const own = next.cells.flatMap((cell, column) =>
      ownText(cell) === '' ? [] : [{ text: ownText(cell), column }],
    );
    // One cell over the whole table opens a group.
    const isWide = next.cells.slice(1).every(({ covered }) => covered === 'left');
    if (own.length === 0 || isWide) break;
    const isPart = ({ text, column }: { text: string; column: number }) =>
      above.cells[column]?.covered === 'left' ||
      above.cells[column + 1]?.covered === 'left' ||
      (above.cells[column]?.text === '' && text.length < longestHead) ||
      roleOf(text).role !== 'unknown';
    const reachesDown = next.cells.some(({ covered }) => covered === 'above');
    const isBelowNumber = next.cells[numberAt]?.covered === 'above';
    const isHead = own.every(
      (cell) =>
        cell.text.length < longestHead &&
        (isBelowNumber || isPart(cell)) &&
        !/^\d+$/.test(cell.text),
    );
    if (!isHead || !(reachesDown || own.some(({ text }) => roleOf(text).role !== 'unknown'))) break;
    rows++;
  }
  return rows;
}

function columnsOf(head: readonly Row[]): Column[] {
  const width = head[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const parts = head
      .map(({ cells }) => oneLine(cells[column]?.text ?? ''))
      .filter((text, index, all) => text !== '' && text !== all[index - 1]);
    const whole = parts.join(' – ');
    const own = parts.at(-1) ?? '';
    if (looksLikeAward(own) && roleOf(own).role === 'unknown')
      return { head: whole, role: 'awardMark', award: own };
    // Personal data under a common head is personal data, whichever of the two says so.
    const found = parts.some((part) => roleOf(part).role === 'forbidden')
      ? { role: 'forbidden' as const }
      : roleOf(own).role === 'unknown'
        ? roleOf(whole)
        : roleOf(own);
    return { head: whole, ...found };
  });
}

/**
 * A list of collectives may have no other name than `Tên đơn vị`; one that has a name as well has the unit there.
 * One role is one column: a second one of a kind is kept as what is not understood.
 */
function named(columns: readonly Column[]): Column[] {
  const hasName = columns.some(({ role }) => naming.includes(role));
  const kindAt = columns.findIndex(({ head }) => wordsOf(head) === 'tap the ca nhan');
  const isList = columns.some(({ role }) => ['award', 'awardMark', 'reason'].includes(role));
  const unitAt = columns.findIndex(({ role }) => role === 'unit');
  const isPersonal = columns.some(({ role }) => role === 'role' || role === 'roleAndUnit');
  const settled = columns.map((column, index): Column =>
    !hasName && (kindAt >= 0 ? index === kindAt : isList && !isPersonal && index === unitAt)
      ? { ...column, role: 'name' }
      : column,
  );
  // A lone “Tên” is the whole name.
  const parts = settled.some(({ role }) => role === 'familyName');
  const seen = new Set<ColumnRole>();
  return settled.map((column) => {
    const role = column.role === 'givenName' && !parts ? 'name' : column.role;
    const several: ColumnRole[] = ['unknown', 'forbidden', 'unneeded', 'awardMark'];
    if (several.includes(role)) return { ...column, role };
    if (seen.has(role)) return { ...column, role: 'unknown' };
    seen.add(role);
    return { ...column, role };
  });
}

/**
 * True for a table of figures: most of its columns hold numbers alone, and none says what only a recipient has.
 * “Đơn vị” beside counts of awards names who reports, not who was honoured.
 */
export function countsOnly(table: Table, { columns, from, rows }: ListHead): boolean {
  const said: ColumnRole[] = ['role', 'roleAndUnit', 'honorific', 'reason'];
  if (columns.some(({ role }) => said.includes(role))) return false;
  const body = table.rows.slice(from + rows);
  const figures = columns.filter(({ role }, column) => {
    if (role === 'number') return false;
    const texts = body.map(({ cells }) => ownText(cells[column])).filter((text) => text !== '');
    return texts.length > 0 && texts.every((text) => /^[\d.,%\s–-]+$/.test(text));
  });
  const others = columns.filter(({ role }) => role !== 'number').length - figures.length;
  return figures.length >= 3 && figures.length > others;
}

/** A row below the head that numbers its columns: `1 2 3 4`, `(1) (2) (3)`, `A B 1 2`. */
function numbersColumns({ cells }: Row): boolean {
  const texts = cells.map(ownText).filter((text) => text !== '');
  const digits = texts.filter((text) => /^\(?\d{1,2}\)?$/.test(text));
  return (
    texts.length >= 3 &&
    texts.every((text) => /^\(?(?:\d{1,2}|[A-D])\)?$/.test(text)) &&
    digits.every((text, index) => Number(text.replace(/\D/g, '')) === index + 1)
  );
}

/** True for a row that says the head once more, as the first of a printed page does. */
export function repeatsHead(table: Table, row: number, head: ListHead): number {
  const rows = table.rows.slice(row, row + head.rows);
  const isSame =
    rows.length === head.rows &&
    rows.every(({ cells }, index) =>
      cells.every(
        (cell, column) =>
          wordsOf(cell.text) ===
          wordsOf(headRow(head, table, index)?.cells[column]?.text ?? '\u0000'),
      ),
    );
  return isSame ? head.rows : 0;
}

const headRow = (head: ListHead, table: Table, index: number): Row | undefined =>
  table.rows[head.from + index];
