import { isListTable, placeOf } from '../files/layout.ts';
import type { RawEntry } from '../files/read.ts';
import { isRecord, type Position } from '../files/yaml.ts';
import type { Context } from './context.ts';

/** The files of entries whose text can be read, faults of their form or not. Remembered. */
export function textFiles(context: Context): readonly string[] {
  let files = readable.get(context);
  if (!files) readable.set(context, (files = readableFiles(context)));
  return files;
}

const readable = new WeakMap<Context, string[]>();

function readableFiles(context: Context): string[] {
  const unreadable = new Set(
    context.readFaults
      .filter(({ code }) => code === 'not-utf8' || code === 'unreadable')
      .map(({ file }) => file),
  );
  return context.files.filter(
    (file) => (placeOf(file) || isListTable(file)) && !unreadable.has(file),
  );
}

/** The files of entries that hold such text: most hold none, and are passed over in one look. */
export const filesWith = (context: Context, pattern: RegExp): ReadonlySet<string> =>
  new Set(textFiles(context).filter((file) => pattern.test(context.text(file))));

const lineStarts = new WeakMap<Context, Map<string, number[]>>();

/** The offset of each line of a file. Remembered. */
function startsOf(context: Context, file: string): number[] {
  let files = lineStarts.get(context);
  if (!files) lineStarts.set(context, (files = new Map()));
  let starts = files.get(file);
  if (!starts) {
    starts = [0];
    const text = context.text(file);
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    files.set(file, starts);
  }
  return starts;
}

/** The place of a character of a whole file. */
export function positionAt(context: Context, file: string, offset: number): Position {
  const starts = startsOf(context, file);
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

/** The character of a whole file that stands at a place. */
export const offsetAt = (context: Context, file: string, { line, column }: Position): number =>
  (startsOf(context, file)[line - 1] ?? 0) + column - 1;

/** Every text of an entry's data, with the path that leads to it. */
export function stringsOf(
  data: unknown,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; value: string }[] {
  if (typeof data === 'string') return [{ path, value: data }];
  if (Array.isArray(data)) return data.flatMap((item, index) => stringsOf(item, [...path, index]));
  return isRecord(data)
    ? Object.entries(data).flatMap(([key, value]) => stringsOf(value, [...path, key]))
    : [];
}

/** A number or a yes-no as the author typed it: `007`, `1.10`, where the parser gives 7 and 1.1. */
export function typedScalar(
  context: Context,
  entry: RawEntry,
  path: readonly PropertyKey[],
): string | undefined {
  const { line, column } = entry.locate([...path]);
  return /^[^\s,\]}"']+/.exec((context.lines(entry.file)[line - 1] ?? '').slice(column - 1))?.[0];
}
