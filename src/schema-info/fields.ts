import { z } from 'zod';
import { plainTools, type SchemaTools } from '../schemas/fields.ts';
import { type CollectionName, schemas } from '../schemas/index.ts';

/**
 * What a schema says about one field, read from the schema itself: nothing about a field is written down twice.
 */
export interface Field {
  schema: Schema;
  description: string;
  optional: boolean;
  kind: FieldKind;
  /** For `reference`: the collection that the id belongs to. */
  collection: string;
  /** For `enum`: the allowed values. */
  values: string[];
  /** What stands where nothing is written, if the schema says so. */
  default: unknown;
  /** Bounds of a number, or of the length of a list, where the schema sets any. */
  least: number | undefined;
  most: number | undefined;
}

export type FieldKind =
  | 'text'
  | 'day'
  | 'date'
  | 'reference'
  | 'image'
  | 'attachment'
  | 'slug'
  | 'document-number'
  | 'address'
  | 'base-path'
  | 'repository'
  | 'repository-folder'
  | 'url'
  | 'email'
  | 'enum'
  | 'whole-number'
  | 'number'
  | 'yes-no'
  | 'list'
  | 'group'
  | 'choice'
  | 'other';

type Schema = z.core.$ZodType;

/** zod's own description of a schema; its types for each kind are too fine for walking. */
interface Def {
  type: string;
  innerType?: Schema;
  element?: Schema;
  shape?: Record<string, Schema>;
  options?: Schema[];
  out?: Schema;
  entries?: Record<string, string>;
  defaultValue?: unknown;
  format?: string;
  checks?: {
    _zod: {
      def: {
        check?: string;
        format?: string;
        pattern?: RegExp;
        params?: Record<string, string>;
        error?: (issue: unknown) => unknown;
      };
    };
  }[];
}

const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;
const descriptionOf = (schema: Schema): string | undefined =>
  (schema as { description?: string }).description;

const known = new WeakMap<Schema, Field>();

/** Reads one field: the schema without its wrappers, what it holds and how it is described. */
export function fieldOf(schema: Schema): Field {
  let field = known.get(schema);
  if (!field) known.set(schema, (field = readField(schema)));
  return field;
}

function readField(outer: Schema): Field {
  let schema = outer;
  let description = descriptionOf(schema) ?? '';
  let optional = false;
  let fallback: unknown;
  for (;;) {
    const def = defOf(schema);
    const inner = def.type === 'pipe' ? def.out : def.innerType;
    if (!inner) break;
    if (def.type === 'optional' || def.type === 'default') optional = true;
    fallback ??= def.defaultValue;
    schema = inner;
    description ||= descriptionOf(schema) ?? '';
  }
  const def = defOf(schema);
  const checks = (def.checks ?? []).map((check) => check._zod.def);
  const params = checks.find((check) => check.params)?.params;
  const { minimum, maximum } = schema._zod.bag as { minimum?: number; maximum?: number };
  return {
    schema,
    description,
    optional,
    kind: kindOf(def, checks, params),
    collection: params?.['collection'] ?? '',
    values: Object.values(def.entries ?? {}),
    default: fallback,
    least: bound(minimum),
    most: bound(maximum),
  };
}

/** zod bounds every whole number by what a computer can count; that is no bound of ours. */
const bound = (value: number | undefined) =>
  value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;

function kindOf(
  def: Def,
  checks: NonNullable<Def['checks']>[number]['_zod']['def'][],
  params: Record<string, string> | undefined,
): FieldKind {
  switch (def.type) {
    case 'enum':
      return 'enum';
    case 'number':
      return def.format === 'safeint' || checks.some((check) => check.format === 'safeint')
        ? 'whole-number'
        : 'number';
    case 'boolean':
      return 'yes-no';
    case 'array':
      return 'list';
    case 'object':
      return 'group';
    case 'union':
      return 'choice';
    case 'string':
      break;
    default:
      return 'other';
  }
  if (params?.['collection']) return 'reference';
  if (params?.['expected']) return params['expected'] as FieldKind;
  if (def.format === 'url' || def.format === 'email') return def.format;
  const pattern = checks.find((check) => check.pattern && check.error);
  if (pattern) return pattern.error?.({}) as FieldKind;
  return 'text';
}

/** The fields of a group by name; of a choice, those of all its ways; of anything else, none. */
export function fieldsOf(field: Field): Record<string, Field> {
  const def = defOf(field.schema);
  if (def.options)
    return Object.assign({}, ...def.options.map((option) => fieldsOf(fieldOf(option)))) as Record<
      string,
      Field
    >;
  return Object.fromEntries(
    Object.entries(def.shape ?? {}).map(([name, schema]) => [name, fieldOf(schema)]),
  );
}

/** The ways of a choice, each as the group it is. */
export const optionsOf = (field: Field): Field[] =>
  (defOf(field.schema).options ?? []).map(fieldOf);

export function itemOf(field: Field): Field | undefined {
  const { element } = defOf(field.schema);
  return element && fieldOf(element);
}

/** The field that a path into the data leads to; undefined where the schema knows none. */
export function fieldAt(schema: Schema, path: readonly PropertyKey[]): Field | undefined {
  let field: Field | undefined = fieldOf(schema);
  for (const part of path) {
    if (!field) return undefined;
    field = typeof part === 'number' ? itemOf(field) : fieldsOf(field)[String(part)];
  }
  return field;
}

/** Every path that leads to a field of this kind; `*` stands for each item of a list. */
export function pathsTo(schema: Schema, kind: FieldKind, path: string[] = []): string[][] {
  const field = fieldOf(schema);
  if (field.kind === kind) return [path];
  const item = itemOf(field);
  if (item) return pathsTo(item.schema, kind, [...path, '*']);
  return Object.entries(fieldsOf(field)).flatMap(([name, inner]) =>
    pathsTo(inner.schema, kind, [...path, name]),
  );
}

/** The values that such a path leads to in the data of one entry, each with its own path. */
export function valuesAt(
  data: unknown,
  pattern: readonly string[],
  path: PropertyKey[] = [],
): { path: PropertyKey[]; value: unknown }[] {
  const [part, ...rest] = pattern;
  if (part === undefined) return [{ path, value: data }];
  if (part === '*')
    return Array.isArray(data)
      ? data.flatMap((item, index) => valuesAt(item, rest, [...path, index]))
      : [];
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, part)) return [];
  return valuesAt((data as Record<string, unknown>)[part], rest, [...path, part]);
}

/** The description in brackets, as messages show it; empty when there is none. */
export const inBrackets = (field: Field | undefined): string =>
  field?.description ? ` (${field.description})` : '';

/** References that know their collection and pictures that know they are pictures: for reading schemas, not for checking entries. */
const describingTools: SchemaTools = {
  image: () =>
    z.string().refine(() => true, {
      error: 'image',
      params: { expected: 'image' },
    }) as unknown as ReturnType<SchemaTools['image']>,
  reference: (collection) =>
    plainTools
      .reference(collection)
      .refine(() => true, { error: 'reference', params: { collection } }),
};

/** The fields of an entry of a collection as its schema describes them. */
export const entryFields = (collection: CollectionName): Record<string, Field> =>
  fieldsOf(fieldOf(schemas[collection](describingTools)));
