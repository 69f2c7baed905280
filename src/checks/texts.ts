import { placeOf } from '../files/layout.ts';
import type { RawEntry } from '../files/read.ts';
import type { Position } from '../files/yaml.ts';
import { type Context, inBody } from './context.ts';
import type { MarkdownNode } from './markdown.ts';
import { isRecord } from './validate.ts';

/** The files of entries whose text can be read, faults of their form or not. Remembered. */
export function textFiles(context: Context): readonly string[] {
  let files = readable.get(context);
  if (!files) readable.set(context, (files = readableFiles(context)));
  return files;
}

const readable = new WeakMap<Context, string[]>();

function readableFiles(context: Context): string[] {
  const unreadable = new Set(context.readFaults.filter(({ code }) => code === 'not-utf8' || code === 'unreadable').map(({ file }) => file));
  return context.files.filter((file) => placeOf(file) && !unreadable.has(file));
}

/** The files of entries that hold such text: most hold none, and are passed over in one look. */
export const filesWith = (context: Context, pattern: RegExp): ReadonlySet<string> => new Set(textFiles(context).filter((file) => pattern.test(context.text(file))));

/** The place of a character of a whole file. */
export function positionAt(text: string, offset: number): Position {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line++;
  return { line, column: offset - start + 1 };
}

/** Where a few words stand in a file, looked for from a place on; that place itself when they stand there in another form. */
export function placeOfWords(context: Context, file: string, from: Position, words: string): Position {
  const lines = context.lines(file);
  for (let number = from.line; number <= Math.min(lines.length, from.line + 40); number++) {
    const index = (lines[number - 1] ?? '').indexOf(words, number === from.line ? from.column - 1 : 0);
    if (index >= 0) return { line: number, column: index + 1 };
  }
  return from;
}

/** What a reader sees of a node: text, code and what stands for pictures. */
export const textOf = (node: MarkdownNode): string => node.value ?? node.alt ?? (node.children ?? []).map(textOf).join('');

/** Every text of an entry's data, with the path that leads to it. */
export function stringsOf(data: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; value: string }[] {
  if (typeof data === 'string') return [{ path, value: data }];
  if (Array.isArray(data)) return data.flatMap((item, index) => stringsOf(item, [...path, index]));
  return isRecord(data) ? Object.entries(data).flatMap(([key, value]) => stringsOf(value, [...path, key])) : [];
}

/** A text that is read in one go: a field of the data, or a paragraph, heading or cell of the body. */
export interface Passage {
  text: string;
  position: Position;
  /** The key of the field, or the type of the node. */
  part: string;
}

const known = new WeakMap<RawEntry, Passage[]>();

/** Running text of an entry: what readers read as sentences. Remembered. */
export function passagesOf(context: Context, entry: RawEntry): Passage[] {
  let passages = known.get(entry);
  if (!passages) known.set(entry, (passages = readPassages(context, entry)));
  return passages;
}

function readPassages(context: Context, entry: RawEntry): Passage[] {
  const fields = stringsOf(entry.data).filter(({ path }) => proseFields.has(String(path.at(-1)))).map(({ path, value }) => ({ text: value, position: entry.locate(path), part: String(path.at(-1)) }));
  if (entry.body === '') return fields;
  const blocks = context.body(entry).nodes.filter(({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell');
  return [...fields, ...blocks.map((node) => ({ text: textOf(node), position: inBody(entry, node.position?.start), part: node.type }))];
}

const proseFields = new Set(['title', 'summary', 'caption', 'text', 'reason', 'alt', 'note']);

/** A number or a yes-no as the author typed it: `007`, `1.10`, where the parser gives 7 and 1.1. */
export function typedScalar(context: Context, entry: RawEntry, path: readonly PropertyKey[]): string | undefined {
  const { line, column } = entry.locate([...path]);
  return /^[^\s,\]}"']+/.exec((context.lines(entry.file)[line - 1] ?? '').slice(column - 1))?.[0];
}
