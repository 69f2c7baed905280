import type { Content } from '../../src/domain/content.ts';
import type { Conference } from '../../src/schemas/conference.ts';
import type { Figure } from '../../src/schemas/figure.ts';
import { collectionNames } from '../../src/schemas/index.ts';

export const meetingOf = (date: string, rest: Partial<Conference> = {}): Conference => ({
  title: `Hội nghị ${date}`,
  date,
  kinds: ['tong-ket'],
  summary: 'Tóm tắt.',
  activities: [],
  figures: [],
  goals: [],
  comments: [],
  pledges: [],
  campaigns: [],
  documents: [],
  attachments: [],
  published: '2026-11-22',
  sources: ['s'],
  corrections: [],
  aliases: [],
  ...rest,
});

export const tasksOfYear = (
  year: number,
  campaigns: string[] = [],
): NonNullable<Conference['tasks']> => ({
  year,
  setBy: 'p',
  items: [{ title: 'Việc', text: 'Làm.', campaigns, documents: [] }],
});

export const figureOf = (year: number, rest: Partial<Figure> = {}): Figure => ({
  id: `f-${year}`,
  subject: { unit: 'a' },
  measure: 'Thu thử',
  year,
  value: year,
  measuredIn: 'tỷ đồng',
  qualifier: 'dat',
  targets: [],
  source: 's',
  ...rest,
});

/** A content that holds these meetings and nothing else. */
export function contentOf(meetings: Record<string, Conference>): Content {
  const content = Object.fromEntries(
    collectionNames.map((name) => [name, new Map()]),
  ) as unknown as Content;
  for (const [id, data] of Object.entries(meetings)) content.conferences.set(id, { id, data });
  return content;
}
