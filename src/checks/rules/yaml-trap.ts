import type { RawEntry } from '../../files/read.ts';
import { type CollectionName, collectionNames } from '../../schemas/index.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Context } from '../context.ts';
import { fieldAt, pathsTo, valuesAt } from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { filesWith, stringsOf, typedScalar } from '../texts.ts';
import { clip, fieldName, keyOf, quote, writeInstead } from '../words.ts';

export const yamlTrap: Rule = {
  id: 'yaml-trap',
  severity: 'error',
  summary:
    'Giá trị được hiểu đúng như đã viết: không mất phần sau dấu #, không lẫn dấu chấm ngăn nghìn với dấu thập phân.',
  check: (context) => {
    const numbers = Object.fromEntries(
      collectionNames.map((name) => [name, pathsTo(context.schemas[name], 'number')]),
    ) as Record<CollectionName, string[][]>;
    const withSigns = filesWith(context, /\S[ \t]+#/);
    return context.perEntry((entry) => [
      ...(withSigns.has(entry.file) ? lostToComments(context, entry) : []),
      ...numbers[entry.collection].flatMap((pattern) =>
        valuesAt(entry.data, pattern).flatMap(({ path, value }) =>
          thousands(context, entry, path, value),
        ),
      ),
    ]);
  },
};

/** In YAML, what follows a space and a # is a note that nobody sees: `Bài #1` is read as `Bài`. */
function lostToComments(context: Context, entry: RawEntry): Finding[] {
  return stringsOf(entry.data).flatMap(({ path, value }) => {
    const { line, column } = entry.locate(path);
    const rest = (context.lines(entry.file)[line - 1] ?? '').slice(column - 1);
    const lost =
      value !== '' && rest.startsWith(value)
        ? /^\s+#.*$/.exec(rest.slice(value.length))?.[0]
        : undefined;
    if (lost === undefined) return [];
    // A remark behind a date or an id is what comments are for; behind words it is hard to tell from them.
    const isText = fieldAt(context.schemas[entry.collection], path)?.kind === 'text';
    if (!isText && !/#\S/.test(lost)) return [];
    const key = typeof path.at(-1) === 'number' ? '- ' : `${keyOf(path)}: `;
    const whole = (value + lost)
      .trimEnd()
      .replace(/\\/g, '\\\\')
      .replace(/"([^"]*)"/g, '“$1”')
      .replace(/"/g, '');
    return [
      {
        file: entry.file,
        line,
        column: column + value.length + lost.length - lost.trimStart().length,
        message: `Phần ${quote(clip(lost.trim(), 60))} bị bỏ, vì dấu # sau dấu cách mở đầu một ghi chú (${fieldName(path)}).`,
        fix: `${writeInstead(`${key}${value}${lost}`, `${key}"${whole}"`)} Nếu đúng là ghi chú thì chuyển lên một dòng riêng phía trên.`,
      },
    ];
  });
}

/** `1.234` is one and a bit to YAML, and a thousand and more to a Vietnamese reader. */
function thousands(
  context: Context,
  entry: RawEntry,
  path: PropertyKey[],
  value: unknown,
): Finding[] {
  if (typeof value !== 'number') return [];
  const written = typedScalar(context, entry, path) ?? '';
  if (!/^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(written)) return [];
  const whole = written.replace('.', '');
  const key = typeof path.at(-1) === 'number' ? '' : `${keyOf(path)}: `;
  return [
    {
      file: entry.file,
      ...entry.locate(path),
      message: `Số ${quote(written)} được hiểu là ${formatNumber(value)}, không phải ${formatNumber(Number(whole))} (${fieldName(path)}).`,
      fix: `Nếu là ${formatNumber(Number(whole))}: ${writeInstead(key + written, key + whole)} Nếu đúng là số thập phân thì thêm một số 0: ${quote(`${key}${written}0`)}.`,
    },
  ];
}
