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
export type Body =
  | { nodes: MarkdownNode[]; error?: undefined }
  | { nodes: []; error: { line: number; column: number; message: string } };

/** What a reader sees of a node: text, code and what stands for pictures. */
export const textOf = (node: MarkdownNode): string =>
  node.value ?? node.alt ?? (node.children ?? []).map(textOf).join('');

const isMdx = (entry: RawEntry) => entry.file.endsWith('.mdx');

/** Bounds on one text. The renderer's time grows with the square of the depth; each link is looked up among all addresses. */
const deepest = 50;
const mostLinks = 1000;

/** A line within too many quotes or lists. */
function tooDeep(text: string): Body['error'] {
  const line = text
    .split('\n')
    .findIndex(
      (l) =>
        l.length > deepest &&
        (/^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]))+/.exec(l)?.[0].match(/[>*+.)-]/g)?.length ??
          0) > deepest,
    );
  return line < 0 ? undefined : { line: line + 1, column: 1, message: 'too-deep' };
}

/** A paragraph with so many signs of markup is no writing, and the renderer's time grows faster than their number. */
const mostSigns = 5000;

/** What keeps a text from being read at all, found without parsing it. */
function unbearable(text: string): Body['error'] {
  const deep = tooDeep(text);
  if (deep || text.length < mostSigns) return deep;
  let line = 1;
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    if (paragraph.length > mostSigns && (paragraph.match(/[*_&`~[<]/g)?.length ?? 0) > mostSigns)
      return { line, column: 1, message: 'too-many-signs' };
    line += paragraph.split('\n').length + 1;
  }
  return undefined;
}

/** The nodes of a piece of Markdown in reading order. @throws on MDX that cannot be read */
export const parseText = (text: string, isMdx = false): MarkdownNode[] =>
  nodesOf(
    (isMdx ? mdxToMdast : markdownToMdast)(text, {
      features: markdownFeatures,
    }) as unknown as MarkdownNode,
  );

function nodesOf(tree: MarkdownNode): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    if (node.children)
      for (let i = node.children.length - 1; i >= 0; i--)
        open.push(node.children[i] as MarkdownNode);
  }
  return nodes;
}

/** Every node of the text in reading order, each once. */
export function parseBody(entry: RawEntry): Body {
  const error = unbearable(entry.body);
  if (error) return { nodes: [], error };
  try {
    const nodes = parseText(entry.body, isMdx(entry));
    const links = nodes.filter(
      ({ type }) => type === 'link' || type === 'image' || type === 'definition',
    );
    const over = links[mostLinks]?.position?.start;
    return over
      ? { nodes: [], error: { line: over.line, column: over.column, message: 'too-many-links' } }
      : { nodes };
  } catch (error) {
    const [, line, column, message] = /^(\d+):(\d+): ([^]*)$/.exec((error as Error).message) ?? [];
    return {
      nodes: [],
      error: {
        line: Number(line ?? 1),
        column: Number(column ?? 1),
        message: message ?? (error as Error).message,
      },
    };
  }
}

/** The ids that the headings of a text will have on its page, in order. */
export function headingIdsOf(entry: RawEntry): { id: string; text: string }[] {
  interface Element {
    type: string;
    tagName?: string;
    value?: string;
    children?: Element[];
  }
  const wordsOf = (node: Element): string =>
    node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(wordsOf).join('');
  const idOf = headingIds();
  const found: { id: string; text: string }[] = [];
  const visit = (node: Element) => {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName ?? ''))
      found.push({ id: idOf(wordsOf(node)), text: wordsOf(node) });
    else node.children?.forEach(visit);
  };
  if (unbearable(entry.body)) return [];
  try {
    visit(
      (isMdx(entry) ? mdxToHast : markdownToHast)(entry.body, {
        features: markdownFeatures,
      }),
    );
  } catch {
    // A text that does not parse is told of by the markdown rule.
  }
  return found;
}
