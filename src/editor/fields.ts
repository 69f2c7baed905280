import type { Field as FormField, SelectField } from '@sveltia/cms';
import { labelled } from '../schema-info/choices.ts';
import { type Field, fieldsOf, itemOf, optionsOf } from '../schema-info/fields.ts';
import type { CollectionName } from '../schemas/index.ts';
import { patterns } from './patterns.ts';
import { hintOf, labelOf } from '../schema-info/field-names.ts';

/** How a field that names another entry is filled in: chosen among entries of the repository, or among those that the site shows. */
export type Choice = (collection: CollectionName, many: boolean) => object;

/** Texts that run over several lines. */
const longTexts = new Set(['summary', 'text', 'alt', 'caption', 'reason', 'note', 'rows']);

/** The form fields of a group, in the order of its schema. */
export const formFields = (fields: Record<string, Field>, choice: Choice): FormField[] =>
  Object.entries(fields).map(([name, field]) => formField(name, field, choice));

/** One field of a form, made from what the schema says of it. */
function formField(name: string, field: Field, choice: Choice): FormField {
  const hint = hintOf(field);
  const common = {
    name,
    label: labelOf(field, name),
    required: !field.optional,
    ...(hint && { hint }),
    ...(field.default !== undefined && { default: field.default }),
  };
  return { ...common, ...widgetOf(name, field, choice) } as FormField;
}

function widgetOf(name: string, field: Field, choice: Choice): object {
  const pattern = patterns[field.kind];
  const checked = pattern && { pattern };
  switch (field.kind) {
    case 'reference':
      return choice(field.collection as CollectionName, false);
    case 'enum':
      return options(field, false);
    case 'day':
      return {
        widget: 'datetime',
        type: 'date',
        format: 'YYYY-MM-DD',
        ...(name === 'published' && { default: '{{now}}' }),
      };
    case 'whole-number':
      return { widget: 'number', value_type: 'int', ...bounds(field) };
    case 'number':
      return { widget: 'number', value_type: 'float', step: 0.01 };
    case 'yes-no':
      return { widget: 'boolean' };
    case 'image':
      return { widget: 'image', accept: '.jpg,.jpeg,.png,.webp,.avif', choose_url: false };
    case 'attachment':
      return { widget: 'file', accept: '.pdf,.docx', choose_url: false, ...checked };
    case 'group':
      return { widget: 'object', fields: formFields(fieldsOf(field), choice) };
    // What holds one of several things has a box for each of them; empty boxes are not saved.
    case 'choice':
      return {
        widget: 'object',
        fields: optionsOf(field)
          .flatMap((way) => formFields(fieldsOf(way), choice))
          .map((one) => ({ ...one, required: false })),
      };
    case 'list':
      return listOf(field, choice);
    case 'email':
      return { widget: 'string', type: 'email' };
    default:
      return { widget: longTexts.has(name) ? 'text' : 'string', ...checked };
  }
}

function listOf(field: Field, choice: Choice): object {
  const item = itemOf(field);
  if (!item) throw new Error(`A list without items: ${field.description}`);
  const least = bounds(field);
  if (item.kind === 'reference')
    return { ...choice(item.collection as CollectionName, true), ...least };
  if (item.kind === 'enum') return { ...options(item, true), ...least };
  const single = labelOf(field, '')
    .replace(/^(?:Các|Những) /u, '')
    .replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
  const common = { widget: 'list', label_singular: single, ...least };
  if (item.kind !== 'group')
    return {
      ...common,
      field: { name: 'item', label: capital(single), ...widgetOf('item', item, choice) },
    };
  const fields = fieldsOf(item);
  return { ...common, collapsed: 'auto', fields: formFields(fields, choice) };
}

const options = (field: Field, many: boolean): Partial<SelectField> => ({
  widget: 'select',
  options: labelled(field.values).map(({ value, label }) => ({ value, label: capital(label) })),
  ...(many && { multiple: true }),
});

/** The bounds that the schema sets to a number, or to the length of a list. */
const bounds = ({ least, most }: Field) => ({
  ...(least !== undefined && { min: least }),
  ...(most !== undefined && { max: most }),
});

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
