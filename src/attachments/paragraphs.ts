import { breaksInSign, type Column } from '../files/pdf-columns.ts';
import { isSyllable } from '../vietnamese/syllable.ts';

/** A line of print, with its place on the page in points, upwards and to the right. */
export interface Line {
  text: string;
  left: number;
  right: number;
  bottom: number;
  height: number;
  /** The column of the page that it stands in, where there are several. */
  column?: Column;
}

/**
 * Mends the lines of a page into paragraphs, one a line of the result. A line goes on in the next when it reaches the right margin and the next
 * neither stands lower than line spacing has it, nor is indented, nor begins an item of a list. Headers and page numbers stay where they are.
 */
export function paragraphsOf(lines: readonly Line[]): string {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const fullIn = ({ column }: Line) => {
    const margins = column ?? { left, right };
    return margins.left + (margins.right - margins.left) * 0.82;
  };
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before && last !== undefined && before.right >= fullIn(before) && goesOn(before, line))
      paragraphs[paragraphs.length - 1] = joined(last, line.text);
    else paragraphs.push(line.text);
  }
  return paragraphs
    .map(clean)
    .filter((text) => text !== '')
    .join('\n');
}

function goesOn(before: Line, line: Line): boolean {
  // The last line of a column goes on at the top of the next.
  if (before.column && line.column && before.column !== line.column)
    return !listItem.test(line.text) && before.column.left < line.column.left;
  const fall = before.bottom - line.bottom;
  const size = Math.max(before.height, line.height);
  return (
    fall > 0 &&
    fall <= 2 * size &&
    size <= 1.25 * Math.min(before.height, line.height) &&
    line.left <= before.left + size &&
    !listItem.test(line.text)
  );
}

/** `- `, `+ `, `1. `, `1.2. `, `a) `, `II. ` and the like. */
const listItem = /^\s*(?:[-–—+•*▪●○◦]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ]\)\s|[IVX]{1,6}[.)]\s)/u;

/** A hyphen at the end of a line is kept in `Lê-nin` and falls in `infor-mation`: Vietnamese never breaks within a syllable. */
function joined(before: string, after: string): string {
  if (breaksInSign(before)) return before + after.trimStart();
  const broken = /(\p{L}+)-$/u.exec(before);
  const next = /^\p{L}+/u.exec(after)?.[0];
  if (!broken || !next) return `${before} ${after}`;
  const whole = isSyllable(broken[1] ?? '') || isSyllable(next);
  return (whole ? before : before.slice(0, -1)) + after;
}

/** NFC, without control characters and signs that are not shown, spaces joined. Soft hyphens stay: in TCVN3 they are a letter. */
export const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim();
