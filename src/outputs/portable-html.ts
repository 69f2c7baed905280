import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** What a text consists of. Nothing that runs, asks for input or frames another page is among it. */
const textElements = new Set([
  'a',
  'abbr',
  'b',
  'blockquote',
  'br',
  'caption',
  'cite',
  'code',
  'dd',
  'del',
  'dl',
  'dt',
  'em',
  'figcaption',
  'figure',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'img',
  'ins',
  'kbd',
  'li',
  'mark',
  'ol',
  'p',
  'pre',
  'q',
  's',
  'section',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'time',
  'tr',
  'ul',
]);

/** Elements that go with all they hold; others that are no part of a text leave their words behind. */
const droppedWhole = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'noscript',
  'form',
  'button',
  'select',
  'textarea',
]);

const textAttributes = [
  'href',
  'src',
  'alt',
  'title',
  'width',
  'height',
  'colSpan',
  'rowSpan',
  'scope',
  'start',
  'dateTime',
  'lang',
];

/**
 * HTML that can be read away from its page: addresses whole, no ids, classes or scripts. Boxes of task lists become signs.
 * @param address of the page, whole; links and pictures are found from there
 */
export function portableHtml(html: string, address: string): string {
  const tree: Root = fromHtml(html, { fragment: true });
  return toHtml({
    ...tree,
    children: tree.children.flatMap((child) => portable(child, address)) as RootContent[],
  }).trim();
}

function portable(
  node: RootContent | ElementContent,
  address: string,
): (RootContent | ElementContent)[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || droppedWhole.has(node.tagName)) return [];
  if (node.tagName === 'input')
    return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }];
  const children = node.children.flatMap((child) => portable(child, address)) as ElementContent[];
  if (!textElements.has(node.tagName)) return children;
  const properties: Element['properties'] = {};
  for (const name of textAttributes) {
    const value = node.properties[name];
    if (value !== null && value !== undefined)
      properties[name] =
        name === 'href' || name === 'src'
          ? (URL.parse(String(value), address)?.href ?? null)
          : value;
  }
  return [{ ...node, properties, children }];
}
