import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/files/root.ts';

/**
 * The vocabulary of schema.org as `schema-dts` holds it: of each type its parents and the properties it adds, each with the types that its values may have.
 * The package is generated from the vocabulary; here its declarations are read as data.
 */
const source = readFileSync(join(projectRoot, 'node_modules/schema-dts/dist/schema.d.ts'), 'utf8');
const bases = new Map<string, { parents: string[]; properties: Map<string, string[]> }>();
for (const [, name = '', parents = '', body = ''] of source.matchAll(
  /^(?:export )?interface (\w+) extends ([^{]+) \{\n([\s\S]*?)^\}/gm,
)) {
  const properties = new Map(
    [...body.matchAll(/^ {4}"([\w-]+)"\?: SchemaValue<(.+), "\1">;/gm)].map(
      ([, property = '', types = '']) => [property, types.split(' | ')] as const,
    ),
  );
  bases.set(name, {
    parents: parents.split(',').map((parent) => parent.trim().replace(/^Partial<|>$/g, '')),
    properties,
  });
}
const unions = new Map(
  [...source.matchAll(/^export type (\w+)(?:<[^=]*>)? = (.+);$/gm)].map(
    ([, name = '', members = '']) => [name, members.split(' | ')] as const,
  ),
);
const roleBases = [...source.matchAll(/^export type (\w+Role|Role)Leaf</gm)].map(
  ([, name = '']) => name,
);

const baseOf = (type: string) => (bases.has(`${type}Leaf`) ? `${type}Leaf` : `${type}Base`);
const isType = (type: string) => bases.has(baseOf(type)) || roleBases.includes(type);

function valuesOf(base: string, property: string): string[] | undefined {
  const found = bases.get(base);
  return (
    found &&
    (found.properties.get(property) ??
      found.parents
        .map((parent) => valuesOf(parent, property))
        .find((types) => types !== undefined))
  );
}

function isA(type: string, wanted: string, seen = new Set<string>()): boolean {
  if (type === wanted) return true;
  if (seen.has(wanted)) return false;
  seen.add(wanted);
  return (unions.get(wanted) ?? []).some((member) =>
    isA(type, member.replace(/Leaf$|<.*$/g, ''), seen),
  );
}

const scalars: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? ''),
  Date: (value) => typeof value === 'string' && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value),
  Number: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
};

/** Everything in a node that the vocabulary does not know or allow, by its place. */
export function faultsOf(node: unknown, at = ''): string[] {
  if (typeof node !== 'object' || node === null) return [`${at} is no node`];
  const { '@type': type, ...rest } = node as Record<string, unknown>;
  if (typeof type !== 'string' || !isType(type))
    return [`${at} has no known type: ${String(type)}`];
  const base = baseOf(type);
  return Object.entries(rest).flatMap(([property, value]) => {
    const place = `${at}/${type}.${property}`;
    if (property === '@id') return scalars['URL']?.(value) ? [] : [`${place} is no address`];
    if (property === 'query-input' && type.endsWith('Action')) return [];
    const types = valuesOf(base, property);
    if (!types) return [`${place} is no property of ${type}`];
    return [value].flat().flatMap((one) => wrongValue(one, property, types, place));
  });
}

function wrongValue(value: unknown, property: string, types: string[], place: string): string[] {
  if (typeof value !== 'object' || value === null) {
    const right = types.some(
      (type) => scalars[type]?.(value) ?? unions.get(type)?.includes(JSON.stringify(value)),
    );
    return right ? [] : [`${place}: ${JSON.stringify(value)} is no ${types.join(' | ')}`];
  }
  const { '@type': type, ...rest } = value as Record<string, unknown>;
  if (type === undefined)
    return Object.keys(rest).join() === '@id' && types.includes('IdReference')
      ? []
      : [`${place} names no type`];
  if (roleBases.includes(String(type))) {
    const { [property]: inner, ...of } = rest;
    return [
      ...(inner === undefined
        ? [`${place}: a role without its ${property}`]
        : wrongValue(inner, property, types, place)),
      ...faultsOf({ '@type': type, ...of }, place),
    ];
  }
  return [
    ...(types.some((wanted) => isA(String(type), wanted))
      ? []
      : [`${place}: a ${String(type)} is no ${types.join(' | ')}`]),
    ...faultsOf(value, place),
  ];
}
