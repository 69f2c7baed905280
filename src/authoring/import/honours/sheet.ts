import { read, utils, type WorkSheet } from '@e965/xlsx';
import { quote } from '../../../checks/words.ts';
import { listed, cleanText, type Cell, type ReadTables, type Row, type Table } from './table.ts';

/** A sheet of more rows or columns holds no list of recipients. */
const most = { rows: 20_000, columns: 100 };

/** Reads every sheet of a workbook (`.xlsx`, `.xls`, or a web page that Excel opens). Throws where it is none. */
export function readWorkbook(data: Buffer): ReadTables {
  const book = read(data, {
    type: 'buffer',
    cellStyles: true,
    cellHTML: false,
    cellFormula: false,
    sheetRows: most.rows,
  });
  const notes: string[] = [];
  const blocks = book.SheetNames.flatMap((name): Table[] => {
    const sheet = book.Sheets[name];
    if (!sheet?.['!ref']) return [];
    const { table, hidden } = tableOf(name, sheet);
    if (sheet['!fullref'] !== undefined)
      notes.push(
        `Trang tính ${quote(name)} có hơn ${most.rows} dòng: chỉ đọc đến dòng ${most.rows}.`,
      );
    if (hidden.length > 0)
      notes.push(
        `Trang tính ${quote(name)} có cột ẩn, không được lấy: ${listed(hidden, 10)}. Cần dùng thì bỏ ẩn (Unhide) rồi chạy lại.`,
      );
    return [table];
  });
  return { blocks, notes };
}

function tableOf(name: string, sheet: WorkSheet): { table: Table; hidden: string[] } {
  const range = utils.decode_range(sheet['!ref'] as string);
  const lastColumn = Math.min(range.e.c, range.s.c + most.columns - 1);
  const all = Array.from({ length: lastColumn - range.s.c + 1 }, (_, index) => range.s.c + index);
  const isHidden = (column: number) => sheet['!cols']?.[column]?.hidden === true;
  const columns = all.filter((column) => !isHidden(column));
  const covers = new Map<string, { text: string; covered: 'left' | 'above' }>();
  const textAt = (row: number, column: number) => textOf(sheet, row, column);
  for (const { s, e } of sheet['!merges'] ?? [])
    for (let row = s.r; row <= Math.min(e.r, range.e.r); row++)
      for (let column = s.c; column <= Math.min(e.c, lastColumn); column++)
        if (row !== s.r || column !== s.c)
          covers.set(`${row} ${column}`, {
            text: textAt(s.r, s.c),
            covered: column > s.c ? 'left' : 'above',
          });
  const rows: Row[] = [];
  for (let row = range.s.r; row <= range.e.r; row++)
    rows.push({
      cells: columns.map(
        (column): Cell => covers.get(`${row} ${column}`) ?? { text: textAt(row, column) },
      ),
      place: `dòng ${row + 1}`,
    });
  const hidden = all
    .filter((column) => isHidden(column) && rows.some((_, at) => textAt(range.s.r + at, column)))
    .map((column) => utils.encode_col(column));
  return { table: { name, rows }, hidden };
}

/** As Excel shows it; a text that Excel would cut off (`###`) is not shown that way here. */
function textOf(sheet: WorkSheet, row: number, column: number): string {
  const cell = sheet[utils.encode_cell({ r: row, c: column })] as
    { t: string; v?: unknown; w?: string } | undefined;
  if (cell === undefined || cell.t === 'z' || cell.t === 'e') return '';
  return cleanText(cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? String(cell.v ?? '')));
}
