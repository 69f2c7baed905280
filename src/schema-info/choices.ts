import type { Field } from './fields.ts';
import { placeOf, places } from '../files/layout.ts';
import type { CollectionName } from '../schemas/index.ts';
import * as labels from '../vietnamese/labels.ts';

/** Sorted by name: the order of a module's exports is not the same under every loader. */
const tables: readonly Record<string, string>[] = Object.entries(labels)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([, table]) => table)
  .filter(
    (table): table is Record<string, string> =>
      typeof table === 'object' && Object.values(table).every((value) => typeof value === 'string'),
  );

/** What readers see for each value of a choice; the value itself where no page words it. */
export function labelled(values: readonly string[]): { value: string; label: string }[] {
  const table = tables.find(
    (one) =>
      Object.keys(one).length === values.length &&
      values.every((value) => Object.hasOwn(one, value)),
  );
  return values.map((value) => ({ value, label: table?.[value] ?? value }));
}

/** `hoi-nghi (Hội nghị), phong-trao (Phong trào thi đua)…` */
export const choiceList = (field: Field): string =>
  labelled(field.values)
    .map(({ value, label }) => (label === value ? value : `${value} (${label})`))
    .join(', ');

/** Where the entries that a reference may name are written down: `units/`, `organisations.yaml`. */
export function homeOf(collection: string): string {
  const { example, shape } = places[collection as CollectionName];
  return placeOf(example) && example.includes('/') && shape !== 'one'
    ? example.slice(0, example.indexOf('/') + 1)
    : example;
}
