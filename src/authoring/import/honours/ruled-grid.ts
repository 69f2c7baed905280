import { cleanText, type Cell, type Row } from './table.ts';

/** A straight rule of a page, in points from its upper left corner. */
export interface Rule {
  direction: 'across' | 'down';
  /** Where it lies: `y` of one that runs across, `x` of one that runs down. */
  at: number;
  from: number;
  to: number;
}

/** A run of printed text; `y` is its base line, from the top of the page. */
export interface PrintedText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A table of one page, found by its rules. */
export interface RuledTable {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where its columns begin, and where the last ends. */
  columns: number[];
  /** Where its rows begin, from the top, and where the last ends. */
  rows: number[];
  rules: Rule[];
}

/** Rules nearer than this are one, drawn twice or by two cells. */
const near = 3;

/** Finds the tables of a page: rules that meet, with at least two columns or two rows between them. */
export function findTables(rules: readonly Rule[]): RuledTable[] {
  const merged = joinRules(rules);
  const across = merged.filter(({ direction }) => direction === 'across');
  const down = merged.filter(({ direction }) => direction === 'down');
  const groupOf = new Map<Rule, Rule>();
  const find = (rule: Rule): Rule => {
    const parent = groupOf.get(rule) ?? rule;
    return parent === rule ? rule : find(parent);
  };
  for (const one of across)
    for (const other of down)
      if (meet(one, other)) {
        const [a, b] = [find(one), find(other)];
        if (a !== b) groupOf.set(a, b);
      }
  const groups = Map.groupBy(merged, find);
  return [...groups.values()]
    .map(tableOf)
    .filter((table) => table !== undefined)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

const meet = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - near &&
  down.at <= across.to + near &&
  across.at >= down.from - near &&
  across.at <= down.to + near;

/** Rules on one line that touch become one: many programs draw every side of every cell by itself. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const direction of ['across', 'down'] as const) {
    const lines = clusters(
      rules.filter((rule) => rule.direction === direction),
      ({ at }) => at,
    );
    for (const line of lines) {
      const at = line.reduce((sum, rule) => sum + rule.at, 0) / line.length;
      let open: Rule | undefined;
      for (const rule of line.toSorted((a, b) => a.from - b.from)) {
        if (open && rule.from <= open.to + near) open.to = Math.max(open.to, rule.to);
        else joined.push((open = { direction, at, from: rule.from, to: rule.to }));
      }
    }
  }
  return joined;
}

function clusters<T>(values: readonly T[], of: (value: T) => number): T[][] {
  const found: T[][] = [];
  let last = -Infinity;
  for (const value of values.toSorted((a, b) => of(a) - of(b))) {
    if (of(value) - last <= near) found.at(-1)?.push(value);
    else found.push([value]);
    last = of(value);
  }
  return found;
}

const places = (values: readonly number[]): number[] =>
  clusters(values, (value) => value).map(
    (cluster) => cluster.reduce((sum, value) => sum + value, 0) / cluster.length,
  );

function tableOf(rules: Rule[]): RuledTable | undefined {
  const across = rules.filter(({ direction }) => direction === 'across');
  const down = rules.filter(({ direction }) => direction === 'down');
  if (across.length === 0 || down.length === 0) return undefined;
  const ends = (some: readonly Rule[]) => [
    Math.min(...some.map(({ from }) => from)),
    Math.max(...some.map(({ to }) => to)),
  ];
  // The outer sides may be missing: the rules that run towards them end there.
  const columns = places([...down.map(({ at }) => at), ...ends(across)]);
  const rows = places([...across.map(({ at }) => at), ...ends(down)]);
  if (columns.length < 3 || rows.length < 2) return undefined;
  return {
    left: columns[0] as number,
    right: columns.at(-1) as number,
    top: rows[0] as number,
    bottom: rows.at(-1) as number,
    columns,
    rows,
    rules,
  };
}

/** True where two tables may be parts of one that runs on over pages. */
export const haveSameSides = (one: RuledTable, other: RuledTable): boolean =>
  Math.abs(one.left - other.left) <= 2 * near && Math.abs(one.right - other.right) <= 2 * near;

/** The columns of all parts of one table: a page may lack some where all its cells are merged. */
export const columnsOf = (parts: readonly RuledTable[]): number[] =>
  places(parts.flatMap(({ columns }) => columns));

/** Puts the text of a page into the cells of a table. */
export function fillTable(
  table: RuledTable,
  columns: readonly number[],
  texts: readonly PrintedText[],
  page: number,
): Row[] {
  const [across, down] = (['across', 'down'] as const).map((direction) =>
    table.rules.filter((rule) => rule.direction === direction),
  ) as [Rule[], Rule[]];
  const width = columns.length - 1;
  const height = table.rows.length - 1;
  const span = (row: number) => [table.rows[row] as number, table.rows[row + 1] as number] as const;
  const hasRule = (rules: readonly Rule[], at: number, middle: number) =>
    rules.some(
      (rule) => Math.abs(rule.at - at) <= near && rule.from <= middle && rule.to >= middle,
    );
  const isParted = (row: number, column: number) =>
    hasRule(down, columns[column] as number, (span(row)[0] + span(row)[1]) / 2);
  const isBelow = (row: number, column: number) =>
    hasRule(
      across,
      table.rows[row] as number,
      ((columns[column] as number) + (columns[column + 1] as number)) / 2,
    );
  const pieces: PrintedText[][][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => []),
  );
  /** The first place of the merged cell that a place belongs to. */
  const anchor = (row: number, column: number): [number, number] => {
    let [r, c] = [row, column];
    while (c > 0 && !isParted(r, c)) c--;
    while (r > 0 && !isBelow(r, c)) r--;
    return [r, c];
  };
  const anchors = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => anchor(row, column)),
  );
  for (const text of texts.flatMap((one) => splitAtRules(one, table, columns, isParted))) {
    const row = indexIn(table.rows, text.y - text.height * 0.3);
    const column = indexIn(columns, text.x + Math.min(text.width / 2, 3));
    if (row < 0 || column < 0) continue;
    const [r, c] = anchors[row]?.[column] as [number, number];
    pieces[r]?.[c]?.push(text);
  }
  return pieces.map((cells, row) => ({
    cells: cells.map((_, column): Cell => {
      const [r, c] = anchors[row]?.[column] as [number, number];
      const text = cellText(pieces[r]?.[c] ?? []);
      return r === row && c === column
        ? { text }
        : { text, covered: c < column ? 'left' : 'above' };
    }),
    place: `trang ${page}`,
    page,
  }));
}

