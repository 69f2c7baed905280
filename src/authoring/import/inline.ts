import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { safeLink } from '../../domain/safe-links.ts';
import { textOf } from './nodes.ts';

/** Addresses of the author's own disk, of other parts of the file and of scripts lead nowhere from a page. */
const leads = (url: string) => /^(?:https?|mailto|tel):/i.test(url) && safeLink(url) !== undefined;

/** Cleans what runs within every block: emphasis as Word scatters it, links that lead nowhere, spaces at the edges. */
export function cleanInline(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    node.children = trimmed(cleaned(node.children));
    return;
  }
  (node.children as RootContent[]).forEach(cleanInline);
}

type Marked = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;
const isMarked = (node: PhrasingContent | undefined): node is Marked =>
  node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';

function cleaned(
  nodes: readonly PhrasingContent[],
  within: readonly string[] = [],
): PhrasingContent[] {
  let list = nodes.flatMap((node): PhrasingContent[] => {
    if (isMarked(node)) {
      const children = cleaned(node.children, [...within, node.type]);
      // Emphasis within the same, or over nothing but signs, says nothing.
      return within.includes(node.type) || !/[\p{L}\p{N}]/u.test(children.map(textOf).join(''))
        ? children
        : spacesOut({ ...node, children });
    }
    if (node.type === 'link') {
      const children = cleaned(node.children, [...within, 'link']);
      return within.includes('link') || !leads(node.url)
        ? children
        : textOf(node).trim() === ''
          ? []
          : [{ ...node, title: null, children: children }];
    }
    return [node];
  });
  list = joined(list);
  // Markdown does not take marks that end in the middle of a word.
  return joined(
    list.flatMap((node, index) =>
      isMarked(node) &&
      (/[\p{L}\p{N}]$/u.test(edge(list[index - 1])) || /^[\p{L}\p{N}]/u.test(edge(list[index + 1])))
        ? node.children
        : [node],
    ),
  );
}

const edge = (node: PhrasingContent | undefined): string =>
  node === undefined || node.type === 'break' ? '' : textOf(node);

/** Spaces and breaks at the edges of emphasis go before and behind it. */
function spacesOut(node: Marked): PhrasingContent[] {
  const children = [...node.children];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = children[0]; first; first = children[0]) {
    if (first.type === 'break') before.push(children.shift() as PhrasingContent);
    else if (first.type === 'text' && first.value.trim() === '')
      before.push(children.shift() as PhrasingContent);
    else {
      if (first.type === 'text' && /^\s/u.test(first.value))
        before.push({ type: 'text', value: ' ' });
      if (first.type === 'text') children[0] = { ...first, value: first.value.trimStart() };
      break;
    }
  }
  for (let last = children.at(-1); last; last = children.at(-1)) {
    if (last.type === 'break' || (last.type === 'text' && last.value.trim() === ''))
      after.unshift(children.pop() as PhrasingContent);
    else {
      if (last.type === 'text' && /\s$/u.test(last.value))
        after.unshift({ type: 'text', value: ' ' });
      if (last.type === 'text')
        children[children.length - 1] = { ...last, value: last.value.trimEnd() };
      break;
    }
  }
  return [...before, ...(children.length > 0 ? [{ ...node, children }] : []), ...after];
}

/** Neighbouring texts become one; so does the same emphasis on both sides of nothing but a space. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = list.at(-1);
    const before = list.at(-2);
    if (node.type === 'text' && last?.type === 'text')
      list[list.length - 1] = {
        ...last,
        value: `${last.value}${node.value}`.replace(/ {2,}/g, ' '),
      };
    else if (isMarked(node) && last?.type === node.type)
      list[list.length - 1] = {
        ...last,
        children: joined([...last.children, ...node.children]),
      };
    else if (
      isMarked(node) &&
      last?.type === 'text' &&
      last.value.trim() === '' &&
      before?.type === node.type
    )
      list.splice(-2, 2, {
        ...before,
        children: joined([...before.children, last, ...node.children]),
      });
    else if (node.type !== 'text' || node.value !== '') list.push(node);
  }
  return list;
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const list = [...nodes];
  const isBlank = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isBlank(list[0])) list.shift();
  while (isBlank(list.at(-1))) list.pop();
  const [first, last] = [list[0], list.at(-1)];
  if (first?.type === 'text') list[0] = { ...first, value: first.value.trimStart() };
  if (last?.type === 'text')
    list[list.length - 1] = {
      ...(list.at(-1) as typeof last),
      value: (list.at(-1) as typeof last).value.trimEnd(),
    };
  // A space beside a break would be kept as one.
  return list.map((node, index) =>
    node.type === 'text'
      ? { ...node, value: trimBeside(node.value, list[index - 1], list[index + 1]) }
      : node,
  );
}

const trimBeside = (
  value: string,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
) => {
  const start = before?.type === 'break' ? value.trimStart() : value;
  return after?.type === 'break' ? start.trimEnd() : start;
};
