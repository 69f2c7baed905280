import { stringify } from 'csv-stringify/sync';

export interface Column<Record> {
  /** The heading in the CSV file and the key in the JSON file; it never changes. */
  key: string;
  label: string;
  description: string;
  value: (record: Record) => string | number | undefined;
}

export interface FileAbout {
  title: string;
  address: string;
  /** Where the keys are explained. */
  schema: string;
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; a negative number stays a number. */
const harmless = (text: string) => (/^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/.test(text) ? `'${text}` : text);

/** RFC 4180 with CRLF, and a byte order mark, without which Excel takes the letters for others. What is not known is an empty cell. */
export const toCsv = <Record>(columns: readonly Column<Record>[], records: readonly Record[]): string =>
  stringify(records.map((record) => columns.map(({ value }) => value(record) ?? '')), { header: true, columns: columns.map(({ key }) => key), bom: true, record_delimiter: 'windows', cast: { string: harmless } });

/** The same records under the same keys; what is not known is left out. */
export const toJson = <Record>(about: FileAbout, columns: readonly Column<Record>[], records: readonly Record[]): string =>
  JSON.stringify({
    tieu_de: about.title,
    dia_chi: about.address,
    giai_thich: about.schema,
    so_muc: records.length,
    muc: records.map((record) => Object.fromEntries(columns.flatMap(({ key, value }) => (value(record) === undefined ? [] : [[key, value(record)]])))),
  });
