import { breaksInSign, type Column } from '../../files/pdf-columns.ts';
import { isCapitals } from './nodes.ts';

/** One printed line; lengths in points, `y` from the foot of the page. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** The column of the page that it stands in, where there are several. */
  column?: Column;
}

export interface PrintedParagraph {
  text: string;
  bold: boolean;
}

/** Begins with a mark that opens a paragraph in Vietnamese reports: `-`, `+`, `a)`, `1.`, `II.`, `Điều 3`. */
const opening =
  /^(?:[-–—•*+]\s|[a-zđ]\)\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[IVX]+[.)]\s|(?:Điều|Phần|Chương)\s+\d)/u;

/** Joins printed lines into paragraphs: by marks, weight, indents, gaps and lines that end early. A sentence goes on across pages. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): PrintedParagraph[] {
  const all = pages.flat();
  const page: Column = {
    left: mostCommon(all.map((line) => Math.round(line.left))),
    right: Math.max(...all.map((line) => line.right)),
  };
  const size = mostCommon(
    all.flatMap((line) =>
      Array.from({ length: line.text.length }, () => Math.round(line.size * 2) / 2),
    ),
  );
  const gaps = pages
    .flatMap((lines) => lines.slice(1).map((line, index) => (lines[index] as Line).y - line.y))
    .filter((gap) => gap > 0)
    .toSorted((a, b) => a - b);
  const usualGap = gaps[Math.floor(gaps.length / 4)] ?? 0;
  // Headings are set bold or larger.
  const isStrong = (line: Line) => line.bold || line.size > size * 1.12;
  const begins = (line: Line, before: Line, samePage: boolean): boolean => {
    if (
      opening.test(line.text) ||
      isStrong(line) !== isStrong(before) ||
      isCapitals(line.text) !== isCapitals(before.text)
    )
      return true;
    if (breaksInSign(before.text)) return false;
    const isEnded = /[.:;!?…]["”’)]?$/.test(before.text);
    if (!isEnded && (/^\p{Ll}/u.test(line.text) || before.text.endsWith(','))) return false;
    if (!samePage) return isEnded;
    // Below the last line of a column stands the first of the next.
    if (line.column !== before.column) return isEnded;
    const { left, right } = before.column ?? page;
    const letter = (line.right - line.left) / line.text.length;
    const wouldFit =
      before.right + letter * ((/^\S+/.exec(line.text)?.[0].length ?? 0) + 2) <
      right - 0.05 * (right - left);
    const isIndented = line.left > left + 8 && (Math.abs(line.left - before.left) > 3 || isEnded);
    return wouldFit || isIndented || before.y - line.y > usualGap * 1.3;
  };
  const found: PrintedParagraph[] = [];
  let before: Line | undefined;
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const open = found.at(-1);
      if (open && before && !begins(line, before, index > 0))
        open.text += breaksInSign(open.text) ? line.text : ` ${line.text}`;
      else found.push({ text: line.text, bold: isStrong(line) });
      before = line;
    }
  }
  return found;
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
}
