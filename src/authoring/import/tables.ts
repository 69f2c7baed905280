import type { Element, ElementContent, Root } from 'hast';
import { isLetterTable } from './letterhead.ts';

const blocks = new Set(['p', 'li', 'ul', 'ol', 'table', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const isElement = (node: { type: string }): node is Element => node.type === 'element';

/**
 * Makes every table one that Markdown can write: a cell is one line, a table of one column is no table.
 * Returns what was not kept exactly.
 */
export function simplifyTables(tree: Root): string[] {
  const seen = { merged: 0, lines: 0, nested: 0 };
  tree.children = tree.children.flatMap((node): Root['children'] =>
    isElement(node) ? simplified(node, seen) : [node],
  );
  return [
    seen.merged > 0 &&
      `Có ${seen.merged} bảng với ô gộp: Markdown không có ô gộp, các ô còn lại để trống. Hãy xem lại từng bảng.`,
    seen.lines > 0 &&
      `Có ${seen.lines} ô bảng nhiều dòng: các dòng được nối thành một, ngăn bằng dấu chấm phẩy.`,
    seen.nested > 0 &&
      `Có ${seen.nested} bảng nằm trong bảng khác: chữ được gộp vào ô. Hãy tách thành bảng riêng.`,
  ].filter((note) => note !== false);
}

interface Seen {
  merged: number;
  lines: number;
  nested: number;
}

function simplified(node: Element, seen: Seen): ElementContent[] {
  if (node.tagName !== 'table')
    return [
      {
        ...node,
        children: node.children.flatMap((child): ElementContent[] =>
          isElement(child) ? simplified(child, seen) : [child],
        ),
      },
    ];
  const rows = rowsOf(node).filter((cells) => cells.length > 0);
  if (rows.every(([first, ...more]) => more.length === 0 && first && spanOf(first) === 1)) {
    return rows
      .flatMap((cells) => cells.flatMap(({ children }) => children))
      .flatMap((child): ElementContent[] => (isElement(child) ? simplified(child, seen) : [child]));
  }
  // What is set beside the text of a letter is left out later: nothing is lost with it.
  const counted = isLetterTable(textIn(node.children)) ? { merged: 0, lines: 0, nested: 0 } : seen;
  if (
    rows.some((cells) =>
      cells.some((cell) => spanOf(cell) > 1 || Number(cell.properties['rowSpan'] ?? 1) > 1),
    )
  )
    counted.merged++;
  const row = (cells: Element[], name: string): Element => ({
    type: 'element',
    tagName: 'tr',
    properties: {},
    children: cells.map((cell) => ({ ...cell, tagName: name, children: oneLine(cell, counted) })),
  });
  return [{ ...node, children: rows.map((cells, index) => row(cells, index === 0 ? 'th' : 'td')) }];
}

const spanOf = ({ properties }: Element) => Number(properties['colSpan'] ?? 1);

/** The rows of a table itself, not of the tables in its cells. */
const rowsOf = (node: Element): Element[][] =>
  node.children
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr' ? [child.children.filter(isElement)] : rowsOf(child),
    );

function oneLine(cell: Element, seen: Seen): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  const walk = (nodes: ElementContent[]) => {
    for (const node of nodes) {
      if (isElement(node) && node.tagName === 'table') seen.nested++;
      if (isElement(node) && node.tagName === 'br') lines.push([]);
      else if (
        isElement(node) &&
        (blocks.has(node.tagName) ||
          node.children.some((child) => isElement(child) && blocks.has(child.tagName)))
      ) {
        lines.push([]);
        walk(node.children);
        lines.push([]);
      } else lines.at(-1)?.push(node);
    }
  };
  walk(cell.children);
  const full = lines.filter((line) =>
    line.some((node) => isElement(node) || (node.type === 'text' && node.value.trim() !== '')),
  );
  if (full.length > 1) seen.lines++;
  return full.flatMap((line, index) =>
    index === 0
      ? line
      : [
          {
            type: 'text' as const,
            value: /[.,;:!?…]\s*$/.test(textIn(full[index - 1] as ElementContent[])) ? ' ' : '; ',
          },
          ...line,
        ],
  );
}

const textIn = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.value : isElement(node) ? textIn(node.children) : '',
    )
    .join('');
