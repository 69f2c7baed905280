import { entryFields, type Field, fieldsOf, itemOf, optionsOf } from '../schema-info/fields.ts';
import { yamlText } from '../checks/words.ts';
import { places } from '../files/layout.ts';
import { choiceList, homeOf } from '../schema-info/choices.ts';
import type { Kind } from './kinds.ts';
import { hintFor } from '../schema-info/blanks.ts';
import { placeholder } from '../schema-info/placeholder.ts';

export interface TemplateOptions {
  /** What is known already, as it is typed in YAML, by path without the numbers of list items: `title`, `names.name`, `recipient.unit`. */
  values?: ReadonlyMap<string, readonly string[]>;
  /** The ids that there are, for the comment on a field that takes one. */
  idsOf?: (collection: string) => readonly string[];
}

/** Ids are named in a comment as long as they fit about two lines of it. */
const mostIdLetters = 200;

/**
 * The text of a new entry, made from its schema: the fields that are needed, then the others as comments from which one `#` is
 * to be deleted, every one explained; what is not known yet is a placeholder. Lists get one item, to be put at their end.
 */
export function templateOf(kind: Kind, options: TemplateOptions = {}): string {
  const { shape } = places[kind.collection];
  const fields = byNeed(Object.entries(entryFields(kind.collection)));
  const list = shape === 'list';
  const lines: string[] = [];
  let told = false;
  for (const [index, [name, field]] of fields.entries()) {
    const off = field.optional && !isKnown(name, options);
    const margin = list && index > 0 ? '  ' : '';
    if (off && !told) {
      lines.push(
        ...(list ? [] : ['']),
        `${margin}# Các trường sau không bắt buộc: cần trường nào thì xóa dấu # ở đầu những dòng của trường đó.`,
      );
      told = true;
    }
    lines.push(
      `${margin}# ${explanation(field, options)}`,
      ...fieldLines(name, field, {
        path: name,
        indent: list ? '  ' : '',
        off,
        dash: list && index === 0,
        options,
        nested: false,
      }),
    );
  }
  if (shape !== 'markdown') return `${lines.join('\n')}\n`;
  return `${['---', ...lines, '---'].join('\n')}\n\n${(kind.body ?? []).join('\n\n')}\n`;
}

const byNeed = (fields: [string, Field][]) =>
  fields.toSorted(([, a], [, b]) => Number(a.optional) - Number(b.optional));

const isKnown = (path: string, { values }: TemplateOptions) =>
  [...(values?.keys() ?? [])].some((known) => known === path || known.startsWith(`${path}.`));

interface Place {
  path: string;
  indent: string;
  /** Written as a comment, for the author to switch on. */
  off: boolean;
  /** First of a list item. */
  dash: boolean;
  nested: boolean;
  options: TemplateOptions;
}

function fieldLines(name: string, field: Field, place: Place): string[] {
  const { path, indent, off, dash, nested, options } = place;
  const start = `${off ? '#' : ''}${dash ? `${indent.slice(2)}- ` : indent}${name}:`;
  const item = itemOf(field);
  const known =
    options.values?.get(path) ??
    (field.collection === 'sources' ? options.values?.get('sources')?.slice(0, 1) : undefined);
  if (field.kind === 'group' || item?.kind === 'group') {
    const inner = byNeed(Object.entries(fieldsOf(item ?? field)));
    return [
      start,
      ...inner.flatMap(([key, one], index) =>
        fieldLines(key, one, {
          path: `${path}.${key}`,
          indent: `${indent}${item ? '    ' : '  '}`,
          off: off || (one.optional && !isKnown(`${path}.${key}`, options)),
          dash: item !== undefined && index === 0,
          nested: true,
          options,
        }),
      ),
    ];
  }
  const remark = nested ? aside(field, options) : '';
  if (field.kind === 'choice') return [`${start} { ${wayOf(field, place)} }${remark}`];
  if (item) return [`${start} [${(known ?? [placeholder(hintFor(field))]).join(', ')}]${remark}`];
  return [`${start} ${known?.[0] ?? placeholder(hintFor(field))}${remark}`];
}

/** The way of a choice that is known, else its first. */
function wayOf(field: Field, { path, options }: Place): string {
  const ways = optionsOf(field).flatMap((way) => Object.entries(fieldsOf(way)));
  const [name = '', inner] =
    ways.find(([key]) => options.values?.has(`${path}.${key}`)) ?? ways[0] ?? [];
  return `${name}: ${options.values?.get(`${path}.${name}`)?.[0] ?? placeholder(inner ? hintFor(inner) : name)}`;
}

function explanation(field: Field, options: TemplateOptions): string {
  return [field.description, choicesOf(field, options)].filter(Boolean).join('. ');
}

/** What a nested line says behind its value: whether it may go, and what can be chosen. */
function aside(field: Field, options: TemplateOptions): string {
  const remarks = [
    field.optional && 'Không bắt buộc',
    field.kind === 'choice' && field.description,
    choicesOf(field, options),
  ]
    .filter(Boolean)
    .join('. ');
  return remarks ? `  # ${remarks}` : '';
}

function choicesOf(field: Field, { idsOf }: TemplateOptions): string {
  const one = itemOf(field) ?? field;
  if (one.kind === 'enum')
    return one.values.every((value) => field.description.includes(value))
      ? ''
      : `Chọn trong: ${choiceList(one)}`;
  if (one.kind !== 'reference') return '';
  const ids = idsOf?.(one.collection) ?? [];
  const there = ids.map(yamlText).join(', ');
  if (there !== '' && there.length <= mostIdLetters) return `Đang có: ${there}`;
  return field.description.includes(one.collection) ? '' : `Mã lấy ở ${homeOf(one.collection)}`;
}
