import type { Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';

/** A picture found in a file, under the name it gets beside the draft. */
export interface Picture {
  name: string;
  data: Buffer;
}

/** What a reader of one format hands over. */
export interface ReadFile {
  blocks: RootContent[];
  pictures: Picture[];
  /** What could not be taken over, one sentence each with what to do. */
  notes: string[];
}

const containers = new Set([
  'root',
  'table',
  'tableRow',
  'list',
  'listItem',
  'blockquote',
  'footnoteDefinition',
]);

/** The words of a node; what stands in lines or cells of its own is set off by line ends. */
export const textOf = (node: Nodes): string =>
  'value' in node
    ? node.value
    : node.type === 'break'
      ? ' '
      : 'children' in node
        ? node.children.map(textOf).join(containers.has(node.type) ? '\n' : '')
        : '';

/** Every text node within, in reading order. */
export function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node];
  return 'children' in node ? node.children.flatMap((child: Nodes) => textsIn(child)) : [];
}

export const paragraph = (children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children,
});

/** The words of a paragraph that is bold from end to end; undefined for any other block. */
export function boldText(node: RootContent): string | undefined {
  if (node.type !== 'paragraph' || !/\p{L}/u.test(textOf(node))) return undefined;
  const bold = (child: PhrasingContent): boolean =>
    child.type === 'strong' ||
    (child.type === 'emphasis' && child.children.every(bold)) ||
    !/[\p{L}\p{N}]/u.test(textOf(child));
  return node.children.every(bold) ? textOf(node).trim() : undefined;
}

/** True for a text of which every letter is a capital; a lone letter or number does not count. */
export const isCapitals = (text: string): boolean =>
  (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && !/\p{Ll}/u.test(text);
