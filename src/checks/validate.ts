import { z } from 'zod';
import type { RawEntry } from '../files/read.ts';
import { isRecord } from '../files/yaml.ts';
import type { SchemaTools } from '../schemas/fields.ts';
import { type CollectionName, collectionNames, schemas } from '../schemas/index.ts';
import { type Field, fieldAt, fieldsOf, optionsOf } from '../schema-info/fields.ts';

export type EntrySchemas = Record<CollectionName, z.ZodType>;

/** One thing that a schema has against an entry. */
export interface Fault {
  entry: RawEntry;
  path: PropertyKey[];
  issue: z.core.$ZodIssue;
  /** What the entry holds at the path. */
  value: unknown;
  /** What the schema wants there. */
  field: Field | undefined;
  kind: 'missing' | 'blank' | 'date' | 'reference' | 'other';
}

/**
 * The schemas of all collections, built once, with references that look their ids up.
 * @param ids of each collection @param unknown collections that cannot be known because one of their files is broken
 */
export function buildSchemas(
  ids: Readonly<Record<CollectionName, ReadonlySet<string>>>,
  unknown: ReadonlySet<CollectionName>,
): EntrySchemas {
  // zod holds on to the last schema: this knows the ids alone, so that the content it was made for need not stay in memory.
  const isId = (collection: CollectionName, id: string) =>
    ids[collection].has(id) || unknown.has(collection);
  const image = z
    .string()
    .refine((path) => path !== '', { error: 'image', params: { expected: 'image' } });
  const tools: SchemaTools = {
    image: () => image as unknown as ReturnType<SchemaTools['image']>,
    reference: (collection) =>
      z
        .string()
        .refine((id) => isId(collection, id), { error: 'reference', params: { collection } }),
  };
  return Object.fromEntries(
    collectionNames.map((name) => [name, schemas[name](tools)]),
  ) as unknown as EntrySchemas;
}

/** Told of one entry in one run. */
const mostFaults = 100;

/** Reads one entry with its schema: its data, or all of its faults. */
export function validate(
  entry: RawEntry,
  all: EntrySchemas,
): { data: unknown } | { faults: Fault[] } {
  const schema = all[entry.collection];
  const result = schema.safeParse(entry.data);
  if (result.success) return { data: result.data };
  return {
    faults: result.error.issues
      .slice(0, mostFaults)
      .flatMap((issue) => faultsOf(entry, schema, issue, issue.path)),
  };
}

function faultsOf(
  entry: RawEntry,
  schema: z.ZodType,
  issue: z.core.$ZodIssue,
  path: PropertyKey[],
): Fault[] {
  const value = valueAt(entry.data, path);
  const field = fieldAt(schema, path);
  if (issue.code === 'invalid_union' && field && isRecord(value)) {
    const chosen = chosenOption(field, Object.keys(value));
    const issues = chosen === undefined ? undefined : issue.errors[chosen];
    if (issues)
      return issues.flatMap((inner) => faultsOf(entry, schema, inner, [...path, ...inner.path]));
  }
  return [{ entry, path, issue, value, field, kind: kindOf(issue, entry, path, value, field) }];
}

function kindOf(
  issue: z.core.$ZodIssue,
  entry: RawEntry,
  path: PropertyKey[],
  value: unknown,
  field: Field | undefined,
): Fault['kind'] {
  if (issue.code === 'unrecognized_keys') return 'other';
  const parent = valueAt(entry.data, path.slice(0, -1));
  const name = path.at(-1);
  if (
    typeof name === 'string' &&
    isRecord(parent) &&
    !Object.hasOwn(parent, name) &&
    issue.code !== 'custom'
  )
    return 'missing';
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === ''))
    return 'blank';
  if (field?.kind === 'day' || field?.kind === 'date')
    return typeof value === 'object' ? 'other' : 'date';
  return issue.code === 'custom' && issue.params?.['collection'] ? 'reference' : 'other';
}

/** The one way of a choice that the author's keys point to; undefined when they point to none or to several. */
function chosenOption(field: Field, keys: string[]): number | undefined {
  const matching = optionsOf(field).flatMap((option, index) =>
    keys.some((key) => Object.hasOwn(fieldsOf(option), key)) ? [index] : [],
  );
  return matching.length === 1 ? matching[0] : undefined;
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