const indexIn = (edges: readonly number[], at: number): number =>
  edges.findIndex((edge, index) => edge <= at + 1 && at < (edges[index + 1] ?? -Infinity) + 1);

/** A run of text that goes on over a rule belongs to two cells: it is cut at the space that is nearest. */
function splitAtRules(
  text: PrintedText,
  table: RuledTable,
  columns: readonly number[],
  isParted: (row: number, column: number) => boolean,
): PrintedText[] {
  const row = indexIn(table.rows, text.y - text.height * 0.3);
  if (row < 0) return [text];
  const margin = text.height / 2;
  const column = columns.findIndex(
    (at, index) =>
      index > 0 &&
      index < columns.length - 1 &&
      at > text.x + margin &&
      at < text.x + text.width - margin &&
      isParted(row, index),
  );
  if (column < 0) return [text];
  const letter = text.width / text.text.length;
  const middle = ((columns[column] as number) - text.x) / letter;
  const space = [...text.text.matchAll(/\s+/g)]
    .map(({ index }) => index)
    .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (space === undefined) return [text];
  const rest = text.text.slice(space).trimStart();
  const restX = Math.max(text.x + space * letter, (columns[column] as number) + 1);
  return [
    { ...text, text: text.text.slice(0, space), width: space * letter },
    ...splitAtRules(
      { ...text, text: rest, x: restX, width: text.x + text.width - restX },
      table,
      columns,
      isParted,
    ),
  ];
}

/** The lines of printed runs, from the top. Runs far apart on one line are lines of their own where `gap` says so. */
export function linesOf(texts: readonly PrintedText[], gap = Infinity): string[] {
  const rows: PrintedText[][] = [];
  for (const text of texts.toSorted((a, b) => a.y - b.y)) {
    const line = rows.at(-1);
    const first = line?.[0];
    if (line && first && text.y - first.y <= Math.max(first.height, text.height) / 2)
      line.push(text);
    else rows.push([text]);
  }
  return rows.flatMap((row) => {
    const parts: string[] = [''];
    let end: number | undefined;
    for (const { text, x, width, height } of row.toSorted((a, b) => a.x - b.x)) {
      const apart = end === undefined ? 0 : x - end;
      if (apart > gap) parts.push(text);
      else parts[parts.length - 1] += (apart > height * 0.12 ? ' ' : '') + text;
      end = x + width;
    }
    return parts.map(cleanText).filter((part) => part !== '');
  });
}

/** Lines within a cell are broken by its width alone, save behind a stroke within a word: `86/KH-` `UBND`. */
const cellText = (texts: readonly PrintedText[]): string =>
  cleanText(
    linesOf(texts).reduce(
      (all, line) => (all === '' ? line : /\S[-/]$/u.test(all) ? all + line : `${all} ${line}`),
      '',
    ),
  );
