/** The turns of phrase that every message shares. */

export const quote = (text: string): string => `«${text}»`;

/** «bạn viết … → nên viết …» */
export const writeInstead = (wrong: string, right: string): string =>
  `Bạn viết ${quote(clip(wrong))} → nên viết ${quote(right)}.`;

/** For files and folders: «tên cũ» → «tên mới». */
export const rename = (wrong: string, right: string): string => `${quote(wrong)} → ${quote(right)}`;

/** Lines to add, below the words when there are several. */
export const addLines = (lines: readonly string[]): string =>
  lines.length > 1 ? `Thêm các dòng:\n${lines.join('\n')}` : `Thêm dòng: ${lines[0] ?? ''}`;

/** A value as the author typed it, near enough, and never too long for a line. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return clip(value);
  if (value === null || value === undefined) return 'trống';
  if (typeof value === 'object')
    return clip(
      JSON.stringify(value)
        .replace(/"([\w-]+)":/g, '$1: ')
        .replace(/,/g, ', ')
        .replace(/"/g, ''),
    );
  return String(value);
}

export function clip(text: string, length = 80): string {
  const flat = text.replace(/\s+/g, ' ');
  const letters = [...flat];
  return letters.length <= length
    ? flat
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** A list of choices, shortened with a count of what is left out. */
export function choices(values: readonly string[], most = 8): string {
  const rest = values.length - most;
  return rest > 1
    ? `${values.slice(0, most).join(', ')} … và ${rest} lựa chọn khác`
    : values.join(', ');
}

/** Text as a YAML value: quoted where bare text would be read as something else. */
export function yamlText(text: string): string {
  const bare =
    /^[\p{L}\d./][^\n]*$/u.test(text) &&
    !/: |\s#|:$|\s$/.test(text) &&
    !/^(?:[-+.\d_]+(?:e\d+)?|true|false|null|~|0x[\da-f]+)$/i.test(text);
  return bare ? text : `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, ' ')}"`;
}

/** The field at the end of a path, and where it stands: «date» ở mục 2 của «steps». */
export function fieldName(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  const rest = path.slice(0, -1);
  if (last === undefined) return 'mục này';
  if (typeof last === 'number')
    return `mục ${last + 1}${rest.length > 0 ? ` của ${fieldName(rest)}` : ''}`;
  if (rest.length === 0) return quote(String(last));
  return `${quote(String(last))} ${typeof rest.at(-1) === 'number' ? 'ở' : 'trong'} ${fieldName(rest)}`;
}

/** The name to write before the colon for a path: the last key, also for an item of a list. */
export const keyOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((part) => typeof part === 'string') ?? '');

/** «ngày 24/02/2023», «tháng 02/2023», «năm 2023» */
export { formatDateWithWord as datePhrase } from '../vietnamese/dates.ts';

/**
 * Text that a terminal, a log or a web page shows as it is: control characters, and those that turn the direction of writing,
 * become signs that can be read. Line ends stay.
 */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (sign === '\n') return sign;
    return code < 0x20
      ? String.fromCodePoint(0x2400 + code)
      : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
