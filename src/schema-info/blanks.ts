import { choiceList, homeOf } from './choices.ts';
import { type Field, fieldsOf, itemOf, optionsOf } from './fields.ts';
import { placeholder } from './placeholder.ts';

/** The ids of a collection that are there. */
export type IdList = (collection: string) => readonly string[];

/** So many ids are named beside a place to be filled in. */
const maxIds = 8;

/** What goes into a place, in few words and without the signs that mean something in YAML. */
export function hintFor(field: Field): string {
  const head =
    /^[^,;:(.{[]+/u
      .exec(field.description)?.[0]
      .replace(/ dạng .*$/u, '')
      .trim() ?? '';
  const words = head.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
  if (field.kind === 'day') return `${words} dạng năm-tháng-ngày`;
  return field.kind === 'date' ? `${words} dạng năm-tháng-ngày hoặc năm-tháng hoặc năm` : words;
}

/** The values that may stand there; empty where any text may. */
function allowedValues(field: Field, ids: IdList): string {
  if (field.kind === 'enum') return `chọn: ${choiceList(field)}`;
  if (field.kind === 'yes-no') return 'chọn: true, false';
  if (field.kind !== 'reference') return '';
  const there = ids(field.collection);
  const rest = there.length - maxIds;
  if (there.length === 0) return `mã trong ${homeOf(field.collection)}`;
  return `mã đang có: ${there.slice(0, maxIds).join(', ')}${rest > 0 ? ` và ${rest} mã khác trong ${homeOf(field.collection)}` : ''}`;
}

/** A place to be filled in, never a value: what nobody stated is not suggested. */
export function blankValue(field: Field): string {
  switch (field.kind) {
    case 'choice': {
      const [first] = optionsOf(field);
      return first ? blankValue(first) : placeholder(hintFor(field));
    }
    case 'group':
      return `{ ${requiredFields(field)
        .map(([name, inner]) => `${name}: ${blankValue(inner)}`)
        .join(', ')} }`;
    case 'list': {
      const item = itemOf(field);
      return `[${blankValue(item?.description ? item : { ...(item ?? field), description: field.description })}]`;
    }
    default:
      return placeholder(hintFor(field));
  }
}

const requiredFields = (group: Field): [string, Field][] =>
  Object.entries(fieldsOf(group)).filter(([, field]) => !field.optional);

/** Lines of YAML for a field, to be filled in; the values that are allowed stand behind as a comment. */
export function blankLines(name: string, field: Field, ids: IdList): string[] {
  const item = itemOf(field);
  if (item?.kind === 'group')
    return [
      `${name}:`,
      ...requiredBlanks(item, ids).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    ];
  if (field.kind === 'group')
    return [`${name}:`, ...requiredBlanks(field, ids).map((line) => `  ${line}`)];
  const others =
    field.kind === 'choice' ? optionsOf(field).slice(1).map(blankValue).join(' hoặc ') : '';
  const allowed = others ? `hoặc ${others}` : allowedValues(item ?? field, ids);
  return [`${name}: ${blankValue(field)}${allowed ? `  # ${allowed}` : ''}`];
}

/** The lines that a group cannot do without. */
export const requiredBlanks = (group: Field, ids: IdList): string[] =>
  requiredFields(group).flatMap(([name, field]) => blankLines(name, field, ids));
