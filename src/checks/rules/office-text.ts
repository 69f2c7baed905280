import type { RawEntry } from '../../files/read.ts';
import { inBody } from '../context.ts';
import { type MarkdownNode, parseText, textOf } from '../markdown.ts';
import type { Rule } from '../problem.ts';
import { clip, quote } from '../words.ts';

export const officeText: Rule = {
  id: 'office-text',
  severity: 'error',
  summary:
    'Chữ trên trang đúng như chữ đã viết: in đậm không còn dấu sao, đầu dòng không thành mã lệnh, số đầu dòng không bị đổi, các dòng không dính nhau, bảng có dòng gạch.',
  check: (context) =>
    context.perEntry((entry) => {
      if (entry.body === '') return [];
      const lines = entry.body.split('\n');
      return context
        .body(entry)
        .nodes.flatMap((node): Slip[] => checks.flatMap((check) => check(node, lines, entry)))
        .map(({ line, message, fix }) => ({
          file: entry.file,
          ...inBody(entry, { line, column: 1 }),
          message,
          fix,
        }));
    }),
};

/** A place where readers see other than what the author meant; the line counts within the text. */
interface Slip {
  line: number;
  message: string;
  fix: string;
}
type Check = (node: MarkdownNode, lines: readonly string[], entry: RawEntry) => Slip[];

const lineOf = (node: MarkdownNode): number => node.position?.start.line ?? 1;
const paste = (text: string) => `Chép lại như sau:\n${text}`;

/** What stands in a line besides code and signs that the author has escaped. */
const bare = (line: string) => line.replace(/`[^`]*`/g, ' ').replace(/\\[^\p{L}\p{N}\s]/gu, ' ');

const openStars = /\*\*|(?<![_\p{L}\p{N}])__(?=[^_\s])|(?<=[^_\s])__(?![_\p{L}\p{N}])/u;
const stuckStars =
  /(?<!\*)\*(?<!\p{N}\*(?=\p{N}))(?=[^\s*])[^*\n]*[^\s*]\*(?!\*)|(?<![_\p{L}\p{N}])_(?=[^\s_])[^_\n]*[^\s_]_(?![_\p{N}])/u;

/** Markdown takes no bold from `**“A”**là`: readers see the stars. */
const strayStars: Check = (node, lines) => {
  if (node.type !== 'text') return [];
  const value = node.value ?? '';
  if (!/[*_]/.test(value)) return [];
  const first = lineOf(node);
  return value.split('\n').flatMap((part, i): Slip[] => {
    const line = lines[first - 1 + i] ?? '';
    const sign = (openStars.exec(part) ?? stuckStars.exec(part))?.[0][0];
    const isStray = sign !== undefined && bare(line).includes(sign);
    return isStray
      ? [
          {
            line: first + i,
            message: 'Dấu sao hoặc gạch dưới của chữ đậm, chữ nghiêng sẽ hiện nguyên trên trang.',
            fix: paste(mendStars(line)),
          },
        ]
      : [];
  });
};

const isClean = (line: string): boolean =>
  parseText(line).every(
    (node) =>
      node.type !== 'text' ||
      !(openStars.test(node.value ?? '') || stuckStars.test(node.value ?? '')),
  );

/** The line with room around its bold parts; without the signs where that does not help. */
function mendStars(line: string): string {
  const roomy = line
    .replace(/(\*\*|__)[ \t]+([^*_\n]+?)[ \t]+\1/g, '$1$2$1')
    .replace(/(\*\*|__|\*|_)((?:(?!\1)[^\n])+?)\1(?=[\p{L}\p{N}])/gu, '$1$2$1 ')
    .replace(/(?<=[\p{L}\p{N}.,;:])(\*\*|__)(?=[“"«(])/gu, ' $1');
  return isClean(roomy)
    ? roomy
    : line
        .replace(/\*\*|(?<![_\p{L}\p{N}])__|__(?![_\p{L}\p{N}])/gu, '')
        .replace(/(?<!\d)\*(?!\d)/g, '');
}

/** Four spaces or a tab at the start of a paragraph make code of it. */
const indented: Check = (node, lines) => {
  if (node.type !== 'code') return [];
  const line = lines[lineOf(node) - 1] ?? '';
  if (/^\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+)*(?:```|~~~)/.test(line)) return [];
  const text = (node.value ?? '').split('\n').map((one) => one.trim());
  return [
    {
      line: lineOf(node),
      message:
        'Dòng thụt vào bằng bốn dấu cách hoặc phím Tab sẽ hiện như mã lệnh, không xuống dòng.',
      fix: paste(text.join('\n')),
    },
  ];
};

/** Rows between bars are a table only with a row of dashes below the first. */
const bars: Check = (node, lines) => {
  if (node.type !== 'paragraph') return [];
  const rows: string[] = [];
  for (let at = lineOf(node) - 1; /^\s*\|.*\|\s*$/.test(lines[at] ?? ''); at += 1)
    rows.push((lines[at] as string).trim());
  const [head = '', ...rest] = rows;
  const columns = head.split('|').length - 2;
  if (columns < 2) return [];
  const rule = `|${' --- |'.repeat(columns)}`;
  return [
    {
      line: lineOf(node),
      message:
        'Các dòng này viết như bảng nhưng sẽ hiện thành chữ và dấu gạch đứng: thiếu dòng gạch dưới dòng đầu.',
      fix: paste([head, rule, ...rest.filter((row) => !/^[|\s:-]+$/.test(row))].join('\n')),
    },
  ];
};

