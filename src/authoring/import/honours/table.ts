/** One cell of a table. A merged cell says its text in every place that it covers. */
export interface Cell {
  /** In NFC; several paragraphs in one cell are several lines. */
  text: string;
  /** Covered by the cell to the left or above, whose text it repeats. */
  covered?: 'left' | 'above';
}

export interface Row {
  cells: Cell[];
  /** Where an author finds it: `dòng 12`, `trang 3`. */
  place: string;
  /** The printed page, where the file has pages of its own. */
  page?: number;
}

export interface Table {
  /** What an author calls it: the name of a sheet, `bảng 2`. */
  name: string;
  rows: Row[];
}

/** A file as it is read: its paragraphs and tables in order. */
export interface ReadTables {
  blocks: (string | Table)[];
  /** What was not read or is to be known, one sentence each. */
  notes: string[];
}

/** The text that stands in a cell itself; empty where another cell covers it. */
export const ownText = (cell: Cell | undefined): string =>
  cell === undefined || cell.covered ? '' : cell.text;

export const tablesOf = ({ blocks }: ReadTables): Table[] =>
  blocks.filter((block) => typeof block !== 'string');

/** Text in the form that everything is compared in: composed, spaces made plain, signs that nobody sees or that steer a terminal left out. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .split(/\r?\n|[\u2028\u2029\v\f]/)
    .map((line) => line.replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** The text of a cell on one line. */
export const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** The first of many values, and how many more there are. */
export function listed(values: readonly string[], most: number, separator = ', '): string {
  const rest = values.length - most;
  return rest > 1
    ? `${values.slice(0, most).join(separator)} … và ${rest} nữa`
    : values.join(separator);
}

/** Rows of which every cell is filled in: shorter rows end in empty cells. */
export function evenRows(rows: readonly Row[]): Row[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, index) => row.cells[index] ?? { text: '' }),
  }));
}
