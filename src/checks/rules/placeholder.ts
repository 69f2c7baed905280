import { choiceList } from '../../schema-info/choices.ts';
import {
  hintOf,
  placeholder as markerOf,
  placeholderPattern,
  placesIn,
  suggestionOf,
} from '../../schema-info/placeholder.ts';
import type { RawEntry } from '../../files/read.ts';
import { isRecord } from '../../files/yaml.ts';
import type { Context } from '../context.ts';
import { fieldAt } from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';

import { clip, fieldName, quote, writeInstead } from '../words.ts';

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'error',
  summary:
    'Không còn chỗ «ĐIỀN …» của tệp mẫu: mỗi chỗ được thay bằng nội dung thật, hoặc dòng không dùng được xóa.',
  check: (context) => [
    ...context.perEntry((entry) => [...inData(entry.data, [], entry, context), ...inText(entry)]),
    ...inBrokenFiles(context),
  ],
};

/** A file whose YAML cannot be read has no entries: its lines are looked at, so that all is told in one run. */
const inBrokenFiles = (context: Context): Finding[] =>
  [
    ...new Set(context.readFaults.filter(({ code }) => code === 'yaml').map(({ file }) => file)),
  ].flatMap((file) => [
    ...placesIn(context.lines(file).join('\n')).map(({ line, column, hint }) =>
      inLine(file, line, column, markerOf(hint)),
    ),
    ...context.lines(file).flatMap((line, index): Finding[] => {
      const [, before = '', value] =
        /^(\s*(?:- )?[a-zA-Z]+:\s+)«(?!ĐIỀN)([^«»]*)»\s*$/u.exec(line) ?? [];
      return value === undefined
        ? []
        : [{ file, line: index + 1, column: before.length + 1, ...stillFramed(value) }];
    }),
  ]);

/** A mark without its other half is what is left of a place that was filled in. */
const isHalfFramed = (text: string): boolean => text.split('«').length !== text.split('»').length;

function inData(value: unknown, path: PropertyKey[], entry: RawEntry, context: Context): Finding[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => inData(item, [...path, index], entry, context));
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      inData(inner, [...path, key], entry, context),
    );
  const left = typeof value === 'string' ? placeholderPattern.exec(value)?.[0] : undefined;
  const framed =
    typeof value === 'string' && left === undefined
      ? /^«([^«»]*)»$/.exec(value.trim())?.[1]
      : undefined;
  if (framed !== undefined)
    return [{ file: entry.file, ...entry.locate(path), ...stillFramed(framed) }];
  if (left === undefined && typeof value === 'string' && isHalfFramed(value))
    return [
      {
        file: entry.file,
        ...entry.locate(path),
        message: `Còn sót một dấu « hoặc » của chỗ cần điền trong ${fieldName(path)}.`,
        fix: writeInstead(value, value.replace(/[«»]/g, '').replace(/\s+/g, ' ').trim()),
      },
    ];
  if (left === undefined) return [];
  const suggested = suggestionOf(hintOf(left));
  if (suggested !== undefined)
    return [
      {
        file: entry.file,
        ...entry.locate(path),
        message: `Chưa xác nhận ${fieldName(path)}: ${left}.`,
        fix: `So với tệp gốc; đúng thì chỉ giữ lại ${quote(suggested)}, chưa đúng thì viết lại.`,
      },
    ];
  const schema = context.schemas[entry.collection];
  const field = fieldAt(schema, path);
  const hint = field?.kind === 'enum' ? `, chọn trong: ${choiceList(field)}` : '';
  const name = path.findLast((part) => typeof part === 'string');
  const optional = fieldAt(schema, path.slice(0, path.lastIndexOf(name as string) + 1))?.optional;
  const drop = optional ? ` Nếu không dùng «${String(name)}» thì xóa cả dòng.` : '';
  return [
    {
      file: entry.file,
      ...entry.locate(path),
      message: `Chưa điền ${fieldName(typeof path.at(-1) === 'number' ? path.slice(0, -1) : path)}: còn chữ của tệp mẫu ${left}.`,
      fix: `Xóa ${left} rồi viết nội dung thật vào đó${hint}.${drop}`,
    },
  ];
}

/** Filled in, but between the marks of the template. */
const stillFramed = (value: string) => ({
  message: `Giá trị còn nằm giữa hai dấu « » của tệp mẫu: «${clip(value)}».`,
  fix: `Xóa hai dấu « », chỉ giữ lại: ${clip(value)}`,
});

const inLine = (file: string, line: number, column: number, left: string): Finding => ({
  file,
  line,
  column,
  message: `Còn chữ của tệp mẫu ${left}.`,
  fix: `Xóa ${left} rồi viết nội dung thật vào đó, hoặc xóa cả dòng nếu không cần.`,
});

function inText({ file, body, bodyLine }: RawEntry): Finding[] {
  return body.split('\n').flatMap((line, index): Finding[] => {
    const found = placeholderPattern.exec(line);
    if (!found) return [];
    return [inLine(file, bodyLine + index, found.index + 1, found[0])];
  });
}
