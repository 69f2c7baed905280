import { firstDay, lastDay, mayCover, type PartialDate } from '../../domain/time.ts';
import type { RawEntry } from '../../files/read.ts';
import { isRecord } from '../../files/yaml.ts';
import { isCalendarDate } from '../../schemas/fields.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { DatedName } from '../../schemas/unit.ts';
import { formatPeriod } from '../../vietnamese/dates.ts';
import type { Context } from '../context.ts';
import { valuesAt } from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { valueAt } from '../validate.ts';
import { clip, datePhrase, quote, writeInstead } from '../words.ts';

export const nameInTime: Rule = {
  id: 'name-in-time',
  severity: 'error',
  summary:
    'Đơn vị, tổ chức được nhắc tới ở thời điểm nào thì phải có tên và còn tồn tại ở thời điểm đó.',
  check: (context) =>
    context.perEntry((entry) => [...datedUses(entry, context), ...collectiveName(entry, context)]),
};

/** Where an entry names a body and dates it. Both paths start from each value that `each` leads to. */
interface Use {
  each: string[];
  body: string[];
  dates: string[][];
  of: 'units' | 'organisations';
  /** The place to point at. */
  point: 'body' | 'date';
  /** Articles may look back at bodies that are no more. */
  mayLookBack?: true;
}

const term = [['from'], ['to'], ['asOf']];
const unit = (each: string[], body: string[], dates: string[][], point: Use['point']): Use => ({
  each,
  body,
  dates,
  of: 'units',
  point,
});
const organisation = (
  each: string[],
  body: string[],
  dates: string[][],
  point: Use['point'],
): Use => ({ each, body, dates, of: 'organisations', point });

const uses: Partial<Record<CollectionName, Use[]>> = {
  honours: [
    unit([], ['recipient', 'unit'], [['year'], ['steps', '*', 'date']], 'date'),
    organisation(['steps', '*'], ['by'], [['date']], 'date'),
    organisation(['steps', '*'], ['to'], [['date']], 'date'),
  ],
  news: [{ ...unit([], ['units', '*'], [['date']], 'body'), mayLookBack: true }],
  conferences: [
    unit([], ['host'], [['date']], 'body'),
    unit([], ['attendees', 'units', '*'], [['date']], 'body'),
    unit([], ['pledges', '*', 'signatories', '*'], [['date']], 'body'),
    organisation([], ['pledges', '*', 'witnesses', '*', 'organisation'], [['date']], 'body'),
    unit(['figures', '*'], ['subject', 'unit'], [['year']], 'date'),
  ],
  models: [unit([], ['unit'], [['years', '*']], 'date')],
  campaigns: [unit(['results', '*'], ['unit'], [['year']], 'date')],
  documents: [organisation([], ['issuer'], [['date']], 'body')],
  leadership: [
    unit(['terms', '*'], ['unit'], term, 'date'),
    unit(['handovers', '*'], ['from'], [['date']], 'body'),
    unit(['handovers', '*'], ['to'], [['date']], 'body'),
  ],
  people: [
    unit(['offices', '*'], ['unit'], term, 'date'),
    organisation(['offices', '*'], ['organisation'], term, 'date'),
  ],
};

const dateOf = (value: unknown): PartialDate | undefined => {
  const date = typeof value === 'number' ? String(value) : value;
  return typeof date === 'string' && isCalendarDate(date) ? date : undefined;
};

function datedUses(entry: RawEntry, context: Context): Finding[] {
  const found: Finding[] = [];
  const told = new Set<string>();
  const look = (
    id: string,
    of: Use['of'],
    bodyPath: PropertyKey[],
    datePath: PropertyKey[],
    use: Pick<Use, 'point' | 'mayLookBack'>,
  ) => {
    const date = dateOf(valueAt(entry.data, datePath));
    const fault = date && faultAt(id, of, date, context, use.mayLookBack);
    if (!fault) return;
    const at = entry.locate(use.point === 'body' ? bodyPath : datePath);
    // The unit that signs also attends: one slip is told once a place.
    if (told.size === told.add(`${at.line}:${at.column}`).size) return;
    const successor = fault.successor
      ? ` Nếu nói về đơn vị kế thừa: ${writeInstead(id, fault.successor)}`
      : '';
    found.push({
      file: entry.file,
      ...at,
      message: fault.message,
      fix: `Xem lại nguồn rồi sửa thời điểm hoặc mã.${successor} ${fault.fix}`,
    });
  };
  for (const use of uses[entry.collection] ?? []) {
    for (const { path, value } of valuesAt(entry.data, use.each)) {
      const dates = use.dates.flatMap((pattern) => valuesAt(value, pattern, path));
      for (const body of valuesAt(value, use.body, path)) {
        if (typeof body.value === 'string')
          for (const date of dates)
            look(
              body.value,
              use.of,
              body.path,
              date.path,
              isRevocation(entry, date.path) ? { ...use, mayLookBack: true } : use,
            );
      }
    }
  }
  const model =
    entry.collection === 'honours' ? valueAt(entry.data, ['recipient', 'model']) : undefined;
  const unitOfModel =
    typeof model === 'string' ? context.content.models.get(model)?.data.unit : undefined;
  if (unitOfModel)
    for (const { path } of valuesAt(entry.data, ['steps', '*', 'date']))
      look(
        unitOfModel,
        'units',
        ['recipient', 'model'],
        path,
        isRevocation(entry, path) ? { point: 'date', mayLookBack: true } : { point: 'date' },
      );
  return found;
}

