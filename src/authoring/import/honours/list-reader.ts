import { clip, quote } from '../../../checks/words.ts';
import { sentenceCase } from '../../../vietnamese/sentence-case.ts';
import { awardPart, isBody, kindInWords, looksLikeAward, type RecipientKind } from './cells.ts';
import { type Column, type ColumnRole, findHead, type ListHead, repeatsHead } from './columns.ts';
import type { Known } from './known.ts';
import { withoutBirth, withoutPersonalData } from './personal.ts';
import { type Group, readRecipient, type Recipient } from './recipients.ts';
import { type Counts, countsIn } from './stated.ts';
import { listed, oneLine, ownText, type Row, type Table } from './table.ts';

/** What the list of a table says. */
export interface ListRead {
  recipients: Recipient[];
  /** What concerns several rows, or none of them. */
  notes: string[];
  /** Numbers that group rows and totals state, with the words. */
  stated: { text: string; counts: Counts; counted: Counts }[];
  /** The loại hình that a column says for every row. */
  form?: string;
}

interface HeadOfGroup {
  text: string;
  kind?: RecipientKind;
  award?: string;
  unit?: string;
  reason?: string;
  note?: string;
}

/** Nothing but days or years of the last century and the first of this: a column of births, whatever its head says. */
const birth = /^(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*)?(?:19[3-9]\d|200\d)$/;

function withoutBirthColumns(table: Table, head: ListHead): ListHead {
  const rows = table.rows.slice(head.from + head.rows);
  return {
    ...head,
    columns: head.columns.map((column, at) => {
      const texts = rows.map(({ cells }) => ownText(cells[at])).filter((text) => text !== '');
      return column.role === 'unknown' &&
        texts.length > 0 &&
        texts.every((text) => birth.test(text))
        ? { ...column, role: 'forbidden' as const, head: column.head || 'cột không tên' }
        : column;
    }),
  };
}

type MarkStyle = 'letter' | 'small' | 'roman' | 'none' | 'number';

/** Reads the list of a table; undefined for a table that names nobody. */
export function readList(table: Table, known: Known): ListRead | undefined {
  const head = findHead(table);
  return head && new ListReader(table, known, withoutBirthColumns(table, head)).read();
}

class ListReader {
  private readonly table: Table;
  private readonly known: Known;
  private head: ListHead;
  /** True where rows hold one text each: names alone, that no group needs to tell apart. */
  private readonly isBare: boolean;
  private readonly recipients: Recipient[] = [];
  private readonly stated: {
    text: string;
    counts: Counts;
    from: number;
    to?: number;
    level: number;
  }[] = [];
  private readonly levels: MarkStyle[] = [];
  private groups: { level: number; style: MarkStyle; group: HeadOfGroup }[] = [];
  private lastLetter = '';
  private page: number | undefined;
  private readonly removed = new Map<string, string[]>();
  private readonly unread: string[] = [];
  /** What a column says about loại hình, row by row. */
  private readonly forms: string[] = [];
  /** The last row, and how many recipients it gave: the next page may go on with it. */
  private last: { row: Row; count: number } | undefined;

  constructor(table: Table, known: Known, head: ListHead) {
    this.table = table;
    this.known = known;
    this.head = head;
    this.isBare = table.rows.slice(head.from + head.rows).every((row) => ownTexts(row).length <= 1);
  }

  read(): ListRead {
    const { rows } = this.table;
    const isNumbered = this.countsRows();
    let index = this.head.from + this.head.rows;
    this.page = rows[index - 1]?.page;
    while (index < rows.length) {
      const repeated = repeatsHead(this.table, index, this.head);
      if (repeated > 0) {
        index += repeated;
        continue;
      }
      const other = this.otherHeadAt(index);
      if (other) {
        this.head = other;
        index += other.rows;
        continue;
      }
      this.readRow(rows[index] as Row, isNumbered, rows[index + 1]);
      index++;
    }
    this.closeStated(0);
    return this.result();
  }

