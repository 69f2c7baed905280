import type { CmsConfig, Collection, CollectionDivider, CollectionFile, Field } from '@sveltia/cms';
import { Document, isScalar, visit } from 'yaml';
import { splitFrontMatter } from '../files/front-matter.ts';
import { mendTables } from './keep-source.ts';
import { parseYaml } from '../files/yaml.ts';

/** A form field as far as reading and writing goes. */
type Shape = Pick<Field, 'name'> & {
  widget?: string;
  fields?: Shape[];
  field?: Shape;
  root?: boolean;
};

/** The formats that a configuration names, `news.md`, each with the fields of its form. */
export function fieldsByFormat({ collections = [] }: CmsConfig): Map<string, readonly Shape[]> {
  const forms = collections.flatMap(
    (collection): (Collection | CollectionFile | CollectionDivider)[] =>
      'files' in collection ? collection.files : [collection],
  );
  return new Map(
    forms.flatMap((form) =>
      'fields' in form && form.format ? [[form.format, form.fields as Shape[]] as const] : [],
    ),
  );
}

/** The ending of a format's files. */
export const extensionOf = (format: string) => format.slice(format.lastIndexOf('.') + 1);

const isMarkdown = (format: string) => /^mdx?$/.test(extensionOf(format));

/**
 * What a form shows of a file, read by the parser that check and build read with.
 * Throws with the parser's words where the file is none of ours.
 */
export function readEntry(text: string, format: string, fields: readonly Shape[]): unknown {
  const split = isMarkdown(format) ? splitFrontMatter(text) : { yaml: text, body: undefined };
  const { data, errors } = parseYaml(split.yaml ?? '', split.body === undefined ? 1 : 2);
  const [error] = errors;
  if (error) throw new Error(`Dòng ${error.position.line}: ${error.message}`);
  const [first] = fields;
  if (first?.root) return toShape(data ?? [], first);
  return {
    ...(toGroup(data ?? {}, fields) as object),
    ...(split.body !== undefined && { body: split.body.trim() }),
  };
}

/** A box for text is given text: YAML reads a bare year as a number. */
function toShape(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value))
    return value.map((item) =>
      shape.fields ? toGroup(item, shape.fields) : shape.field ? toShape(item, shape.field) : item,
    );
  if (shape.fields) return toGroup(value, shape.fields);
  return typeof value === 'number' && /^(?:string|text|select)$/.test(shape.widget ?? 'string')
    ? String(value)
    : value;
}

function toGroup(value: unknown, fields: readonly Shape[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const shape = fields.find((field) => field.name === name);
      return [name, shape ? toShape(inner, shape) : inner];
    }),
  );
}

/**
 * The file that a filled-in form makes: composed letters (NFC), one line a value, nothing that was left empty.
 * @param entry what the form holds, in the order of its fields; a list for files that are lists
 */
export function writeEntry(entry: unknown, format: string): string {
  const { body, ...data } = Array.isArray(entry)
    ? { body: undefined }
    : (entry as Record<string, unknown>);
  const document = new Document(
    filled(Array.isArray(entry) ? entry : data) ?? (Array.isArray(entry) ? [] : {}),
    { aliasDuplicateObjects: false },
  );
  // Lists of ids on one line, as authors write them.
  visit(document, {
    Seq: (_key, list) =>
      void (list.flow = list.items.every(
        (item) => isScalar(item) && /^[\w/-]+$/.test(String(item.value)),
      )),
  });
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  if (!isMarkdown(format)) return yaml;
  const text = typeof body === 'string' ? mendTables(body.normalize('NFC').trim()) : '';
  return `---\n${yaml}---\n${text ? `\n${text}\n` : ''}`;
}

/** Fields whose lines and tabs are the rows and cells of a table. */
const tables = new Set(['rows']);

/** The value without what is empty in it; undefined where nothing is left. */
function filled(value: unknown, name = ''): unknown {
  if (typeof value === 'string' && tables.has(name))
    return value.trim() ? value.normalize('NFC').replace(/\r\n?/g, '\n') : undefined;
  if (typeof value === 'string')
    return (
      value
        .normalize('NFC')
        .replace(/\s*\n\s*/g, ' ')
        .trim() || undefined
    );
  if (Array.isArray(value)) {
    const items = value.map((item) => filled(item)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, filled(inner, name)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
