import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/outputs/open-data/json.ts';
import { type Row, toCsv } from '../../src/outputs/table-file.ts';
import { hostileTexts } from '../fixtures/bloc/hostile.ts';

const keys = ['ten', 'so', 'ds'];
const read = (csv: string) =>
  parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

describe('a table as a CSV file', () => {
  const rows: Row[] = [
    { ten: '=1+1', so: -1234.5, ds: ['a', 'b'] },
    { ten: 'Khối "mẫu", một\r\nhai', ds: [] },
    { so: 0 },
  ];
  it('is read back as it was by another reader', () => {
    expect(read(toCsv(keys, rows))).toEqual([
      { ten: "'=1+1", so: '-1234.5', ds: 'a | b' },
      { ten: 'Khối "mẫu", một\r\nhai', so: '', ds: '' },
      { ten: '', so: '0', ds: '' },
    ]);
  });
  it('begins with a byte order mark and the keys, and ends its lines with CRLF', () => {
    const csv = toCsv(keys, [{ ten: 'a' }]);
    expect(csv.startsWith('\uFEFFten,so,ds\r\n')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', ...hostileTexts])(
    'has no cell that a spreadsheet would run: %j',
    (text) => {
      const [row] = read(toCsv(keys, [{ ten: text, ds: [text, 'b'] }]));
      const shown = /^[=+\-@\t\r＝]/.test(text) ? `'${text}` : text;
      expect(row).toMatchObject({ ten: shown, ds: `${shown} | b` });
      for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    },
  );
  it('has the heading line even when there is nothing below it', () =>
    expect(toCsv(keys, [])).toBe('\uFEFFten,so,ds\r\n'));
});

describe('a table as a JSON file', () => {
  it('has the same keys, leaves out what is not known and says where the keys are explained', () => {
    const about = {
      tieu_de: 'Năm 2022',
      dia_chi: '/khen-thuong/2022/',
      giai_thich: '/du-lieu/khen-thuong/',
    };
    expect(JSON.parse(toJson(about, keys, [{ ten: 'a', ds: [], khac: 'x' }]))).toEqual({
      ...about,
      so_muc: 1,
      muc: [{ ten: 'a', ds: [] }],
    });
  });
});
