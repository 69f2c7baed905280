import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { paragraph, textOf, textsIn } from './nodes.ts';

/** How deep a typed mark stands: numbers, letters, dashes, plus signs, each under the one before. */
const depths: [mark: RegExp, depth: number][] = [
  [/^\d{1,2}[.)]\s+(?=\S)/u, 0],
  [/^[a-zđ]\)\s+(?=\S)/u, 1],
  [/^[-–—•*]\s+(?=\S)|^[-–—•](?=\p{L})/u, 2],
  [/^\+\s+(?=\S)|^\+(?=\p{L})/u, 3],
];

const depthOf = (block: RootContent | undefined): number | undefined =>
  block?.type === 'paragraph' ? depths.find(([mark]) => mark.test(textOf(block)))?.[1] : undefined;
const numberOf = (block: RootContent | undefined): number | undefined =>
  depthOf(block) === 0 ? Number.parseInt(textOf(block as Paragraph), 10) : undefined;

/** Paragraphs that were broken by hand before a typed mark become paragraphs of their own. */
export const splitAtMarks = (blocks: readonly RootContent[]): RootContent[] =>
  blocks.flatMap((block) => {
    if (block.type !== 'paragraph' || !block.children.some(({ type }) => type === 'break'))
      return [block];
    const lines: PhrasingContent[][] = [[]];
    for (const child of block.children) {
      if (child.type === 'break') lines.push([]);
      else lines.at(-1)?.push(child);
    }
    const paragraphs = lines.filter((line) => line.length > 0).map(paragraph);
    return paragraphs.slice(1).some((line) => (depthOf(line) ?? 0) > 0) ? paragraphs : [block];
  });

/** Makes lists of paragraphs that open with a typed mark. Letters stay as typed, for Markdown has none; lone numbers stay text. */
export function setLists(blocks: readonly RootContent[]): RootContent[] {
  const found: RootContent[] = [];
  const open: { depth: number; list: List }[] = [];
  // All marks are read before the first is taken away.
  const marks = blocks.map((_, index) => markOf(blocks, index));
  for (const [index, block] of blocks.entries()) {
    const depth = marks[index];
    if (depth === undefined || block.type !== 'paragraph') {
      open.length = 0;
      found.push(block);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.depth as number) > depth) open.pop();
    if (open.at(-1)?.depth !== depth) {
      const list: List = {
        type: 'list',
        ordered: depth === 0,
        start: depth === 0 ? (numberOf(block) ?? null) : null,
        spread: false,
        children: [],
      };
      const parent = open.at(-1)?.list.children.at(-1);
      if (parent) parent.children.push(list);
      else found.push(list);
      open.push({ depth, list });
    }
    open.at(-1)?.list.children.push(itemOf(block, depth));
  }
  return found;
}

function markOf(blocks: readonly RootContent[], index: number): number | undefined {
  const depth = depthOf(blocks[index]);
  if (depth !== 0) return depth;
  const number = numberOf(blocks[index]) as number;
  return numberOf(blocks[index - 1]) === number - 1 || numberOf(blocks[index + 1]) === number + 1
    ? depth
    : undefined;
}

function itemOf(block: Paragraph, depth: number): ListItem {
  // The mark may run over several pieces of the text.
  let rest = depth === 1 ? 0 : (depths[depth]?.[0].exec(textOf(block))?.[0].length ?? 0);
  for (const text of textsIn(block)) {
    const cut = Math.min(rest, text.value.length);
    text.value = text.value.slice(cut);
    rest -= cut;
  }
  return { type: 'listItem', spread: false, children: [block] };
}
