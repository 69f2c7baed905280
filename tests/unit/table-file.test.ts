import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type Column, toCsv, toJson } from '../../src/outputs/table-file.ts';

interface Line { name?: string; value?: number }
const columns: Column<Line>[] = [{ key: 'ten', label: '', description: '', value: (l) => l.name }, { key: 'so', label: '', description: '', value: (l) => l.value }];

describe('a table as a file', () => {
  const csv = toCsv(columns, [{ name: '=1+1', value: -1234.5 }, { name: 'Khối "mẫu", một\nhai' }, { value: 0 }]);
  it('is read back as it was by another reader', () => {
    expect(parse(csv, { bom: true, columns: true })).toEqual([{ ten: "'=1+1", so: '-1234.5' }, { ten: 'Khối "mẫu", một\nhai', so: '' }, { ten: '', so: '0' }]);
  });
  it('is opened rightly by spreadsheets', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });
  it('leaves out of JSON what is not known', () => {
    expect(JSON.parse(toJson({ title: 'T', address: '/', schema: '/#cot' }, columns, [{ name: 'a' }]))).toEqual({ tieu_de: 'T', dia_chi: '/', giai_thich: '/#cot', so_muc: 1, muc: [{ ten: 'a' }] });
  });
});
