import { markdownToHast, markdownToMdast, mdxToHast, mdxToMdast } from 'satteri';
import { headingIds } from '../domain/headings.ts';
import { markdownFeatures } from '../files/markdown.ts';
import type { RawEntry } from '../files/read.ts';

/** A node of Sätteri's syntax tree, as far as the rules look at it. */
export interface MarkdownNode {
  type: string;
  position?: { start: { line: number; column: number; offset?: number } };
  children?: MarkdownNode[];
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  identifier?: string;
  depth?: number;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** The text of one entry, parsed by the very renderer that builds the pages. Positions are relative to the text. */
export type Body = { nodes: MarkdownNode[]; error?: undefined } | { nodes: []; error: { line: number; column: number; message: string } };

const isMdx = (entry: RawEntry) => entry.file.endsWith('.mdx');

/** Every node of the text in reading order, each once. */
export function parseBody(entry: RawEntry): Body {
  try {
    const tree = (isMdx(entry) ? mdxToMdast : markdownToMdast)(entry.body, { features: markdownFeatures }) as unknown as MarkdownNode;
    const nodes: MarkdownNode[] = [];
    const open = [tree];
    for (let node = open.pop(); node; node = open.pop()) {
      nodes.push(node);
      if (node.children) for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as MarkdownNode);
    }
    return { nodes };
  } catch (error) {
    const [, line, column, message] = /^(\d+):(\d+): ([^]*)$/.exec((error as Error).message) ?? [];
    return { nodes: [], error: { line: Number(line ?? 1), column: Number(column ?? 1), message: message ?? (error as Error).message } };
  }
}

/** The ids that the headings of a text will have on its page, in order. */
export function headingIdsOf(entry: RawEntry): { id: string; text: string }[] {
  interface Element { type: string; tagName?: string; value?: string; children?: Element[] }
  const textOf = (node: Element): string => (node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join(''));
  const idOf = headingIds();
  const found: { id: string; text: string }[] = [];
  const visit = (node: Element) => {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName ?? '')) found.push({ id: idOf(textOf(node)), text: textOf(node) });
    else node.children?.forEach(visit);
  };
  try {
    visit((isMdx(entry) ? mdxToHast : markdownToHast)(entry.body, { features: markdownFeatures }) as unknown as Element);
  } catch {
    // A text that does not parse is told of by the markdown rule.
  }
  return found;
}
