import { type PartialDate, firstDay, lastDay } from '../../domain/time.ts';
import type { RawEntry } from '../../files/read.ts';
import { isCalendarDate } from '../../schemas/fields.ts';
import type { CollectionName } from '../../schemas/index.ts';
import type { Context } from '../context.ts';
import { valuesAt } from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { datePhrase, fieldName } from '../words.ts';

export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'error',
  summary:
    'Ngày đăng không trước ngày diễn ra, ngày cập nhật và đính chính không trước ngày đăng; việc đã xảy ra không ghi ngày ở tương lai.',
  check: (context) =>
    context.perEntry((entry) => [...outOfOrder(entry), ...future(entry, context)]),
};

interface Dated {
  path: PropertyKey[];
  date: PartialDate;
}

const datesAt = (data: unknown, pattern: readonly string[], prefix: PropertyKey[] = []): Dated[] =>
  valuesAt(data, pattern, prefix).flatMap(({ path, value }) => {
    const date = typeof value === 'number' ? String(value) : value;
    return typeof date === 'string' && isCalendarDate(date) ? [{ path, date }] : [];
  });

/** Pairs of which the first must not be before the second, and what to do when it is. */
const orders: [later: string[], earlier: string[], fix: string][] = [
  [
    ['published'],
    ['date'],
    'Sửa ngày sai. Bài báo trước một việc sắp diễn ra thì ghi «date» là ngày thông báo.',
  ],
  [['updated'], ['published'], 'Sửa ngày sai, hoặc bỏ dòng «updated» nếu bài chưa được cập nhật.'],
  [
    ['corrections', '*', 'date'],
    ['published'],
    'Sửa ngày sai: chỉ đính chính được sau khi đã đăng.',
  ],
];

function outOfOrder(entry: RawEntry): Finding[] {
  const found: Finding[] = [];
  const compare = (later: Dated, earlier: Dated, fix: string) => {
    if (lastDay(later.date) >= firstDay(earlier.date)) return;
    found.push({
      file: entry.file,
      ...entry.locate(later.path),
      message: `${fieldName(later.path)} ghi ${datePhrase(later.date)}, sớm hơn ${datePhrase(earlier.date)} của ${fieldName(earlier.path)} (dòng ${entry.locate(earlier.path).line}).`,
      fix,
    });
  };
  for (const [laterPath, earlierPath, fix] of orders) {
    // A meeting is announced before it is held.
    if (entry.collection === 'conferences' && earlierPath[0] === 'date') continue;
    const [earlier] = datesAt(entry.data, earlierPath);
    if (earlier) for (const later of datesAt(entry.data, laterPath)) compare(later, earlier, fix);
  }
  for (const group of intervals[entry.collection] ?? []) {
    for (const { path, value } of valuesAt(entry.data, group)) {
      const [[from], [to]] = [datesAt(value, ['from'], path), datesAt(value, ['to'], path)];
      if (from && to)
        compare(to, from, 'Sửa ngày sai theo nguồn; đầu nào nguồn chưa nêu thì bỏ trống.');
    }
  }
  return found;
}

/** Groups with `from` and `to` that are dates; the names of units and organisations have a rule of their own. */
const intervals: Partial<Record<CollectionName, string[][]>> = {
  awards: [['labels', '*']],
  campaigns: [['period']],
  leadership: [['terms', '*']],
  people: [['offices', '*']],
  units: [['membership', '*']],
};

/** Dates of what has happened once it stands here. A conference may be announced, a campaign and a term may lie ahead. */
const past: Partial<Record<CollectionName, string[][]>> = {
  news: [['date'], ['published'], ['updated'], ['corrections', '*', 'date']],
  conferences: [['published'], ['updated'], ['corrections', '*', 'date']],
  models: [['published'], ['updated'], ['corrections', '*', 'date'], ['consent', 'date']],
  campaigns: [['updated']],
  documents: [['date'], ['updated']],
  sources: [['published']],
  leadership: [
    ['handovers', '*', 'date'],
    ['terms', '*', 'asOf'],
  ],
  honours: [['steps', '*', 'date'], ['updated'], ['corrections', '*', 'date']],
  people: [['offices', '*', 'asOf'], ['updated']],
  units: [['membership', '*', 'asOf'], ['updated']],
  pages: [['updated']],
};

function future(entry: RawEntry, { today }: Context): Finding[] {
  if (!today) return [];
  return (past[entry.collection] ?? [])
    .flatMap((pattern) => datesAt(entry.data, pattern))
    .filter(({ date }) => firstDay(date) > today)
    .map(({ path, date }) => ({
      file: entry.file,
      ...entry.locate(path),
      message: `${fieldName(path)} ghi ${datePhrase(date)}, còn ở tương lai: hôm nay là ${datePhrase(today)}.`,
      fix: 'Sửa ngày sai, nhất là năm; việc chưa xảy ra thì chưa ghi vào đây.',
    }));
}
