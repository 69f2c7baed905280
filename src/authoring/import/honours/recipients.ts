import { clip, quote } from '../../../checks/words.ts';
import {
  isBody,
  kindInName,
  kindInWords,
  looksLikePerson,
  type RecipientKind,
  splitHonorific,
  splitRoleAndUnit,
} from './cells.ts';
import type { Column, ColumnRole } from './columns.ts';
import type { Found, Known } from './known.ts';
import { withoutBirth, withoutPersonalData } from './personal.ts';
import { oneLine, ownText, type Row } from './table.ts';

/** One line of a list, as the file states it. */
export interface Recipient {
  kind?: RecipientKind;
  honorific?: string;
  name: string;
  role?: string;
  /** A member unit as written, known by its name. */
  unit?: string;
  /** A team, or a body that is no member. */
  within?: string;
  award?: string;
  reason?: string;
  note?: string;
  unitId?: string;
  awardId?: string;
  /** Its number in the file, and the place there. */
  number: string;
  place: string;
  /** What a person has to look at, one sentence each. */
  doubts: string[];
}

/** What the heads of groups above a row say of it. */
export interface Group {
  kind?: RecipientKind | undefined;
  award?: string | undefined;
  unit?: string | undefined;
  reason?: string | undefined;
  /** What was not understood. */
  notes?: readonly string[];
}

/** A row as it was read: one recipient, or one for each award that is marked. */
export interface RowRead {
  recipients: Recipient[];
  /** Loại hình, as a column says it. */
  form: string;
  /** Kinds of personal data that were taken out of its cells, one a cell. */
  removed: string[];
}

/** Reads one row of a list. */
export const readRecipient = (
  row: Row,
  number: string,
  around: { columns: readonly Column[]; group: Group; known: Known },
): RowRead => new RowReader(row, around).read(number);

class RowReader {
  private readonly row: Row;
  private readonly columns: readonly Column[];
  private readonly group: Group;
  private readonly known: Known;
  private readonly doubts: string[] = [];
  private readonly notes: string[] = [];
  private readonly removed: string[] = [];
  /** What was read of each column: personal data is counted once. */
  private readonly texts = new Map<ColumnRole, string>();

  constructor(
    row: Row,
    { columns, group, known }: { columns: readonly Column[]; group: Group; known: Known },
  ) {
    this.row = row;
    this.columns = columns;
    this.group = group;
    this.known = known;
  }

  read(number: string): RowRead {
    const { group, known, doubts } = this;
    const note = this.cell('note');
    const form = this.cell('form');
    const { name, honorific, post, isPersonal } = this.person();
    const role = this.cell('role');
    const roleAndUnit = this.cell('roleAndUnit', '\n') || post;
    const kind = this.kindOf(name, honorific, isPersonal);
    const split = roleAndUnit === '' ? {} : splitRoleAndUnit(roleAndUnit, known);
    if (split.isDoubtful)
      doubts.push(`Hãy xem lại chỗ tách chức vụ và đơn vị: ${quote(clip(oneLine(roleAndUnit)))}.`);
    const unitText =
      this.cell('unit') || split.unit || (kind === 'cá nhân' ? '' : this.unitInName(name));
    const within = this.cell('within') || split.within;
    const unit = this.unitOf(unitText || (group.unit ?? ''), within);
    this.holdToGroup(unitText, unit.unitId);

    const marked = this.markedAwards();
    const award = this.cell('award') || marked[0] || group.award;
    const reason = this.cell('reason') || group.reason;
    this.keepUnknown();
    const all = [note, ...this.notes, ...(group.notes ?? []).map((text) => `Nhóm: ${text}`)];
    const recipient: Recipient = {
      ...(kind && { kind }),
      ...(honorific !== undefined && { honorific }),
      name,
      ...((role || split.role) && { role: role || split.role }),
      ...unit,
      ...(reason !== undefined && { reason }),
      ...(all.some((text) => text !== '') && {
        note: all.filter((text) => text !== '').join('; '),
      }),
      ...this.awarded(award),
      number,
      place: this.row.place,
      doubts,
    };
    // Each award is an honour of its own.
    const others = marked.slice(1).map((other): Recipient => {
      const { award: _first, awardId: _id, ...rest } = recipient;
      return { ...rest, ...this.awarded(other), doubts: [...doubts] };
    });
    return { recipients: [recipient, ...others], form, removed: this.removed };
  }

