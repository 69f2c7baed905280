import { z } from 'zod';
import { entryFields, type Field, fieldsOf, itemOf, optionsOf } from '../schema-info/fields.ts';
import type { Context } from '../checks/context.ts';
import { idsMeant } from '../checks/references.ts';
import { choices, quote, yamlText } from '../checks/words.ts';
import { CliError } from '../files/errors.ts';
import { isRecord } from '../files/yaml.ts';
import { isCalendarDate } from '../schemas/fields.ts';
import type { CollectionName } from '../schemas/index.ts';
import { parseTypedDate } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import { nearest } from '../vietnamese/nearest.ts';
import { choiceList, homeOf, labelled } from '../schema-info/choices.ts';
import type { Kind } from './kinds.ts';

/** A field that can be filled in from the command line or by a question. */
export interface Option {
  /** Behind the dashes: `unit`. */
  name: string;
  /** The field by its path without the numbers of list items: `units`, `recipient.unit`. */
  path: string;
  /** One value of it. */
  field: Field;
  many: boolean;
  /** True for a field that an entry can do without. */
  optional: boolean;
}

/** A value that cannot be taken, with the sentence to show. */
export class UsageError extends CliError {}

/** Every option of a kind: its fields that hold plain values, by their names; lists by the name of one item as well. */
export function optionsFor({ collection, title }: Kind): Option[] {
  const fields = entryFields(collection);
  const found: Option[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (name === title || name === 'id') continue;
    const item = itemOf(field);
    if (field.kind === 'choice') {
      for (const [key, one] of optionsOf(field).flatMap((way) => Object.entries(fieldsOf(way))))
        found.push({
          name: key,
          path: `${name}.${key}`,
          field: one,
          many: false,
          optional: field.optional,
        });
    } else if (item && item.kind !== 'group') {
      const described = item.description ? item : { ...item, description: field.description };
      const one = singulars[name] ?? name.replace(/s$/, '');
      for (const word of [name, one])
        if (word === name || !Object.hasOwn(fields, word))
          found.push({
            name: word,
            path: name,
            field: described,
            many: true,
            optional: field.optional,
          });
    } else if (!item && field.kind !== 'group')
      found.push({ name, path: name, field, many: false, optional: field.optional });
  }
  return found;
}

const singulars: Record<string, string> = { people: 'person', aliases: 'alias' };

/** Reads what was typed for an option into YAML values; throws {@link UsageError}. Several go behind one option with commas, texts excepted. */
export function readOption(option: Option, typed: readonly string[], context: Context): string[] {
  const separate = option.many && option.field.kind !== 'text';
  const values = typed
    .flatMap((text) => (separate ? text.split(',') : [text]))
    .map((text) => text.trim())
    .filter(Boolean);
  return [...new Set(values.map((value) => readValue(option.field, value, context)))];
}

/** What can be chosen for a field, with the words that tell the choices apart; empty where anything may be written. */
export function choicesFor(field: Field, context: Context): { value: string; label: string }[] {
  if (field.kind === 'enum') return labelled(field.values);
  if (field.kind !== 'reference') return [];
  return context
    .entriesOf(field.collection as CollectionName)
    .map(({ id, data }) => ({ value: id, label: labelOf(data) ?? id }));
}

/** What an entry is called now: its title or its latest name. */
function labelOf(data: unknown): string | undefined {
  if (!isRecord(data)) return undefined;
  const latest = [data['names'], data['labels']].find(Array.isArray)?.at(-1) as unknown;
  const named = isRecord(latest)
    ? (latest['name'] ?? latest['label'])
    : (data['title'] ?? data['name'] ?? data['label']);
  return typeof named === 'string' ? named : undefined;
}

function readValue(field: Field, typed: string, context: Context): string {
  const bad = (sentence: string): never => {
    throw new UsageError(sentence);
  };
  switch (field.kind) {
    case 'enum': {
      if (field.values.includes(typed)) return typed;
      const named = labelled(field.values).find(({ label }) => fold(label) === fold(typed))?.value;
      const meant = named ?? nearest(typed, field.values);
      return (
        named ??
        bad(
          `Không có lựa chọn ${quote(typed)}.${meant ? ` Có phải bạn muốn viết ${quote(meant)}?` : ''} Chọn trong: ${choiceList(field)}.`,
        )
      );
    }
    case 'reference': {
      const collection = field.collection as CollectionName;
      if (context.ids[collection].has(typed)) return yamlText(typed);
      const meant = idsMeant(context, collection, typed);
      const all = [...context.ids[collection]];
      const there =
        all.length > 0
          ? `Đang có: ${choices(all, 12)}.`
          : `Trong ${homeOf(collection)} chưa có mục nào.`;
      return bad(
        `Không có mã ${quote(typed)} trong ${homeOf(collection)}.${meant.length > 0 ? ` Có phải bạn muốn viết ${meant.map(quote).join(' hoặc ')}?` : ''} ${there}`,
      );
    }
    case 'day':
    case 'date': {
      const date = parseTypedDate(typed);
      if (date && isCalendarDate(date) && (field.kind === 'date' || date.length === 10))
        return date;
      return bad(
        `${quote(typed)} không phải là một ngày có thật${field.kind === 'day' ? ', đủ ngày, tháng, năm' : ''}. Viết dạng 2025-01-31 hoặc 24/02/2023${field.kind === 'date' ? ', hoặc chỉ tháng 2025-01, chỉ năm 2023' : ''}.`,
      );
    }
    case 'whole-number':
    case 'number':
      return z.safeParse(field.schema, Number(typed)).success
        ? typed
        : bad(
            `${quote(typed)} không dùng được; cần một ${/^(?:Năm|Những năm)/.test(field.description) ? 'năm đủ bốn chữ số, ví dụ 2023' : 'số từ 1 trở lên'}.`,
          );
    default:
      return z.safeParse(field.schema, typed).success
        ? yamlText(typed)
        : bad(`${quote(typed)} không đúng dạng (${field.description}).`);
  }
}
