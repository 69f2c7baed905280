import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { columns, type HonourRecord } from '../../src/outputs/honours.ts';
import { toCsv, toJson } from '../../src/outputs/table-file.ts';
import { hostileTexts } from '../fixtures/bloc/hostile.ts';

const record = (rest: Partial<HonourRecord> = {}): HonourRecord => ({
  id: '2022-co', year: 2022, recipientKind: 'don-vi', recipientId: 'a', recipientName: 'Cục Đo', awardId: 'co', label: 'Cờ “Mẫu”, hạng nhất', line: 'dia-phuong', status: 'da-de-nghi',
  dates: { proposed: '2023-02' }, corrections: [], sources: ['s', 't'], address: 'https://vi-du.example/khen-thuong/2022/#kt-2022-co', ...rest,
});
const read = (csv: string) => parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

describe('the CSV file', () => {
  it('begins with a byte order mark and the keys, and ends its lines with CRLF', () => {
    const csv = toCsv(columns, [record()]);
    expect(csv.startsWith('\uFEFFma,nam,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it('is read again as it was, quotes, commas and lines included', () => {
    const [line] = read(toCsv(columns, [record({ reason: 'Dòng một\r\ndòng hai, "trích"' })]));
    expect(line).toMatchObject({ ma: '2022-co', nam: '2022', khen_thuong: 'Cờ “Mẫu”, hạng nhất', ngay_de_nghi: '2023-02', ngay_quyet_dinh: '', ly_do: 'Dòng một\r\ndòng hai, "trích"', nguon: 's | t' });
  });
  it.each(['=1+1', '+84', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', ...hostileTexts])('has no cell that a spreadsheet would run: %j', (text) => {
    const [line] = read(toCsv(columns, [record({ reason: text, label: text, recipientName: text })]));
    for (const key of ['ly_do', 'khen_thuong', 'ten']) {
      expect(line?.[key]).toBe(/^[=+\-@\t\r＝]/.test(text) ? `'${text}` : text);
      expect(line?.[key]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }
  });
  it('has the heading line even when there is nothing below it', () => expect(toCsv(columns, [])).toBe(`\uFEFF${columns.map(({ key }) => key).join(',')}\r\n`));
});

describe('the JSON file', () => {
  it('has the same keys, leaves out what is not known and says where the keys are explained', () => {
    const json = JSON.parse(toJson({ title: 'Năm 2022', address: '/khen-thuong/2022/', schema: '/du-lieu/khen-thuong/' }, columns, [record()]));
    expect(json).toMatchObject({ tieu_de: 'Năm 2022', giai_thich: '/du-lieu/khen-thuong/', so_muc: 1 });
    expect(json.muc[0]).toMatchObject({ ma: '2022-co', nam: 2022, ngay_de_nghi: '2023-02' });
    expect(Object.keys(json.muc[0])).not.toContain('ngay_quyet_dinh');
    expect(columns.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(json.muc[0])));
  });
});

describe('the columns', () => {
  it('have unaccented keys of their own and are all explained', () => {
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
    for (const { key, label, description } of columns) {
      expect(key).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(label.length * description.length, key).toBeGreaterThan(0);
    }
  });
});