const item = /^\s*(?:[a-zđ]{1,2}[.)]|\d+(?:\.\d+)+[.)]?|[–—•▪●○◦➢✓o])\s+\S/u;
const person = /^\s*(?:(?:-|–)\s*)?(?:Ông|Bà|Đ\/c|Đồng chí)\s+\p{Lu}/u;

/** Lines under each other are one paragraph for Markdown. */
const runTogether: Check = (node, lines) => {
  if (node.type !== 'paragraph') return [];
  const first = lineOf(node);
  const count = textLines(node);
  if (count < 2) return [];
  const own = lines.slice(first - 1, first - 1 + count);
  const start = own.findIndex(
    (line, i) => i > 0 && item.test(line) && !/(?: {2}|\\)$/.test(own[i - 1] ?? ''),
  );
  const people = own.every((line) => person.test(line));
  if (start < 0 && !people) return [];
  const separate = own.map((line) => line.trim()).filter(Boolean);
  const isList = separate.every((line) => item.test(line) || person.test(line));
  return [
    {
      line: first + Math.max(start, 0),
      message: 'Các dòng này sẽ dính vào nhau thành một đoạn trên trang.',
      fix: paste(
        isList
          ? separate.map((line) => `- ${line.replace(/^[–—•▪●○◦➢✓-]\s*/u, '')}`).join('\n')
          : separate.join('\n\n'),
      ),
    },
  ];
};

/** How many lines of the source a paragraph takes. */
const textLines = (node: MarkdownNode): number => {
  const end = (node.position as { end?: { line: number } } | undefined)?.end?.line;
  return end === undefined ? textOf(node).split('\n').length : end - lineOf(node) + 1;
};

/** Dashes right under a line make a heading of it. */
const underlined: Check = (node, lines) => {
  // One of the first level has been told of by the rule of headings.
  if (node.type !== 'heading' || node.depth === 1) return [];
  const line = lines[lineOf(node) - 1] ?? '';
  if (/^\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+)*#/.test(line)) return [];
  const text = lines
    .slice(lineOf(node) - 1, lineOf(node) - 1 + Math.max(1, textLines(node) - 1))
    .join('\n');
  return [
    {
      line: lineOf(node),
      message: `Hàng gạch ngay dưới dòng chữ biến ${quote(clip(textOf(node), 50))} thành tiêu đề.`,
      fix: `${paste(`${text}\n\n---`)}\nKhông cần đường kẻ thì xóa hàng gạch; muốn có tiêu đề thì viết: ## ${clip(textOf(node), 50)}`,
    },
  ];
};

/** Markdown counts by itself from the first number of a list. */
const numbers: Check = (node, lines) => {
  if (node.type !== 'list' || !(node as { ordered?: boolean }).ordered) return [];
  const items = node.children ?? [];
  const written = items.map((one) => /(\d+)[.)]/.exec(lines[lineOf(one) - 1] ?? '')?.[1] ?? '');
  const start = Number(written[0]);
  const wrong = written.findIndex((number, i) => number !== String(start + i));
  if (wrong < 0) return [];
  const where = items[wrong] as MarkdownNode;
  const text = items
    .map((one) => (lines[lineOf(one) - 1] ?? '').trim().replace(/^(\d+)([.)])/, '$1\\$2'))
    .join('\n\n');
  return [
    {
      line: lineOf(where),
      message: `Số ${quote(written[wrong] as string)} ở đầu dòng sẽ hiện thành ${quote(String(start + wrong))}: danh sách được đánh số lại từ số đầu.`,
      fix: `Giữ đúng số đã viết thì chép lại như sau:\n${text}`,
    },
  ];
};

/** One tilde for «about» strikes out all up to the next. */
const struck: Check = (node, lines) => {
  if (node.type !== 'delete') return [];
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const text = lines[line - 1] ?? '';
  if (text.slice(column - 1, column + 1) === '~~') return [];
  return [
    {
      line,
      message: 'Hai dấu ~ trong một đoạn làm phần chữ ở giữa bị gạch ngang.',
      fix: paste(text.replace(/(?<![~\\])~(?!~)/g, '\\~')),
    },
  ];
};

/** `> 90 %` at the start of a line is a quotation without its sign. */
const quoted: Check = (node, lines) => {
  if (node.type !== 'blockquote') return [];
  const line = lines[lineOf(node) - 1] ?? '';
  if (!/^\s*>=?\s*\d/.test(line)) return [];
  return [
    {
      line: lineOf(node),
      message: 'Dấu > ở đầu dòng sẽ mất: trang hiểu dòng này là lời trích.',
      fix: paste(line.replace('>', '\\>')),
    },
  ];
};

/** Signs of HTML; those for & < > and blanks are what programs write, and mean what they show. */
const entity = /&(?!(?:amp|lt|gt|quot|apos|nbsp);)[a-z]+\d*;/i;

/** `&copy;` is shown as ©. */
const entities: Check = (node, lines) => {
  if (node.type !== 'paragraph') return [];
  const first = lineOf(node);
  const shown = textOf(node);
  return lines.slice(first - 1, first - 1 + textLines(node)).flatMap((line, i): Slip[] => {
    const found = entity.exec(bare(line))?.[0];
    return found && !shown.includes(found)
      ? [
          {
            line: first + i,
            message: `Cụm ${quote(found)} sẽ hiện thành một ký tự khác.`,
            fix: 'Viết thẳng ký tự cần hiện; muốn hiện đúng cụm này thì thêm dấu \\ trước dấu &.',
          },
        ]
      : [];
  });
};

const checks: readonly Check[] = [
  strayStars,
  indented,
  bars,
  runTogether,
  underlined,
  numbers,
  struck,
  quoted,
  entities,
];