  /** The text of a column: of a cell that reaches down from above as well. */
  private cell(role: ColumnRole, betweenLines = ' '): string {
    let text = this.texts.get(role);
    if (text === undefined) {
      const cell = this.row.cells[this.columns.findIndex((column) => column.role === role)];
      text = cell === undefined || cell.covered === 'left' ? '' : this.clean(cell.text);
      this.texts.set(role, text);
    }
    return text.replaceAll('\n', betweenLines).trim();
  }

  private clean(text: string, read = withoutPersonalData): string {
    const { text: rest, found } = read(text);
    this.removed.push(...found);
    return rest;
  }

  /** The name, what stands before it and, where one cell says all, the post behind it. */
  private person(): {
    name: string;
    honorific?: string | undefined;
    post: string;
    isPersonal: boolean;
  } {
    const parts = (['name', 'familyName', 'givenName'] as const).map((role) =>
      this.cell(role, '\n'),
    );
    // A list without a column of numbers has them before the names.
    const written = parts
      .filter((part) => part !== '')
      .join(' ')
      .replace(/^\d{1,4}\s*[.)]\s+(?=\p{Lu})/u, '');
    // “Ông” is a family name too: beside a column of honorifics nothing else is taken for one.
    const typed = this.cell('honorific');
    const before: ReturnType<typeof splitHonorific> =
      typed === '' ? splitHonorific(written) : { name: written };
    const honorific =
      typed === '' ? before.honorific : (splitHonorific(`${typed} A`).honorific ?? typed);
    const hasPost = this.cell('role') !== '' || this.cell('roleAndUnit') !== '';
    const said = this.saidKind();
    const isPersonal =
      honorific !== undefined ||
      said === 'cá nhân' ||
      hasPost ||
      (said === undefined &&
        looksLikePerson(oneLine(before.name.split(/[,;\n]/u)[0] ?? '').trim()));
    if (!isPersonal) return { name: oneLine(before.name), honorific, post: '', isPersonal };
    // “Ông Nguyễn Văn A, Phó Giám đốc Sở …”
    const [, own, rest = ''] =
      /^([^,;\n–]+?)(?:\s*[,;\n]\s*|\s+[–-]\s+)(.+)$/su.exec(before.name) ?? [];
    const isSplit = own !== undefined && looksLikePerson(oneLine(own).trim());
    const post = isSplit ? this.withoutYear(rest) : '';
    if (post !== '' && hasPost) {
      this.doubts.push(`Sau tên còn ${quote(clip(oneLine(post), 60))}: đã để ở cột «ghi chú».`);
      this.notes.push(oneLine(post));
    }
    return {
      name: this.withoutPosthumous(
        oneLine(this.clean(isSplit ? own : before.name, withoutBirth)).trim(),
      ),
      honorific,
      post: hasPost ? '' : post,
      isPersonal,
    };
  }

  /** A year or a day right behind a name is that of a birth. */
  private withoutYear(text: string): string {
    const [first = '', ...rest] = text.split(/\s*[,;\n]\s*/u);
    const left = this.clean(first, withoutBirth);
    return left === first ? text : [left, ...rest].filter((part) => part !== '').join(', ');
  }

  private withoutPosthumous(name: string): string {
    const own = /^(.+?)[\s,]*\(?truy tặng\)?$/iu.exec(name)?.[1];
    if (own !== undefined) this.notes.push('Truy tặng');
    return own ?? name;
  }

  private saidKind(): RecipientKind | undefined {
    return kindInWords(this.cell('kind')) ?? this.group.kind;
  }

  private kindOf(
    name: string,
    honorific: string | undefined,
    isPersonal: boolean,
  ): RecipientKind | undefined {
    const [inColumn, inGroup, inName] = [
      kindInWords(this.cell('kind')),
      this.group.kind,
      kindInName(name),
    ];
    const kind = inColumn ?? inGroup ?? inName ?? (isPersonal ? 'cá nhân' : undefined);
    if (name === '') this.doubts.push('Không thấy tên.');
    if (kind === undefined)
      this.doubts.push('Chưa rõ là cá nhân, tập thể, hộ gia đình hay doanh nghiệp.');
    else if (kind !== 'cá nhân' && kind !== 'hộ gia đình' && honorific !== undefined)
      this.doubts.push(`Nhóm ghi ${quote(kind)} nhưng dòng có danh xưng ${quote(honorific)}.`);
    else if (kind === 'cá nhân' && inName !== undefined && honorific === undefined)
      this.doubts.push(`Nhóm ghi «cá nhân» nhưng tên giống tên ${inName}.`);
    else if (inColumn && inGroup && inColumn !== inGroup)
      this.doubts.push(`Cột loại ghi ${quote(inColumn)}, nhóm ghi ${quote(inGroup)}.`);
    return kind;
  }

  private awarded(award: string | undefined): Pick<Recipient, 'award' | 'awardId'> {
    const id = award === undefined ? undefined : idOf(this.known.award(award));
    return { ...(award !== undefined && { award }), ...(id !== undefined && { awardId: id }) };
  }

  /** The awards whose columns are marked. */
  private markedAwards(): string[] {
    return this.columns.flatMap(({ role, award }, at): string[] => {
      const text = ownText(this.row.cells[at]);
      if (role !== 'awardMark' || award === undefined || ['', '0', '-'].includes(text)) return [];
      if (/^[xv✓✔√+1]$/iu.test(text)) return [award];
      this.doubts.push(
        `Cột ${quote(award)} ghi ${quote(clip(this.clean(text), 40))}: chưa rõ có phải là được khen thưởng không.`,
      );
      return [];
    });
  }

  /** Columns that are not understood go into the notes, by their names. */
  private keepUnknown(): void {
    this.columns.forEach(({ role, head }, at) => {
      const text = role === 'unknown' ? this.clean(oneLine(ownText(this.row.cells[at]))) : '';
      if (text !== '') this.notes.push(head === '' ? text : `${head}: ${text}`);
    });
  }

  /** The unit that the name of a collective says: itself, or the body it belongs to. */
  private unitInName(name: string): string {
    const atEnd = this.known.unitAtEnd(name);
    if (atEnd) return name.slice(atEnd.start);
    const parts = name.split(/\s*,\s*/u);
    const last = parts.findLastIndex((part, index) => index > 0 && isBody(part));
    return last < 0 ? '' : parts.slice(last).join(', ');
  }

  private unitOf(
    text: string,
    within: string | undefined,
  ): Pick<Recipient, 'unit' | 'unitId' | 'within'> {
    const inside = (team: string | undefined) => {
      const all = [within, team].filter((part) => part !== undefined && part !== '').join(', ');
      return all === '' ? {} : { within: all };
    };
    if (text === '') return inside(undefined);
    const found = this.known.unit(text);
    if (found) {
      const doubt = doubtAbout(text, found);
      if (doubt !== undefined) this.doubts.push(doubt);
      return { ...inside(undefined), unit: text, ...unitIdOf(found) };
    }
    const atEnd = this.known.unitAtEnd(text);
    if (!atEnd || atEnd.start === 0) return inside(text);
    return {
      ...inside(text.slice(0, atEnd.start).replace(/[\s,;–-]+$/u, '')),
      unit: text.slice(atEnd.start),
      ...unitIdOf(atEnd.found),
    };
  }

  private holdToGroup(text: string, unitId: string | undefined): void {
    const { unit } = this.group;
    if (text === '' || unit === undefined || unitId === undefined) return;
    const ofGroup = idOf(this.known.unit(unit));
    if (ofGroup !== undefined && ofGroup !== unitId)
      this.doubts.push(`Dòng ghi ${quote(text)} nhưng nằm trong nhóm ${quote(unit)}.`);
  }
}

function doubtAbout(text: string, found: Found): string | undefined {
  if (found.how === 'several')
    return `Tên ${quote(text)} là của nhiều đơn vị: ${found.ids.join(', ')}.`;
  if (found.how === 'near')
    return `Không có đơn vị ${quote(text)}. Có phải là ${quote(found.name)}?`;
  if (found.how === 'other-time')
    return `${quote(text)} không phải tên của đơn vị vào ngày quyết định; khi ấy đơn vị mang tên ${quote(found.name)}.`;
  return undefined;
}

const unitIdOf = (found: Found): { unitId?: string } => {
  const unitId = idOf(found);
  return unitId === undefined ? {} : { unitId };
};

const idOf = (found: Found | undefined): string | undefined =>
  found !== undefined && found.how !== 'several' && found.how !== 'near' ? found.id : undefined;
