import { type Field, itemOf } from './fields.ts';

/** What stands before the first sign that begins an explanation. */
const head = /^[^;:(.{]+?(?=,|;|:| \(|\.|\{| dạng |$)/u;

/** The name of a field in a form: the first words of its description, which the messages of the check show as well. */
export function labelOf(field: Field, name: string): string {
  const words = head.exec(field.description)?.[0].trim() || name;
  return isChosen(field)
    ? words.replace(/^Mã (?=\p{L})/u, '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    : words;
}

/** What a form says below a field; empty where its name says all. */
export function hintOf(field: Field): string {
  const rest = field.description
    .slice(head.exec(field.description)?.[0].length ?? 0)
    .replace(/^[\s,;:.]+/u, '')
    .trim();
  if (field.kind === 'choice') return 'Điền đúng một trong các ô dưới đây.';
  // Which file holds an id, and how one is written, is of no use to who chooses from a list; dates are picked.
  const clauses =
    isChosen(field) || field.kind === 'day'
      ? rest.split(/[;,]\s*/u).filter((clause) => /^(?:bỏ trống|bắt buộc)/u.test(clause))
      : [rest];
  if (field.kind === 'date') clauses.push('viết 2025-01-31, 2025-01 hoặc 2025, đúng như nguồn nêu');
  return clauses
    .filter(Boolean)
    .join('; ')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** True for what is picked rather than typed. */
const isChosen = (field: Field): boolean =>
  ['reference', 'enum', 'image', 'attachment'].includes((itemOf(field) ?? field).kind);
