import { stringify } from 'csv-stringify/sync';

/** What a row knows of a column: one value, or several; undefined is what is not known. */
export type Cell = string | number | readonly (string | number)[] | undefined;
export type Row = Readonly<Record<string, Cell>>;

/** Stands between the values of a cell that has several. */
export const betweenValues = ' | ';

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; a negative number stays a number. */
const harmless = (text: string) =>
  /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text;

const inCell = (value: Cell): string | number =>
  value === undefined
    ? ''
    : Array.isArray(value)
      ? value.join(betweenValues)
      : (value as string | number);

/**
 * RFC 4180 with CRLF, and a byte order mark, without which Excel takes the letters for others. What is not known is an empty cell.
 * @param columns the keys in their order, which become the first line
 */
export const toCsv = (columns: readonly string[], rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => columns.map((key) => inCell(row[key]))),
    {
      header: true,
      columns: [...columns],
      bom: true,
      record_delimiter: 'windows',
      cast: { string: harmless },
    },
  );
