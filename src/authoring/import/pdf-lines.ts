import { isCapitals } from './nodes.ts';

/** One printed line; lengths in points, `y` from the foot of the page. */
export interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
}

export interface PrintedParagraph {
  text: string;
  bold: boolean;
}

/** Begins with a mark that opens a paragraph in Vietnamese reports: `-`, `+`, `a)`, `1.`, `II.`, `Điều 3`. */
const opening = /^(?:[-–—•*+]\s|[a-zđ]\)\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[IVX]+[.)]\s|(?:Điều|Phần|Chương)\s+\d)/u;

/** Joins printed lines into paragraphs: by indents, gaps, short last lines and changes of weight. A sentence goes on across pages. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): PrintedParagraph[] {
  const all = pages.flat();
  const [left, right] = [Math.min(...all.map((line) => line.left)), Math.max(...all.map((line) => line.right))];
  const gaps = pages.flatMap((lines) => lines.slice(1).map((line, index) => (lines[index] as Line).y - line.y)).filter((gap) => gap > 0).toSorted((a, b) => a - b);
  const usualGap = gaps[Math.floor(gaps.length / 4)] ?? 0;
  const isShort = (line: Line) => line.right < right - (right - left) * 0.15;
  const begins = (line: Line, before: Line | undefined, samePage: boolean): boolean => {
    if (!before || opening.test(line.text) || line.bold !== before.bold || isCapitals(line.text) !== isCapitals(before.text) || isShort(before)) return true;
    if (!samePage) return /[.:;!?…]$/.test(before.text);
    return before.y - line.y > usualGap * 1.3 || line.left > left + 8;
  };
  const found: PrintedParagraph[] = [];
  let before: Line | undefined;
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const open = found.at(-1);
      if (open && !begins(line, before, index > 0)) open.text += ` ${line.text}`;
      else found.push({ text: line.text, bold: line.bold });
      before = line;
    }
  }
  return found;
}
