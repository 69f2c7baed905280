/** A run of text of a PDF page; lengths in points, from the left and from the foot of the page. */
export interface PdfRun {
  text: string;
  left: number;
  right: number;
  bottom: number;
  height: number;
}

/** Between which margins a column of text runs. */
export interface Column {
  left: number;
  right: number;
}

/** Bold that a program makes by drawing each letter twice is read once: same text, same line, shifted by less than half a letter. */
export function withoutDoubles<T extends PdfRun>(runs: readonly T[]): T[] {
  const kept: T[] = [];
  for (const run of runs) {
    const letter = (run.right - run.left) / Math.max(1, run.text.length);
    const isDouble = kept
      .slice(-12)
      .some(
        (other) =>
          other.text === run.text &&
          run.text.trim() !== '' &&
          Math.abs(other.bottom - run.bottom) < run.height / 4 &&
          Math.abs(other.left - run.left) < letter / 2,
      );
    if (!isDouble) kept.push(run);
  }
  return kept;
}

/** So many lines side by side are two columns of prose, and not two cells. */
const leastRows = 6;
/** So much of its width a line of prose fills; cells of tables seldom do. */
const fullLine = 0.8;
/** So many letters has a line of prose. */
const proseLetters = 22;

/** The two columns of a page of prose; undefined for a page of one column, a table and everything else. */
export function columnsOf(runs: readonly PdfRun[]): [Column, Column] | undefined {
  const texts = runs.filter(({ text }) => text.trim() !== '');
  if (texts.length < 2 * leastRows) return undefined;
  const left = Math.min(...texts.map((run) => run.left));
  const right = Math.max(...texts.map((run) => run.right));
  const rows = rowsOf(texts);
  const gutter = widestGutter(rows, left + (right - left) * 0.3, left + (right - left) * 0.7);
  if (!gutter) return undefined;
  const columns: [Column, Column] = [
    { left, right: gutter.left },
    { left: gutter.right, right },
  ];
  return columns.every((column) => isProse(rows, column)) ? columns : undefined;
}

/** Runs by line of print. */
function rowsOf(runs: readonly PdfRun[]): PdfRun[][] {
  const rows: PdfRun[][] = [];
  for (const run of [...runs].sort((a, b) => b.bottom - a.bottom || a.left - b.left)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].bottom - run.bottom) < run.height / 2) row.push(run);
    else rows.push([run]);
  }
  return rows;
}

/** Where hardly any line of print goes through. */
function widestGutter(
  rows: readonly PdfRun[][],
  from: number,
  to: number,
): { left: number; right: number } | undefined {
  let best: { left: number; right: number } | undefined;
  let open: number | undefined;
  const mostCrossed = rows.length * 0.2;
  for (let x = from; x <= to + 1; x += 1) {
    const crossed = rows.filter((row) => row.some((run) => run.left < x && run.right > x)).length;
    if (x <= to && crossed <= mostCrossed) open ??= x;
    else if (open !== undefined) {
      if (x - open >= 8 && (!best || x - open > best.right - best.left))
        best = { left: open, right: x };
      open = undefined;
    }
  }
  return best;
}

function isProse(rows: readonly PdfRun[][], { left, right }: Column): boolean {
  const lines = rows
    .map((row) => row.filter((run) => run.left >= left - 2 && run.right <= right + 2))
    .filter((row) => row.length > 0);
  const full = lines.filter((row) => {
    const [first, last] = [
      Math.min(...row.map((run) => run.left)),
      Math.max(...row.map((run) => run.right)),
    ];
    const letters = row.reduce((sum, { text }) => sum + text.length, 0);
    // A wide gap within is that of cells.
    const gaps = row
      .toSorted((a, b) => a.left - b.left)
      .some((run, i, all) => i > 0 && run.left - (all[i - 1] as PdfRun).right > 2 * run.height);
    return last - first >= (right - left) * fullLine && letters >= proseLetters && !gaps;
  });
  return lines.length >= leastRows && full.length >= lines.length / 2;
}

/** The column that a run lies in; undefined for what goes through both, as titles do. */
export const columnOf = (
  run: Pick<PdfRun, 'left' | 'right'>,
  columns: readonly Column[] | undefined,
): Column | undefined =>
  columns?.find(({ left, right }) => run.left >= left - 2 && run.right <= right + 2);

/**
 * Lines of print in the order in which they are read: above, between and below lines that go through the whole page,
 * the left column before the right one.
 */
export function inReadingOrder<T extends { column?: Column | undefined; bottom: number }>(
  lines: readonly T[],
  columns: readonly Column[] | undefined,
): T[] {
  if (!columns) return [...lines];
  const ordered: T[] = [];
  let band: T[] = [];
  const close = () => {
    for (const column of columns) ordered.push(...band.filter((line) => line.column === column));
    band = [];
  };
  for (const line of lines.toSorted((a, b) => b.bottom - a.bottom)) {
    if (line.column) band.push(line);
    else {
      close();
      ordered.push(line);
    }
  }
  close();
  return ordered;
}

/** `86/KH-` and `2769/UBND-`: the sign of a document goes on in the next line, without a space. */
export const breaksInSign = (line: string): boolean => /\d\/(?:[\p{Lu}&]+-)+$/u.test(line);
