import type { Content } from '../../src/domain/content.ts';
import { collectionNames, type DataOf } from '../../src/schemas/index.ts';
import type { Honour } from '../../src/schemas/honour.ts';

/** A content that holds nothing but what a test puts into it. */
export const emptyContent = (): Content =>
  Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as unknown as Content;

export const unitOf = (name: string, rest: Partial<DataOf<'units'>> = {}): DataOf<'units'> => ({
  names: [{ name, short: name, source: 's' }],
  aliases: [],
  abbreviations: [],
  summary: '',
  membership: [],
  succeededBy: [],
  events: [],
  sources: ['s'],
  ...rest,
});

export const awardOf = (
  id: string,
  rank: number,
  rest: Partial<DataOf<'awards'>> = {},
): DataOf<'awards'> => ({
  id,
  rank,
  labels: [{ label: id, source: 's' }],
  subjects: [],
  abbreviations: [],
  sources: ['s'],
  ...rest,
});

export const personOf = (name: string, rest: Partial<DataOf<'people'>> = {}): DataOf<'people'> => ({
  name,
  offices: [],
  sources: ['s'],
  ...rest,
});

/** An honour that has come as far as its status, the steps up to it a day apart. */
export const honourOf = (id: string, rest: Partial<Honour> = {}): Honour => ({
  id,
  recipient: { unit: 'a' },
  award: 'co',
  label: 'Cờ',
  year: 2022,
  line: 'dia-phuong',
  status: 'proposed',
  steps: [{ status: rest.status ?? 'proposed', date: '2023-02-24' }],
  corrections: [],
  sources: ['s'],
  ...rest,
});

/** Puts entries into a content by their ids. */
export function put<C extends keyof Content>(
  content: Content,
  collection: C,
  entries: Record<string, DataOf<C>>,
): void {
  for (const [id, data] of Object.entries(entries))
    (content[collection] as Map<string, unknown>).set(id, { id, data });
}
