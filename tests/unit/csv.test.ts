import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/files/csv.ts';

const texts = (csv: string) => readCsv(csv).rows.map(({ cells }) => cells.map(({ text }) => text));

describe('readCsv', () => {
  it('takes commas and semicolons, with and without byte order mark, and leaves empty rows out', () => {
    expect(texts('họ tên,đơn vị\nA,B\n\n,\nC,D\n')).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
    expect(texts('\ufeffhọ tên;đơn vị\r\nA, con;B\r\n')).toEqual([['A, con', 'B']]);
  });
  it('tells where each cell stands, also in rows of several lines', () => {
    const { heads, rows } = readCsv('họ tên,thành tích\n"A","một\nhai"\nB,ba\n');
    expect(heads.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 8],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rows[1]?.cells[1]).toEqual({ text: 'ba', line: 4, column: 3 });
    expect(rows[0]?.cells[1]?.text).toBe('một hai');
  });
  it('tells of quotes that do not close', () => {
    expect(readCsv('a,b\n"mở,1\n').fault?.line).toBeGreaterThan(0);
  });
  it('gives back every table that another program writes', () => {
    const cell = fc
      .string({ maxLength: 12 })
      .map((text) => text.replace(/\s+/g, ' ').trim().normalize('NFC'));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';'),
        (rows, delimiter) => {
          const written = stringify([['họ tên', 'đơn vị', 'chức vụ'], ...rows], {
            delimiter,
            bom: true,
          });
          const full = rows.filter((row) => row.some((one) => one !== ''));
          expect(texts(written)).toEqual(full);
        },
      ),
    );
  });
});
