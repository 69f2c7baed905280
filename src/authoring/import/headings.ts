import type { Heading, List, RootContent } from 'mdast';
import { boldText, isCapitals, textOf, textsIn } from './nodes.ts';

/** How high a heading stands: the lower, the higher. Word's own headings come first, then lines that act as headings. */
type Rank = number;

const longest = 200;

/** Words that open an address to readers or name what stands beside them. */
const caption = /^(?:Kính (?:gửi|thưa)|Ghi chú|Nguồn|Ảnh|Hình|Bảng|Biểu)(?!\p{L})/iu;

/** Numbers as reports set them, each under the one before. */
const numbers: [pattern: RegExp, rank: Rank][] = [
  [/^(?:phần|chương)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d+)(?![\p{L}\d])/iu, 11],
  [/^[IVX]+\s*[.)\-–—/]\s*(?=\p{L})/u, 13],
  [/^\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?\s/u, 16],
  [/^\d{1,2}\.\d{1,2}[.)]?\s/u, 15],
  [/^\d{1,2}[.)]\s/u, 14],
  [/^[A-H][.)]\s/u, 12],
  [/^[a-zđ][.)]\s/u, 17],
];
const [roman, unnumbered] = [13, 18] as const;

/** Finds the headings and gives them levels from 2 on that skip none. */
export function setHeadings(blocks: readonly RootContent[]): {
  blocks: RootContent[];
  notes: string[];
} {
  const open: Rank[] = [];
  const level = (rank: Rank): Heading['depth'] => {
    while (open.length > 0 && (open.at(-1) as Rank) >= rank) open.pop();
    open.push(rank);
    return Math.min(open.length + 1, 6) as Heading['depth'];
  };
  let unlisted = 0;
  const set = blocks.flatMap((block, index): RootContent[] => {
    const next = blocks[index + 1];
    if (block.type === 'heading')
      return textOf(block).trim() === '' ? [] : [headingOf(block.children, level(block.depth))];
    if (block.type === 'list' && next && next.type !== 'list') {
      const lines = linesOfList(block, 0);
      if (lines) {
        unlisted++;
        return lines.map(({ children, rank }) => headingOf(children, level(rank)));
      }
    }
    const rank = block.type === 'paragraph' ? rankOf(block, blocks[index - 1], next) : undefined;
    return rank === undefined || block.type !== 'paragraph'
      ? [block]
      : [headingOf(block.children, level(rank))];
  });
  const capitals = set.filter((block) => block.type === 'heading' && isCapitals(textOf(block)));
  return {
    blocks: set,
    notes: [
      unlisted > 0 &&
        'Số tự động của đề mục trong Word không lấy được: đề mục chỉ còn chữ. Cần số thì gõ thêm, ví dụ: ## I. Kết quả.',
      capitals.length > 0 &&
        `Có ${capitals.length} đề mục viết hoa cả dòng, giữ như trong tệp vì máy không biết chữ nào là tên riêng. Hãy viết lại theo chữ thường, ví dụ: ${textOf(capitals[0] as Heading).slice(0, 60)}.`,
    ].filter((note) => note !== false),
  };
}

const numberedRank = (text: string): Rank | undefined =>
  numbers.find(([pattern]) => pattern.test(text))?.[1];

/** Only what is plainly a heading: bold or numbered in capitals, short, with text behind it. */
function rankOf(
  block: RootContent,
  before: RootContent | undefined,
  next: RootContent | undefined,
): Rank | undefined {
  const text = textOf(block).trim();
  if (
    !next ||
    next.type === 'footnoteDefinition' ||
    text.length < 3 ||
    text.length > longest ||
    text.includes('«ĐIỀN') ||
    /[;,]$/.test(text) ||
    !/\p{L}{2}/u.test(text)
  )
    return undefined;
  const bold = boldText(block) !== undefined;
  const rank = numberedRank(text);
  if (rank !== undefined)
    return bold || (isCapitals(text) && rank <= roman) || opensText(text, before, next)
      ? rank
      : undefined;
  if (/[.:!?…]$/.test(text) || /^[-–—•*+(“"]/u.test(text) || caption.test(text)) return undefined;
  if (isCapitals(text) && /^\p{Lu}[\p{Lu}\d]* \P{Lu}*\p{Lu}/u.test(text) && !text.includes('_'))
    return roman;
  // Bold lines in a row are a list of names rather than headings.
  const isBoldLine = (other: RootContent | undefined) =>
    other !== undefined &&
    boldText(other) !== undefined &&
    numberedRank(textOf(other).trim()) === undefined;
  return bold && !isBoldLine(before) && !isBoldLine(next) && text.length <= 120
    ? unnumbered
    : undefined;
}

/** A short numbered line that is no sentence, alone of its kind, with whole sentences behind it. */
const opensText = (text: string, before: RootContent | undefined, next: RootContent): boolean =>
  text.length <= 100 &&
  !/[\p{P}]$/u.test(text) &&
  [before, next].every(
    (other) => other?.type !== 'paragraph' || numberedRank(textOf(other).trim()) === undefined,
  ) &&
  next.type === 'paragraph' &&
  textOf(next).length > text.length &&
  /[.!?…]$/.test(textOf(next).trim());

/** Bold lines that Word numbers by itself come as lists with nothing else in them. */
function linesOfList(
  list: List,
  depth: number,
): { children: Heading['children']; rank: Rank }[] | undefined {
  const found: { children: Heading['children']; rank: Rank }[] = [];
  for (const { children } of list.children) {
    const [first, second, ...more] = children;
    if (
      first?.type !== 'paragraph' ||
      boldText(first) === undefined ||
      textOf(first).length > longest ||
      more.length > 0 ||
      (second && second.type !== 'list')
    )
      return undefined;
    found.push({ children: first.children, rank: roman + depth });
    const inner = second?.type === 'list' ? linesOfList(second, depth + 1) : [];
    if (!inner) return undefined;
    found.push(...inner);
  }
  // Several bold items in a row are a list that is set in bold; headings stand one below the other at most.
  return list.children.length === 1 ? found : undefined;
}

/** A heading holds no emphasis and no breaks: it has its own look. */
function headingOf(children: Heading['children'], depth: Heading['depth']): Heading {
  const bare = (nodes: Heading['children']): Heading['children'] =>
    nodes.flatMap((node) =>
      node.type === 'strong' || node.type === 'emphasis'
        ? bare(node.children)
        : node.type === 'break'
          ? [{ type: 'text', value: ' ' }]
          : [node],
    );
  const heading: Heading = { type: 'heading', depth, children: bare(children) };
  const last = textsIn(heading).at(-1);
  if (last) last.value = last.value.replace(/\s*[:.]\s*$/, '');
  return heading;
}