  private result(): ListRead {
    const { columns } = this.head;
    const heads = (role: ColumnRole) =>
      columns.filter((column) => column.role === role).map(({ head }) => head);
    const filled = (column: Column) =>
      this.table.rows
        .slice(this.head.from + this.head.rows)
        .some(({ cells }) => ownText(cells[columns.indexOf(column)]) !== '');
    const unknown = columns.filter((column) => column.role === 'unknown' && filled(column));
    const unnamed = unknown.filter(({ head }) => head === '').length;
    const named = unknown.map(({ head }) => head).filter((head) => head !== '');
    const left = [...heads('forbidden'), ...heads('unneeded')];
    const partly = columns.filter(({ alsoForbidden }) => alsoForbidden).map(({ head }) => head);
    const forms = new Set(this.forms.filter((text) => text !== ''));
    const form = forms.size === 1 ? [...forms][0] : undefined;
    return {
      recipients: this.recipients,
      notes: [
        ...(left.length > 0
          ? [
              `Cột không lấy vì là dữ liệu cá nhân hoặc không cần cho việc công khai: ${left.map(quote).join(', ')}.`,
            ]
          : []),
        ...(partly.length > 0
          ? [`Cột ${partly.map(quote).join(', ')} có cả dữ liệu cá nhân: chỉ lấy họ tên.`]
          : []),
        ...(named.length > 0
          ? [`Cột chưa hiểu, được giữ trong cột «ghi chú»: ${named.map(quote).join(', ')}.`]
          : []),
        ...(unnamed > 0
          ? [`Có ${unnamed} cột không có tên: chữ được giữ trong cột «ghi chú».`]
          : []),
        ...[...this.removed].map(
          ([kind, places]) =>
            `Đã bỏ ${kind} lẫn trong ${places.length} ô: ${listed([...new Set(places)], 6, '; ')}.`,
        ),
        ...(forms.size > 1
          ? [
              `Danh sách có nhiều loại hình khen thưởng (${[...forms].map((text) => quote(clip(text, 40))).join(', ')}): chỉ ghi được một loại hình cho cả danh sách, hãy tách thành nhiều danh sách.`,
            ]
          : []),
        ...(this.unread.length > 0
          ? [
              `Dòng không lấy vì không phải là một người, một tập thể hay một nhóm: ${listed(this.unread, 6, '; ')}.`,
            ]
          : []),
      ],
      stated: this.stated.map(({ text, counts, from, to }) => ({
        text,
        counts,
        counted: countOf(this.recipients.slice(from, to)),
      })),
      ...(form !== undefined && { form }),
    };
  }

