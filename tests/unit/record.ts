import { readContent, type RawEntry } from '../../src/files/read.ts';
import { honourStatuses } from '../../src/schemas/honour.ts';
import { recognitions } from '../../src/schemas/model.ts';

/** Words of ours, that may be written better; and what says when we wrote them. */
const wording = new Set([
  'title',
  'summary',
  'text',
  'label',
  'short',
  'name',
  'asWritten',
  'note',
  'description',
  'aliases',
  'abbreviations',
  'groups',
  'published',
  'updated',
  'corrections',
  'rank',
]);
/** What moves on, in this order only. */
const ladders: Record<string, readonly string[]> = {
  status: honourStatuses,
  recognition: recognitions,
};

/**
 * What the frozen record says and the record of today does not say any more. The record may grow: entries, fields, items of
 * lists and later steps are added. What a source states stays stated, unless a correction tells of the change.
 */
export function lostFacts(seedRoot: string, root: string): string[] {
  const live = new Map(
    readContent(root).entries.map((entry) => [`${entry.collection} ${entry.id}`, entry]),
  );
  return readContent(seedRoot).entries.flatMap((seed) => {
    if (seed.collection === 'site' || seed.collection === 'pages') return [];
    const key = `${seed.collection} ${seed.id}`;
    const now = live.get(key);
    // Another bloc has taken the place of this one.
    if (!live.has(`sources ${firstSource(seed)}`)) return [];
    if (!now) return [`${key}: gone`];
    if (isCorrected(now)) return [];
    return missing(seed.data, now.data, key);
  });
}

const firstSource = ({ collection, id, data }: RawEntry): string => {
  if (collection === 'sources') return id;
  const text = JSON.stringify(data);
  return /"sources?":\[?"([\w-]+)"/.exec(text)?.[1] ?? '';
};

const isCorrected = ({ data }: RawEntry): boolean =>
  ((data as { corrections?: unknown[] }).corrections ?? []).length > 0;

function missing(seed: unknown, now: unknown, path: string, key = ''): string[] {
  if (wording.has(key)) return [];
  const ladder = ladders[key];
  if (ladder)
    return ladder.indexOf(String(now)) >= ladder.indexOf(String(seed))
      ? []
      : [`${path}: ${String(seed)} → ${String(now)}`];
  if (Array.isArray(seed)) {
    const items: unknown[] = Array.isArray(now) ? now : [];
    return seed.flatMap((item: unknown, i) =>
      items.some((one) => missing(item, one, path, key).length === 0)
        ? []
        : [`${path}[${i}]: ${JSON.stringify(item)}`],
    );
  }
  if (seed && typeof seed === 'object') {
    const fields = (now ?? {}) as Record<string, unknown>;
    return Object.entries(seed).flatMap(([name, value]) =>
      missing(value, fields[name], `${path}.${name}`, name),
    );
  }
  return seed === now ? [] : [`${path}: ${String(seed)} → ${String(now)}`];
}
