import { compareDates, firstDay, lastDay, type PartialDate } from '../../domain/time.ts';
import type { RawEntry } from '../../files/read.ts';
import { isRecord } from '../../files/yaml.ts';
import { isCalendarDate } from '../../schemas/fields.ts';
import { valuesAt } from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { valueAt } from '../validate.ts';
import { clip, datePhrase, quote, writeInstead } from '../words.ts';

export const nameIntervals: Rule = {
  id: 'name-intervals',
  severity: 'error',
  summary:
    'Các tên của một đơn vị, tổ chức xếp từ cũ đến mới, thời gian mang tên không chồng lên nhau.',
  check: (context) =>
    context.perEntry((entry) =>
      entry.collection === 'units' || entry.collection === 'organisations'
        ? [...betweenNames(entry), ...atTheEnd(entry)]
        : [],
    ),
};

interface Name {
  name: string;
  path: PropertyKey[];
  from: PartialDate | undefined;
  to: PartialDate | undefined;
}

const dateOf = (value: unknown): PartialDate | undefined => {
  const date = typeof value === 'number' ? String(value) : value;
  return typeof date === 'string' && isCalendarDate(date) ? date : undefined;
};

const namesOf = (entry: RawEntry): Name[] =>
  valuesAt(entry.data, ['names', '*']).flatMap(({ path, value }) =>
    isRecord(value)
      ? [
          {
            name: String(value['name']),
            path,
            from: dateOf(value['from']),
            to: dateOf(value['to']),
          },
        ]
      : [],
  );

function betweenNames(entry: RawEntry): Finding[] {
  const names = namesOf(entry);
  const found: Finding[] = [];
  const say = (path: PropertyKey[], message: string, fix: string) =>
    void found.push({ file: entry.file, ...entry.locate(path), message, fix });
  for (const [index, { name, path, from, to }] of names.entries()) {
    if (from && to && lastDay(to) < firstDay(from))
      say(
        [...path, 'to'],
        `Tên ${quote(clip(name))} hết ${datePhrase(to)}, trước khi bắt đầu (từ ${datePhrase(from)}).`,
        'Xem lại nguồn rồi sửa «from» hoặc «to»; đầu nào nguồn chưa nêu thì bỏ trống.',
      );
    const before = names[index - 1];
    if (!before) continue;
    const line = entry.locate(before.path).line;
    if (from && before.from && compareDates(from, before.from) < 0) {
      say(
        [...path, 'from'],
        `Tên ${quote(clip(name))} bắt đầu từ ${datePhrase(from)}, trước tên đứng trên nó (${quote(clip(before.name))}, dòng ${line}, từ ${datePhrase(before.from)}).`,
        'Xếp lại «names» từ cũ đến mới: tên cuối danh sách là tên hiện nay.',
      );
    } else if (from && before.to && overlap(before.to, from)) {
      const end = dayBefore(from);
      say(
        [...path, 'from'],
        `Tên ${quote(clip(name))} bắt đầu từ ${datePhrase(from)} khi tên trước (${quote(clip(before.name))}, dòng ${line}) còn đến hết ${datePhrase(before.to)}.`,
        `${writeInstead(`to: ${before.to}`, `to: ${end}`)} Nếu ngày bắt đầu sai thì sửa «from».`,
      );
    }
  }
  return found;
}

/** True when the two names certainly share a day; a change known by its year or month may lie anywhere in it. */
function overlap(to: PartialDate, from: PartialDate): boolean {
  if (to.length === 10 && from.length === 10) return from <= to;
  return lastDay(from) < firstDay(to);
}

/** The day, month or year before. */
function dayBefore(date: PartialDate): PartialDate {
  const time = new Date(`${firstDay(date)}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() - 1);
  return time.toISOString().slice(0, date.length);
}

/** The last name of a body that was succeeded ends no later than that. */
function atTheEnd(entry: RawEntry): Finding[] {
  const on = dateOf(valueAt(entry.data, ['succeededOn']));
  if (!on) return [];
  const successors = valueAt(entry.data, ['succeededBy']);
  if (!Array.isArray(successors) || successors.length === 0) {
    return [
      {
        file: entry.file,
        ...entry.locate(['succeededOn'], true),
        message: 'Có thời điểm hợp nhất hoặc chia tách nhưng chưa nêu đơn vị kế thừa.',
        fix: 'Thêm dòng: succeededBy: [«ĐIỀN mã đơn vị kế thừa»]. Nếu chỉ đổi tên thì bỏ «succeededOn», thêm tên mới vào «names».',
      },
    ];
  }
  const last = namesOf(entry).at(-1);
  const late = [
    [last?.to, [...(last?.path ?? []), 'to']],
    [last?.from, [...(last?.path ?? []), 'from']],
  ] as const;
  return late
    .filter(([date]) => date && firstDay(date) > lastDay(on))
    .slice(0, 1)
    .map(([date, path]) => ({
      file: entry.file,
      ...entry.locate([...path]),
      message: `Tên ${quote(clip(last?.name ?? ''))} ghi đến ${datePhrase(date ?? '')}, sau khi đơn vị đã hợp nhất hoặc chia tách (${datePhrase(on)}).`,
      fix: 'Xem lại nguồn rồi sửa thời gian mang tên, hoặc sửa «succeededOn».',
    }));
}
