import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { UnreadablePdf } from '../pdf.ts';
import {
  columnsOf,
  fillTable,
  findTables,
  haveSameSides,
  linesOf,
  type PrintedText,
  type Rule,
  type RuledTable,
} from './ruled-grid.ts';
import { evenRows, type ReadTables, type Table } from './table.ts';

/** A decision of more pages has no list that a person would look through. */
const mostPages = 500;

interface Page {
  number: number;
  texts: PrintedText[];
  tables: RuledTable[];
}

/** Reads the lines and the ruled tables of a PDF. Throws {@link UnreadablePdf}. */
export async function readPrintedTables(data: Buffer): Promise<ReadTables> {
  const { OPS, VerbosityLevel } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(data), {
    verbosity: VerbosityLevel.ERRORS,
  }).catch((error: Error) => {
    throw new UnreadablePdf(error.name === 'PasswordException' ? 'encrypted' : 'broken');
  });
  try {
    if (document.numPages > mostPages) throw new UnreadablePdf('too-long');
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const transform = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
      const { fnArray, argsArray } = await page.getOperatorList();
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [printed(item as unknown as TextItem, transform)]
          : [],
      );
      const tables = findTables(rulesOf(OPS, fnArray, argsArray, transform));
      pages.push({ number, texts, tables });
      page.cleanup();
    }
    const silent = pages.filter(({ texts }) => texts.length === 0).map(({ number }) => number);
    if (silent.length === pages.length) throw new UnreadablePdf('scan');
    return {
      blocks: blocksOf(pages),
      notes:
        silent.length > 0
          ? [
              `Trang ${silent.join(', ')} không có chữ (bản quét hoặc toàn ảnh) nên không lấy được gì. Hãy gõ thêm các dòng của trang ấy vào tệp CSV, hoặc xin bản có chữ.`,
            ]
          : [],
    };
  } catch (error) {
    throw error instanceof UnreadablePdf ? error : new UnreadablePdf('broken');
  } finally {
    await document.loadingTask.destroy();
  }
}

function blocksOf(pages: readonly Page[]): ReadTables['blocks'] {
  const blocks: ReadTables['blocks'] = [];
  let open: { parts: { page: Page; table: RuledTable }[]; place: number } | undefined;
  let count = 0;
  const close = () => {
    if (!open) return;
    const columns = columnsOf(open.parts.map(({ table }) => table));
    blocks[open.place] = {
      name: `bảng ${++count}`,
      rows: evenRows(
        open.parts.flatMap(({ page, table }) =>
          fillTable(table, columns, within(page.texts, table), page.number),
        ),
      ),
    } satisfies Table;
    open = undefined;
  };
  for (const page of pages) {
    let top = -Infinity;
    for (const table of page.tables) {
      const before = page.texts.filter(
        (text) => text.y > top && text.y <= table.top && !isWithinAny(text, page.tables),
      );
      const lines = withoutPageNumbers(linesOf(before, 15));
      const last = open?.parts.at(-1);
      if (
        open &&
        last &&
        lines.length === 0 &&
        last.page.number === page.number - 1 &&
        haveSameSides(last.table, table)
      )
        open.parts.push({ page, table });
      else {
        close();
        blocks.push(...lines, '');
        open = { parts: [{ page, table }], place: blocks.length - 1 };
      }
      top = table.bottom;
    }
    const after = page.texts.filter((text) => text.y > top && !isWithinAny(text, page.tables));
    const lines = withoutPageNumbers(linesOf(after, 15));
    if (lines.length > 0) close();
    blocks.push(...lines);
  }
  close();
  return blocks.filter((block) => block !== '');
}

