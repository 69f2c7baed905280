import { parse } from 'csv-parse/sync';
import type { Position } from './yaml.ts';

/** A table as a file of comma- or semicolon-separated values states it. */
export interface CsvTable {
  heads: CsvCell[];
  rows: { line: number; cells: CsvCell[] }[];
  /** What keeps the text from being a table. */
  fault?: Position & { detail: string };
}

/** One cell, without the blanks around it, and where it stands in the file. */
export interface CsvCell extends Position {
  text: string;
}

interface ParsedRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** Reads what Excel saves or copies: UTF-8 with or without byte order mark; commas, semicolons or tabs. The first row that is not empty names the columns. */
export function readCsv(text: string): CsvTable {
  const first = text.slice(0, (text.search(/[\r\n]/) + 1 || text.length + 1) - 1);
  const delimiter = [';', '\t'].reduce(
    (best, sign) => (count(first, sign) > count(first, best) ? sign : best),
    ',',
  );
  let records: ParsedRecord[];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    return { heads: [], rows: [], fault: { line: lines, column: 1, detail: message } };
  }
  const rows = records
    .map(({ record, raw, info }) => {
      const line = info.lines - count(raw.trimEnd(), '\n');
      return { line, cells: cellsOf(record, raw, line) };
    })
    .filter(({ cells }) => cells.some((cell) => cell.text !== ''));
  const [head, ...rest] = rows;
  return { heads: head?.cells ?? [], rows: rest };
}

const count = (text: string, sign: string) => text.split(sign).length - 1;

/** The cells of a record with their places; a cell over several lines stands where it begins. */
function cellsOf(record: readonly string[], raw: string, line: number): CsvCell[] {
  let at = 0;
  return record.map((value) => {
    const escaped = value.replaceAll('"', '""');
    const found = Math.max(at, raw.indexOf(value === '' ? '' : escaped, at));
    at = found + escaped.length;
    const before = raw.slice(0, found).split('\n');
    return {
      text: value.normalize('NFC').replace(/\s+/g, ' ').trim(),
      line: line + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
    };
  });
}
