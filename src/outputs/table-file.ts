import { utils, type WorkSheet, write } from '@e965/xlsx';
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

/** A workbook of one sheet: numbers as numbers, whole days as days, all else as text, so that every spreadsheet reads it alike, whatever its decimal sign. */
export function toXlsx(
  name: string,
  columns: readonly string[],
  rows: readonly Row[],
): Uint8Array<ArrayBuffer> {
  const sheet: WorkSheet = {
    '!ref': utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: rows.length, c: Math.max(0, columns.length - 1) },
    }),
  };
  columns.forEach((key, c) => {
    sheet[utils.encode_cell({ r: 0, c })] = { t: 's', v: key };
    rows.forEach((row, r) => {
      const cell = xlsxCell(inCell(row[key]));
      if (cell) sheet[utils.encode_cell({ r: r + 1, c })] = cell;
    });
  });
  const book = utils.book_new();
  // What Excel refuses in the name of a sheet.
  utils.book_append_sheet(book, sheet, name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  return new Uint8Array(
    write(book, {
      type: 'array',
      bookType: 'xlsx',
      bookSST: true,
      compression: true,
    }) as ArrayBuffer,
  );
}

/** Days are counted from the last of 1899, as spreadsheets do. */
const firstDay = Date.UTC(1899, 11, 30);

function xlsxCell(value: string | number) {
  if (value === '') return undefined;
  if (typeof value === 'number') return { t: 'n', v: value };
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!day) return { t: 's', v: value };
  const [year, month, date] = day.slice(1).map(Number) as [number, number, number];
  return { t: 'n', v: (Date.UTC(year, month - 1, date) - firstDay) / 86_400_000, z: 'dd/mm/yyyy' };
}