/** What a body was given may be taken back when it is no more. */
const isRevocation = (entry: RawEntry, datePath: readonly PropertyKey[]) =>
  entry.collection === 'honours' &&
  valueAt(entry.data, [...datePath.slice(0, -1), 'status']) === 'revoked';

interface Fault {
  message: string;
  fix: string;
  successor?: string | undefined;
}

/** What contradicts a body's being named at a date; where dates are too vague to tell, nothing does. */
function faultAt(
  id: string,
  of: Use['of'],
  date: PartialDate,
  { content }: Context,
  mayLookBack = false,
): Fault | undefined {
  const data = content[of].get(id)?.data;
  if (!data) return undefined;
  const file = of === 'units' ? `units/${id}.yaml` : 'organisations.yaml';
  const name = (known: DatedName | undefined) => quote(known?.name ?? id);
  const [first, last] = [data.names[0], data.names.at(-1)];
  const when = `vào ${datePhrase(date)}`;
  if (first?.from && lastDay(date) < firstDay(first.from)) {
    return {
      message: `${name(first)} chưa có ${when}: tên đầu tiên trong ${file} bắt đầu từ ${datePhrase(first.from)}.`,
      fix: `Nếu trước đó mang tên khác thì thêm tên ấy vào đầu «names» trong ${file}.`,
    };
  }
  if (mayLookBack) return undefined;
  if (
    'succeededOn' in data &&
    data.succeededOn &&
    data.succeededBy.length > 0 &&
    firstDay(date) > lastDay(data.succeededOn)
  ) {
    const [successor, ...others] = data.succeededBy;
    const names = data.succeededBy
      .map((other) => name(content.units.get(other)?.data.names.at(-1)))
      .join(', ');
    return {
      message: `${name(last)} không còn ${when}: từ ${datePhrase(data.succeededOn)} ${others.length > 0 ? 'đã chia thành' : 'đã hợp nhất vào'} ${names}.`,
      fix: `Nếu thời điểm hợp nhất, chia tách ghi sai thì sửa «succeededOn» trong ${file}.`,
      successor,
    };
  }
  if (data.names.some((known) => mayCover(known, date))) return undefined;
  if (last?.to && firstDay(date) > lastDay(last.to)) {
    return {
      message: `${name(last)} không còn mang tên này ${when}: tên cuối trong ${file} chỉ đến hết ${datePhrase(last.to)}.`,
      fix: `Nếu đã đổi tên thì thêm tên mới vào cuối «names» trong ${file}.`,
    };
  }
  return {
    message: `${name(last)} không có tên nào ${when}: các tên trong ${file} là ${data.names.map((known) => `${quote(known.name)} (${formatPeriod(known)})`).join(', ')}.`,
    fix: `Nếu tên cũ còn dùng đến khi có tên mới thì sửa «from», «to» trong ${file}.`,
  };
}

/** A collective that is the unit itself bears the unit's name of its years, or of the year after, in which they are honoured. */
function collectiveName(entry: RawEntry, { content }: Context): Finding[] {
  if (entry.collection !== 'models' || !isRecord(entry.data) || entry.data['kind'] !== 'tap-the')
    return [];
  const { name, years, unit: id } = entry.data;
  const names = typeof id === 'string' ? content.units.get(id)?.data.names : undefined;
  const same = names?.filter((known) => known.name === name) ?? [];
  if (!names || same.length === 0 || !Array.isArray(years)) return [];
  const dates = years
    .filter((year) => typeof year === 'number')
    .flatMap((year) => [String(year), String(year + 1)]);
  if (dates.length === 0 || same.some((known) => dates.some((date) => mayCover(known, date))))
    return [];
  const right = names.find((known) => mayCover(known, dates[0] as string));
  return [
    {
      file: entry.file,
      ...entry.locate(['name']),
      message: `Tên ${quote(clip(String(name)))} (${formatPeriod(same[0] as DatedName)}) không phải là tên của đơn vị trong những năm ghi ở «years».`,
      fix: right
        ? writeInstead(`name: ${String(name)}`, `name: ${right.name}`)
        : `Xem lại «years», hoặc «names» trong units/${String(id)}.yaml.`,
    },
  ];
}