  /** True where most rows have numbers: then a row without one is no recipient by itself. */
  private countsRows(): boolean {
    const at = this.columnOf('number');
    if (at < 0) return false;
    const texts = this.table.rows.map(({ cells }) => ownText(cells[at]));
    const numbers = texts.filter((text) => /^\d+[.)]?$/.test(text)).length;
    return (
      numbers > 0 &&
      numbers * 2 >=
        texts.filter((_, row) => ownTexts(this.table.rows[row] as Row).length > 1).length - 2
    );
  }

  private columnOf(role: ColumnRole): number {
    return this.head.columns.findIndex((column) => column.role === role);
  }

  /** Another list may begin in the same sheet, with a head of its own. */
  private otherHeadAt(index: number): ListHead | undefined {
    const number = this.columnOf('number');
    const row = this.table.rows[index] as Row;
    if (!row.cells.some((cell) => /^(?:stt|tt|số tt)$/iu.test(ownText(cell)))) return undefined;
    if (number >= 0 && /\d/.test(ownText(row.cells[number]))) return undefined;
    const found = findHead({ ...this.table, rows: this.table.rows.slice(0, index + 4) }, index);
    return found?.from === index ? withoutBirthColumns(this.table, found) : undefined;
  }

  private readRow(row: Row, isNumbered: boolean, next: Row | undefined): void {
    const texts = ownTexts(row);
    const isFirstOfPage = row.page !== undefined && row.page !== this.page;
    this.page = row.page;
    if (texts.length === 0) return;
    const first = texts[0] as { text: string; column: number };
    if (
      /^(?:tổng(?:\s+(?:cộng|số))?|cộng)(?!\p{L})|^(?:danh sách này|ấn định danh sách|danh sách (?:có|gồm))/iu.test(
        texts.find(({ text }) => /\p{L}/u.test(text))?.text ?? '',
      )
    ) {
      const { text } = withoutPersonalData(texts.map((one) => oneLine(one.text)).join(' '));
      this.closeStated(0);
      const counts = countsIn(text);
      if (counts) this.stated.push({ text, counts, from: 0, level: 0, to: this.recipients.length });
      return;
    }
    const numberAt = this.columnOf('number');
    const mark = numberAt < 0 ? '' : ownText(row.cells[numberAt]);
    const isWide =
      texts.length === 1 &&
      row.cells.slice(first.column + 1).some(({ covered }) => covered === 'left');
    if (/^\d+[.)]?$/.test(mark)) {
      if (texts.length === 1) return;
      if (this.isNumberedGroup(mark, texts, next))
        this.openGroup(mark, textsBeyond(texts, numberAt), 'number');
      else this.addRecipient(row, mark);
      return;
    }
    const isUnit = texts.length === 1 && this.isKnownUnit(first.text);
    if (isFirstOfPage && mark === '' && isNumbered && !isWide && !isUnit && this.goesOn(row))
      return;
    const whole = textsBeyond(texts, numberAt);
    const marked = /^([A-ZĐ]|[IVX]+|[a-zđ])[.)]?$/u.exec(mark)?.[1];
    if (marked !== undefined && whole !== '' && this.isGroupRow(row)) {
      this.openGroup(marked, whole, this.styleOf(marked));
      return;
    }
    if (
      texts.length === 1 &&
      !(this.isTeam(first) && !isNumbered && !isWide) &&
      (isWide || first.column === numberAt || isNumbered || this.isGroupText(first.text))
    ) {
      const [, inner, rest] = /^([A-ZĐ]|[IVX]+|[a-zđ])\s*[.)/–-]\s*(.+)$/su.exec(first.text) ?? [];
      if (inner !== undefined && rest !== undefined)
        this.openGroup(inner, oneLine(rest), this.styleOf(inner));
      else if (this.isGroupText(first.text) || isWide)
        this.openGroup('', oneLine(first.text), 'none');
      else this.leaveOut(row, first.text);
      return;
    }
    const hasName = this.nameIn(row) !== '';
    if (hasName && (!isNumbered || mark !== '' || texts.length > 1) && !this.isFooter(row)) {
      this.addRecipient(row, mark);
      if (isNumbered && mark === '')
        this.recipients.at(-1)?.doubts.push('Dòng không có số thứ tự.');
      return;
    }
    this.leaveOut(row, texts.map(({ text }) => oneLine(text)).join(' '));
  }

  private leaveOut(row: Row, text: string): void {
    this.unread.push(`${row.place} ${quote(clip(withoutBirth(text).text, 50))}`);
  }

  /** Below the list: “Người lập biểu”, “Thủ trưởng đơn vị”. */
  private isFooter(row: Row): boolean {
    return /^(?:người lập|thủ trưởng|kế toán trưởng|tm\.|kt\.|ghi chú\s*:|nơi nhận)/iu.test(
      ownTexts(row)[0]?.text ?? '',
    );
  }

  /** Below “Tập thể” a lone name in its column is a recipient, where no row has a number. */
  private isTeam({ text, column }: { text: string; column: number }): boolean {
    const kind = this.inGroup('kind');
    return (
      (this.isBare || (kind !== undefined && kind !== 'cá nhân')) &&
      column === this.columnOf('name') &&
      kindInWords(withoutCount(text)) === undefined &&
      !looksLikeAward(withoutCount(text)) &&
      !/^(?:[A-ZĐ]|[IVX]+)\s*[.)]\s/u.test(text)
    );
  }

  private isKnownUnit(text: string): boolean {
    return ['exact', 'other-time'].includes(this.known.unit(withoutCount(text))?.how ?? '');
  }

  private isGroupText(text: string): boolean {
    const bare = withoutCount(text);
    return (
      kindInWords(bare) !== undefined ||
      looksLikeAward(bare) ||
      isBody(bare) ||
      this.isKnownUnit(bare)
    );
  }

  /** A row with a letter is a group unless it says what only a recipient has. */
  private isGroupRow(row: Row): boolean {
    const said: ColumnRole[] = ['role', 'roleAndUnit', 'honorific', 'reason', 'award', 'awardMark'];
    const beyond = ownTexts(row).filter(({ column }) => column !== this.columnOf('number'));
    if (beyond.length === 1) return true;
    return !said.some((role) => {
      const at = this.columnOf(role);
      return at >= 0 && ownText(row.cells[at]) !== '';
    });
  }

  /** `1 | Thuế tỉnh …` above `1.1 | …`: a group with an ordinary number. */
  private isNumberedGroup(
    mark: string,
    texts: readonly { text: string }[],
    next: Row | undefined,
  ): boolean {
    const numberAt = this.columnOf('number');
    const following = next ? ownText(next.cells[numberAt]) : '';
    return (
      texts.length === 2 &&
      (following.startsWith(`${Number.parseInt(mark, 10)}.1`) || /^[-+–]$/.test(following))
    );
  }

  /** Letters and Roman numerals look alike: `I` behind `H` is a letter, else a numeral. */
  private styleOf(mark: string): MarkStyle {
    if (/^[a-zđ]$/.test(mark)) return 'small';
    const isNextLetter =
      mark.length === 1 &&
      this.lastLetter !== '' &&
      mark.charCodeAt(0) === this.lastLetter.charCodeAt(0) + 1;
    if (/^[IVX]+$/.test(mark) && !isNextLetter) return 'roman';
    this.lastLetter = mark;
    return 'letter';
  }

  private openGroup(mark: string, written: string, style: MarkStyle): void {
    const { text } = withoutPersonalData(written);
    if (!this.levels.includes(style)) this.levels.push(style);
    const level = this.levels.indexOf(style);
    const read = this.groupOf(withoutCount(text));
    const before = this.groups.find((one) => one.style === style)?.group;
    this.groups = this.groups.filter((one) => one.level < level);
    // Groups without marks stand at one level: a new kind ends the unit, a new unit keeps the kind.
    const group =
      style === 'none' && before && read.kind === undefined ? { ...before, ...read } : read;
    this.groups.push({ level, style, group });
    this.closeStated(level);
    const counts = countsIn(text, group.kind);
    const title = [mark, oneLine(text)].filter((part) => part !== '').join(' ');
    if (counts) this.stated.push({ text: title, counts, from: this.recipients.length, level });
  }

  private closeStated(level: number): void {
    for (const one of this.stated)
      if (one.to === undefined && one.level >= level) one.to = this.recipients.length;
  }

  private groupOf(text: string): HeadOfGroup {
    const group: HeadOfGroup = { text };
    const kind = kindInWords(text);
    if (kind) group.kind = kind;
    const rest = text
      .replace(
        /(?:cho\s+)?(?:các\s+)?(?:tập thể|cá nhân|hộ gia đình|doanh nghiệp)(?!\s+lao động)\s*[:.]?\s*$/iu,
        '',
      )
      .replace(/[\s,:–-]+$/u, '');
    // “Danh sách cá nhân được tặng Bằng khen của …”
    const given = /(?:^|\s)(?:tặng thưởng|tặng)\s+(.+)$/iu.exec(text)?.[1];
    const award = [rest, given].find((one) => one !== undefined && looksLikeAward(one));
    if (award !== undefined) group.award = this.awardInWords(award);
    else if (this.isKnownUnit(rest) || (!kind && isBody(rest))) group.unit = rest;
    else if (/^(?:đã )?(?:có thành tích|hoàn thành)/iu.test(rest)) group.reason = rest;
    else if (!kind) group.note = rest;
    return group;
  }

  /** Heads of groups are set in capitals: the award is written as the content writes it, where it is that. */
  private awardInWords(text: string): string {
    const found = this.known.award(text);
    const bare = awardPart(text);
    if (found?.how === 'exact') return found.name;
    return /\p{Ll}/u.test(bare) ? bare : sentenceCase(bare.toLowerCase());
  }

  private inGroup<K extends keyof HeadOfGroup>(key: K): HeadOfGroup[K] | undefined {
    return this.groups.findLast(({ group }) => group[key] !== undefined)?.group[key];
  }

  /** A row that a page break has cut in two: its second half goes to the last recipient. */
  private goesOn(row: Row): boolean {
    const { last } = this;
    if (!last) return false;
    const joined: Row = {
      ...last.row,
      cells: last.row.cells.map((cell, column) => {
        const more = ownText(row.cells[column]);
        return more === '' || cell.covered
          ? cell
          : {
              ...cell,
              text:
                cell.text === ''
                  ? more
                  : /\S[-/]$/u.test(cell.text)
                    ? cell.text + more
                    : `${cell.text} ${more}`,
            };
      }),
    };
    const number = this.recipients.splice(-last.count)[0]?.number ?? '';
    this.forms.pop();
    this.addRecipient(joined, number);
    return true;
  }

  private nameIn(row: Row): string {
    return (['name', 'familyName', 'givenName'] as const)
      .map((role) => row.cells[this.columnOf(role)])
      .filter((cell) => cell !== undefined && cell.covered !== 'left')
      .map((cell) => cell?.text ?? '')
      .join(' ')
      .trim();
  }

  private addRecipient(row: Row, number: string): void {
    const { columns } = this.head;
    const group: Group = {
      kind: this.inGroup('kind'),
      award: this.inGroup('award'),
      unit: this.inGroup('unit'),
      reason: this.inGroup('reason'),
      notes: this.groups.flatMap(({ group: { note } }) => note ?? []),
    };
    const read = readRecipient(row, number, { columns, group, known: this.known });
    for (const kind of read.removed)
      this.removed.set(kind, [...(this.removed.get(kind) ?? []), row.place]);
    this.last = { row, count: read.recipients.length };
    this.recipients.push(...read.recipients);
    this.forms.push(read.form);
  }
}

