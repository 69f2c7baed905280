import type { RawEntry } from '../files/read.ts';
import type { Position } from '../files/yaml.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { Context } from './context.ts';
import { pathsTo, valuesAt } from '../schema-info/fields.ts';
import { type MarkdownNode, textOf } from './markdown.ts';
import { offsetAt, positionAt } from './texts.ts';

/** A text that is read in one go: a text of the data, or a paragraph, heading, cell or picture's words of the body, without its markup. */
export interface Passage {
  /** The key of the field, or the type of the node. */
  part: string;
  text: string;
  /** Where emphasis and code run in `text`. */
  spans: readonly Span[];
  /** The sentence that leads in to the list or table which the passage stands in: «Khối đề nghị UBND tỉnh:». */
  leadIn?: string;
  /** The place in the file of a character of `text`. */
  at: (index: number) => Position;
}

interface Span {
  kind: 'emphasis' | 'inlineCode';
  from: number;
  to: number;
}

/** Stands in a passage for what has no text: a picture, the sign of a footnote. */
const object = '\uFFFC';

const known = new WeakMap<RawEntry, Passage[]>();

/** Every text of an entry that readers see, but `aliases`, which only help the search. Remembered. */
export function passagesOf(context: Context, entry: RawEntry): readonly Passage[] {
  let passages = known.get(entry);
  if (!passages)
    known.set(entry, (passages = [...inFields(context, entry), ...inBody(context, entry)]));
  return passages;
}

/** True for fields of sentences, and for all of the body; other fields hold names, which are kept letter by letter. */
export const isProse = ({ part }: Passage): boolean => prose.has(part);
const prose = new Set([
  'title',
  'summary',
  'caption',
  'text',
  'reason',
  'alt',
  'note',
  'paragraph',
  'heading',
  'tableCell',
  'image',
]);

const pathsOfTexts = new WeakMap<Context, Partial<Record<CollectionName, string[][]>>>();

function inFields(context: Context, entry: RawEntry): Passage[] {
  let all = pathsOfTexts.get(context);
  if (!all) pathsOfTexts.set(context, (all = {}));
  const paths = (all[entry.collection] ??= pathsTo(
    context.schemas[entry.collection],
    'text',
  ).filter((path) => path[0] !== 'aliases'));
  return paths
    .flatMap((pattern) => valuesAt(entry.data, pattern))
    .flatMap(({ path, value }) =>
      typeof value !== 'string'
        ? []
        : [
            {
              part: String(path.findLast((part) => typeof part === 'string')),
              text: value,
              spans: [],
              at: placesOf(context, entry.file, () => [
                { start: 0, value, offset: offsetAt(context, entry.file, entry.locate(path)) },
              ]),
            },
          ],
    );
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'tableRow', 'image']);

/** For each block within a list or table, the texts that lead in to it: the paragraph or heading before, the table's head. */
function leadInsOf(nodes: readonly MarkdownNode[]): Map<MarkdownNode, string> {
  const leadIns = new Map<MarkdownNode, string>();
  let heading = '';
  let before = '';
  for (const node of nodes) {
    const outer = leadIns.get(node) ?? '';
    if (node.type === 'heading') [heading, before] = [textOf(node), ''];
    else if (node.type === 'paragraph') before = textOf(node);
    const isTable = node.type === 'table';
    if (node.type !== 'list' && !isTable && outer === '') continue;
    const own = isTable
      ? [heading, before, textOf(node.children?.[0] ?? node)]
      : node.type === 'list'
        ? [outer, before.trimEnd().endsWith(':') ? before : heading]
        : [outer];
    for (const child of node.children ?? []) leadIns.set(child, own.join(' '));
  }
  return leadIns;
}

function inBody(context: Context, entry: RawEntry): Passage[] {
  if (entry.body === '') return [];
  const { nodes } = context.body(entry);
  const leadIns = leadInsOf(nodes);
  return nodes
    .filter(({ type }) => blocks.has(type))
    .map((block) => {
      const pieces: { start: number; node: MarkdownNode; value: string }[] = [];
      const spans: Span[] = [];
      let text = '';
      // Each node is met twice, before and after what it holds; not by recursion, for emphasis may be nested without end.
      const open: { node: MarkdownNode; from?: number }[] = [{ node: block }];
      for (let step = open.pop(); step; step = open.pop()) {
        const { node, from } = step;
        if (from === undefined) {
          open.push({ node, from: text.length });
          if (node.type === 'tableCell' && node !== block && text !== '') text += ' | ';
          const value =
            node.type === 'text' || node.type === 'inlineCode'
              ? node.value
              : node.type === 'image' && node === block
                ? node.alt
                : undefined;
          if (value) pieces.push({ start: text.length, node, value });
          text += value ?? '';
          for (let i = (node.children?.length ?? 0) - 1; i >= 0; i--)
            open.push({ node: node.children?.[i] as MarkdownNode });
          continue;
        }
        if (text.length === from && node !== block && node.type !== 'text')
          text += node.type === 'break' ? ' ' : object;
        else if (node.type === 'link' && text.slice(from).trim() === '')
          text = text.slice(0, from) + object;
        if (node.type === 'emphasis' || node.type === 'inlineCode')
          spans.push({ kind: node.type, from, to: text.length });
      }
      const offsetOf = ({ position, type }: MarkdownNode) =>
        context.text(entry.file).length -
        entry.body.length +
        (position?.start.offset ?? 0) +
        (type === 'image' ? 2 : type === 'inlineCode' ? 1 : 0);
      return {
        part: block.type,
        text,
        spans,
        ...(leadIns.has(block) && { leadIn: leadIns.get(block) }),
        at: placesOf(context, entry.file, () =>
          pieces.map(({ start, node, value }) => ({ start, value, offset: offsetOf(node) })),
        ),
      };
    });
}

/** A part of a passage that stands in the file from `offset` on, nearly as it reads: there may be markup within. */
interface Piece {
  start: number;
  value: string;
  offset: number;
}

/** Looks up places; where each character stands is found out at the first question, for most texts are never asked about. */
function placesOf(context: Context, file: string, piecesOf: () => Piece[]): Passage['at'] {
  let offsets: Uint32Array | undefined;
  return (index) => {
    offsets ??= offsetsOf(context.text(file), piecesOf());
    return positionAt(context, file, offsets[Math.min(index, offsets.length - 1)] ?? 0);
  };
}

/** Backslashes, line beginnings and the like are no more than this between two characters of a text. */
const mostMarkup = 40;

function offsetsOf(source: string, pieces: readonly Piece[]): Uint32Array {
  const last = pieces.at(-1);
  const offsets = new Uint32Array(last ? last.start + last.value.length : 1).fill(
    pieces[0]?.offset ?? 0,
  );
  for (const { start, value, offset } of pieces) {
    let next = offset;
    for (let i = 0; i < value.length; i++) {
      let found = next;
      while (found < next + mostMarkup && source[found] !== value[i]) found++;
      // What is written as an entity or an escape is nowhere: its place is where the text before it ends.
      const isThere = found < next + mostMarkup;
      offsets[start + i] = isThere ? found : next;
      if (isThere) next = found + 1;
    }
  }
  return offsets;
}
