import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainTools } from '../../src/schemas/fields.ts';
import { collectionNames, schemas } from '../../src/schemas/index.ts';

interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: unknown;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** Every object below a schema with its path, and every field with its path. */
function* walk(
  schema: JsonSchema,
  path: string,
): Generator<{ path: string; schema: JsonSchema; field: boolean }> {
  if (schema.properties) {
    yield { path, schema, field: false };
    for (const [key, value] of Object.entries(schema.properties)) {
      yield { path: `${path}.${key}`, schema: value, field: true };
      yield* walk(value, `${path}.${key}`);
    }
  }
  if (schema.items) yield* walk(schema.items, `${path}[]`);
  for (const part of [...(schema.anyOf ?? []), ...(schema.allOf ?? [])]) yield* walk(part, path);
}

const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/i;

describe.each(collectionNames)('the schema of %s', (name) => {
  const parts = [
    ...walk(
      z.toJSONSchema(schemas[name](plainTools), {
        io: 'input',
        unrepresentable: 'any',
      }) as JsonSchema,
      name,
    ),
  ];
  it('describes every field in Vietnamese', () => {
    const fields = parts.filter((part) => part.field);
    expect(fields.length).toBeGreaterThan(1);
    expect(
      fields
        .filter(({ schema }) => !vietnamese.test(schema.description ?? ''))
        .map(({ path }) => path),
    ).toEqual([]);
  });
  it('takes no unknown key anywhere', () => {
    expect(
      parts
        .filter(({ field, schema }) => !field && schema.additionalProperties !== false)
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