const withoutPageNumbers = (lines: readonly string[]): string[] =>
  lines.filter(
    (line) => !/^[-–—\s]*(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu.test(line),
  );

const isWithin = ({ x, y }: PrintedText, { left, right, top, bottom }: RuledTable): boolean =>
  x >= left - 3 && x <= right && y >= top && y <= bottom + 1;
const isWithinAny = (text: PrintedText, tables: readonly RuledTable[]): boolean =>
  tables.some((table) => isWithin(text, table));
const within = (texts: readonly PrintedText[], table: RuledTable): PrintedText[] =>
  texts.filter((text) => isWithin(text, table));

/** a b c d e f of the matrices of PDF. */
type Matrix = [number, number, number, number, number, number];

interface TextItem {
  str: string;
  transform: Matrix;
  width: number;
  height: number;
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const applied = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

function printed({ str, transform, width, height }: TextItem, view: Matrix): PrintedText {
  const [x, y] = applied(view, transform[4], transform[5]);
  return { text: str, x, y, width, height: height || Math.hypot(transform[2], transform[3]) };
}

/** A rule is no thicker than this, and no shorter than that. */
const thickest = 3;
const shortest = 4;

/** The straight rules that a page draws: stroked lines and filled boxes that are thin. */
function rulesOf(
  ops: Readonly<Record<string, number>>,
  functions: readonly number[],
  args: readonly unknown[],
  view: Matrix,
): Rule[] {
  const rules: Rule[] = [];
  const strokes = new Set(
    [
      'stroke',
      'closeStroke',
      'fillStroke',
      'eoFillStroke',
      'closeFillStroke',
      'closeEOFillStroke',
    ].map((name) => ops[name]),
  );
  const fills = new Set(['fill', 'eoFill'].map((name) => ops[name]));
  let matrix = view;
  const saved: Matrix[] = [];
  const add = ([x0, y0]: [number, number], [x1, y1]: [number, number]) => {
    const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (height <= thickest && width >= shortest && width > height)
      rules.push({
        direction: 'across',
        at: (y0 + y1) / 2,
        from: Math.min(x0, x1),
        to: Math.max(x0, x1),
      });
    else if (width <= thickest && height >= shortest)
      rules.push({
        direction: 'down',
        at: (x0 + x1) / 2,
        from: Math.min(y0, y1),
        to: Math.max(y0, y1),
      });
  };
  functions.forEach((operator, index) => {
    const given = args[index] as unknown[] | null;
    if (operator === ops['save'] || operator === ops['paintFormXObjectBegin']) {
      saved.push(matrix);
      const own = operator === ops['save'] ? undefined : (given?.[0] as Matrix | null | undefined);
      if (own) matrix = times(matrix, [...own] as Matrix);
    } else if (operator === ops['restore'] || operator === ops['paintFormXObjectEnd'])
      matrix = saved.pop() ?? view;
    else if (operator === ops['transform']) matrix = times(matrix, given as Matrix);
    else if (operator === ops['constructPath']) {
      const [paint, data] = given as [number, [ArrayLike<number> | null]];
      const isStroke = strokes.has(paint);
      if ((!isStroke && !fills.has(paint)) || !data?.[0]) return;
      for (const points of subpathsOf(data[0])) {
        const placed = points.map(([x, y]) => applied(matrix, x, y));
        if (isStroke)
          placed.slice(1).forEach((point, at) => add(placed[at] as [number, number], point));
        else {
          const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
          add([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
        }
      }
    }
  });
  return rules;
}

/** How many numbers follow each sign of a path in pdf.js: move, line, curve, quadratic curve, close. */
const pathArguments = [2, 2, 6, 4, 0];

function subpathsOf(path: ArrayLike<number>): [number, number][][] {
  const found: [number, number][][] = [];
  for (let at = 0; at < path.length;) {
    const sign = path[at] as number;
    const length = pathArguments[sign] ?? 0;
    const point: [number, number] = [path[at + length - 1] as number, path[at + length] as number];
    if (sign === 0) found.push([point]);
    else if (sign === 4) {
      const points = found.at(-1);
      if (points?.[0]) points.push(points[0]);
    } else found.at(-1)?.push(point);
    at += length + 1;
  }
  return found;
}
