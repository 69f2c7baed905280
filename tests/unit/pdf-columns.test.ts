import { describe, expect, it } from 'vitest';
import {
  breaksInSign,
  columnOf,
  columnsOf,
  inReadingOrder,
  type PdfRun,
  withoutDoubles,
} from '../../src/files/pdf-columns.ts';

const run = (text: string, left: number, bottom: number, width = text.length * 5): PdfRun => ({
  text,
  left,
  right: left + width,
  bottom,
  height: 10,
});
const prose = 'Một dòng chữ dài gần hết bề ngang của cột báo';
const row = (n: number) => 700 - n * 14;
/** Two columns of prose below a title, drawn row by row. */
const twoColumns = [
  run('TIÊU ĐỀ QUA CẢ HAI CỘT CỦA TRANG BÁO NÀY, KHÔNG NGẮT GIỮA', 60, row(-2), 470),
  ...Array.from({ length: 10 }, (_, n) => [
    run(`${prose} ${n}`, 60, row(n), 220),
    run(`${prose} ${n + 10}`, 310, row(n), 220),
  ]).flat(),
];

describe('columns of a page', () => {
  it('are found where prose runs in two, and read one after the other', () => {
    const columns = columnsOf(twoColumns);
    expect(columns).toBeDefined();
    const lines = twoColumns.map((one) => ({ ...one, column: columnOf(one, columns) }));
    expect(inReadingOrder(lines, columns).map(({ text }) => text)).toEqual([
      twoColumns[0]?.text,
      ...Array.from({ length: 20 }, (_, n) => `${prose} ${n}`),
    ]);
  });

  it('are none in one column of prose, in a table, on a page of few lines', () => {
    const single = Array.from({ length: 20 }, (_, n) => run(`${prose} ${prose}`, 60, row(n), 470));
    const table = Array.from({ length: 20 }, (_, n) => [
      run(String(n), 60, row(n)),
      run('Nguyễn Văn Thử', 100, row(n)),
      run('Đội trưởng, Kho bạc', 310, row(n)),
      run('1.200', 480, row(n)),
    ]).flat();
    expect(columnsOf(single)).toBeUndefined();
    expect(columnsOf(table)).toBeUndefined();
    expect(columnsOf(twoColumns.slice(0, 9))).toBeUndefined();
  });
});

it('reads bold that is drawn twice once, and words that stand twice twice', () => {
  const title = run('Kết quả bình xét', 60, 700);
  expect(withoutDoubles([title, { ...title, left: 60.3, right: 140.3 }])).toEqual([title]);
  const other = run('Kết quả bình xét', 160, 700);
  const below = run('Kết quả bình xét', 60, 686);
  expect(withoutDoubles([title, other, below])).toEqual([title, other, below]);
});

it('knows the sign of a document that goes over a line end', () => {
  expect(['Kế hoạch số 86/KH-', 'số 2769/UBND-', '3367/TTR-'].map(breaksInSign)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['năm 2025 -', 'infor-', 'tháng 9/2025-', 'Lê-'].map(breaksInSign)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