const ownTexts = (row: Row): { text: string; column: number }[] =>
  row.cells.flatMap((cell, column) =>
    ownText(cell) === '' ? [] : [{ text: ownText(cell), column }],
  );

const textsBeyond = (texts: readonly { text: string; column: number }[], column: number): string =>
  texts
    .filter((one) => one.column !== column)
    .map(({ text }) => oneLine(text))
    .join(' ');

/** `TẬP THỂ (18 tập thể)` → `TẬP THỂ`. */
const withoutCount = (text: string): string =>
  oneLine(text)
    .replace(/\s*\((?:[^()]*\d[^()]*)\)\s*:?\s*$/u, '')
    .replace(/\s*[:–-]\s*\d+\s*(?:tập thể|cá nhân|hộ gia đình|doanh nghiệp|người)?\s*$/iu, '')
    .replace(/[\s:.]+$/u, '');

/** How many of each kind there are. */
export function countOf(recipients: readonly Recipient[]): Counts {
  const of = (...kinds: RecipientKind[]) =>
    recipients.filter(({ kind }) => kind !== undefined && kinds.includes(kind)).length;
  return {
    collectives: of('tập thể'),
    individuals: of('cá nhân'),
    households: of('hộ gia đình'),
    enterprises: of('doanh nghiệp'),
    all: recipients.length,
  };
}
