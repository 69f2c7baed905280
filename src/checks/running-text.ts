import type { RawEntry } from '../files/read.ts';
import type { Position } from '../files/yaml.ts';
import type { CollectionName } from '../schemas/index.ts';
import { inBody, type Context } from './context.ts';
import { pathsTo, valuesAt } from './fields.ts';
import type { MarkdownNode } from './markdown.ts';

/** One run of text as readers see it: a paragraph, heading or cell without its markup, or a text of the front matter. */
export interface RunningText {
  /** Emphasis stands between `opens` and `closes`, so that a name set in italics can be told from the words around it. */
  text: string;
  /** The place in the file of a character of `text`. */
  at: (index: number) => Position;
}

export const opens = '\uE000';
export const closes = '\uE001';

/** Texts of the front matter that quote nobody and are shown to readers; `aliases` only help the search. */
export function runningTexts(context: Context, entry: RawEntry): RunningText[] {
  return [...fieldTexts(context, entry), ...bodyTexts(context, entry)];
}

const textPaths = new WeakMap<object, string[][]>();

function pathsOfTexts(context: Context, collection: CollectionName): string[][] {
  const schema = context.schemas[collection];
  let paths = textPaths.get(schema);
  if (!paths) textPaths.set(schema, (paths = pathsTo(schema, 'text').filter((path) => path[0] !== 'aliases')));
  return paths;
}

function fieldTexts(context: Context, entry: RawEntry): RunningText[] {
  return pathsOfTexts(context, entry.collection).flatMap((pattern) => valuesAt(entry.data, pattern)).flatMap(({ path, value }) => {
    if (typeof value !== 'string') return [];
    const at = (index: number): Position => {
      const start = entry.locate(path);
      const line = context.lines(entry.file)[start.line - 1] ?? '';
      // Folded, escaped or quoted text does not stand in its line as it reads: its beginning is near enough then.
      const own = line.indexOf(value, start.column - 1);
      return own < 0 ? start : { line: start.line, column: own + index + 1 };
    };
    return [{ text: value, at }];
  });
}

const blocks = new Set(['paragraph', 'heading', 'tableCell']);

function bodyTexts(context: Context, entry: RawEntry): RunningText[] {
  return context.body(entry).nodes.filter(({ type }) => blocks.has(type)).map((block) => {
    const pieces: { start: number; node: MarkdownNode }[] = [];
    let text = '';
    const visit = (node: MarkdownNode) => {
      if (node.type === 'text' || node.type === 'inlineCode') {
        pieces.push({ start: text.length, node });
        text += node.value ?? '';
      } else if (node.type === 'break') text += ' ';
      else {
        const marked = node.type === 'emphasis';
        if (marked) text += opens;
        node.children?.forEach(visit);
        if (marked) text += closes;
      }
    };
    visit(block);
    return { text, at: (index) => inBody(entry, placeIn(entry, pieces.findLast(({ start }) => start <= index) ?? { start: 0, node: block }, index)) };
  });
}

/** Walks the source of a piece up to a character of its value; backslashes and the beginnings of lines are not part of the value. */
function placeIn({ body }: RawEntry, { start, node }: { start: number; node: MarkdownNode }, index: number): Position {
  const value = node.value ?? '';
  let offset = node.position?.start.offset ?? 0;
  if (node.type === 'inlineCode') offset += 1;
  for (let i = 0; i < index - start; i++) {
    while (body[offset] !== value[i] && body[offset] !== undefined && offset < (node.position?.start.offset ?? 0) + value.length * 2) offset += 1;
    offset += 1;
  }
  while (body[offset] === '\\' && value[index - start] !== '\\') offset += 1;
  const before = body.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
