import type { Content, Entry } from '../domain/content.ts';
import type { Term } from '../domain/leadership.ts';
import { draw, type Drawing, type Lane, type Mark, type Span } from '../domain/timeline.ts';
import type { PartialDate } from '../domain/time.ts';
import type { DatedName } from '../schemas/unit.ts';
import type { HonourView } from './honours.ts';
import { leadershipOf } from './leadership.ts';

/** What a bar or mark is called in the drawing and in the text beside it: names by number, events by letter, roles by what they are. */
export const nameKey = (index: number): string => String(index + 1);
const eventKey = (index: number): string => String.fromCodePoint(97 + (index % 26));
export const roleKeys: Record<Term['role'], string> = { head: 'KT', deputy: 'KP', overseer: 'PT' };

/** A unit's names, parents, mergers, part in the bloc and honours over the years; undefined while no source dates any of them. */
export function unitDrawing(
  content: Content,
  { id, data }: Entry<'units'>,
  honours: readonly HonourView[],
): Drawing | undefined {
  const terms = leadershipOf(content).terms.filter((term) => term.unit === id);
  const events = eventsOf(content, { id, data });
  const born = events.find((event) => event.from)?.date;
  // A merger or split ends the last name and begins the first.
  const names = data.names.map((name, i, { length }) => ({
    ...name,
    from: name.from ?? (i === 0 ? born : undefined),
    to: name.to ?? (i === length - 1 ? data.succeededOn : undefined),
  }));
  const lanes: Lane[] = [
    { label: 'Tên gọi', spans: names.map(({ from, to }, i) => ({ from, to, key: nameKey(i) })) },
    { label: 'Cơ quan chủ quản', spans: parentsOf(names) },
    { label: 'Thành viên Khối', spans: data.membership.map((m) => ({ ...m, key: '' })) },
    {
      label: 'Nhiệm vụ trong Khối',
      spans: terms.map(({ role, from, to, asOf }) => ({ from, to, asOf, key: roleKeys[role] })),
    },
    {
      label: 'Mốc tổ chức',
      marks: events.map(({ date, key }) => ({ date, kind: 'event' as const, key })),
    },
    {
      label: 'Khen thưởng đã có quyết định',
      marks: byYear(
        honours.filter((h) => h.received),
        'received',
      ),
    },
    {
      label: 'Đăng ký, bình xét, đề nghị khen thưởng',
      marks: byYear(
        honours.filter((h) => h.pending),
        'pending',
      ),
    },
  ].filter((lane) => (lane.spans ?? lane.marks ?? []).length > 0);
  return draw(lanes);
}

/** What happened to the unit as an organisation, oldest first: mergers and splits, and what its entry tells. */
export function eventsOf(
  content: Content,
  { id, data }: Entry<'units'>,
): { date: PartialDate; key: string; text?: string; from?: string[]; into?: string[] }[] {
  const predecessors = [...content.units.values()].filter(
    (unit) => unit.data.succeededBy.includes(id) && unit.data.succeededOn,
  );
  const births = [...new Set(predecessors.map((unit) => unit.data.succeededOn as PartialDate))].map(
    (date) => ({
      date,
      from: predecessors.filter((unit) => unit.data.succeededOn === date).map((unit) => unit.id),
    }),
  );
  const end = data.succeededOn ? [{ date: data.succeededOn, into: data.succeededBy }] : [];
  return [...births, ...data.events.map(({ date, text }) => ({ date, text })), ...end]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event, i) => ({ ...event, key: eventKey(i) }));
}

/** The bodies above the unit, called by the number of the names they go with; one that stays through a change of name is one span. */
function parentsOf(names: readonly DatedName[]): Span[] {
  const spans: (Span & { parent: string })[] = [];
  for (const [i, { parent, from, to }] of names.entries()) {
    const before = spans.at(-1);
    if (!parent) continue;
    if (before?.parent === parent && before.key.endsWith(nameKey(i - 1)))
      spans.splice(-1, 1, { ...before, to, key: `${before.key}, ${nameKey(i)}` });
    else spans.push({ parent, from, to, key: nameKey(i) });
  }
  return spans;
}

/** One mark a year, with how many there are. */
function byYear(honours: readonly HonourView[], kind: Mark['kind']): Mark[] {
  const counts = new Map<number, number>();
  for (const { year } of honours) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([year, count]) => ({ date: String(year), kind, key: String(count) }));
}
