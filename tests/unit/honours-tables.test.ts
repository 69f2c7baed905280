import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readPrintedTables } from '../../src/authoring/import/honours/print.ts';
import {
  columnsOf,
  fillTable,
  findTables,
  linesOf,
  type Rule,
} from '../../src/authoring/import/honours/ruled-grid.ts';
import { readWorkbook } from '../../src/authoring/import/honours/sheet.ts';
import {
  cleanText,
  type ReadTables,
  type Table,
  tablesOf,
} from '../../src/authoring/import/honours/table.ts';
import { readWordTables } from '../../src/authoring/import/honours/word.ts';
import { cell, docx, item, p, pdf, type PrintedLine, r, table } from './office.ts';

/** As `grid` takes it. */
const shown = (one: Table | undefined) =>
  one?.rows.map(({ cells }) =>
    cells
      .map(({ text, covered }) =>
        covered === 'left' ? '<' : covered === 'above' ? '^' : text.replaceAll('\n', '/'),
      )
      .join(' | '),
  );
const firstOf = (read: ReadTables) => shown(tablesOf(read)[0]);

describe('cleanText', () => {
  it('composes letters, makes spaces plain and drops signs that nobody sees', () => {
    expect(cleanText('  Ho\u0323\u0302i\u00a0\u00a0nghi\u0323\u200b  ')).toBe('Hội nghị');
    expect(cleanText('a \r\n\n b\u000bc')).toBe('a\nb\nc');
    expect(cleanText('An\u001b[2J\u202eBình\u0007')).toBe('An [2J Bình');
  });
});

describe('workbooks', () => {
  const sheetOf = (rows: (string | number)[][], merges: string[] = []): WorkSheet => ({
    ...utils.aoa_to_sheet(rows),
    '!merges': merges.map((one) => utils.decode_range(one)),
  });
  const bookOf = (
    sheets: Record<string, WorkSheet>,
    bookType: 'xlsx' | 'biff8' | 'html' = 'xlsx',
  ) => {
    const book = utils.book_new();
    for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
    return write(book, { type: 'buffer', bookType }) as Buffer;
  };
  const rows = [
    ['DANH SÁCH', '', ''],
    ['STT', 'Họ và tên', 'Đơn vị'],
    [1, 'Nguyễn Văn An', 'Thuế tỉnh Thử'],
    [2, 'Trần Thị Bình', ''],
  ];
  const merged = ['A1:C1', 'C3:C4'];

  it.each(['xlsx', 'biff8', 'html'] as const)('reads merged cells of %s', (type) => {
    const read = readWorkbook(bookOf({ 'Trang một': sheetOf(rows, merged) }, type));
    expect(firstOf(read)).toEqual([
      'DANH SÁCH | < | <',
      'STT | Họ và tên | Đơn vị',
      '1 | Nguyễn Văn An | Thuế tỉnh Thử',
      '2 | Trần Thị Bình | ^',
    ]);
    expect(tablesOf(read)[0]?.rows[2]?.place).toBe('dòng 3');
  });

  it('names the sheets, and the columns that are hidden', () => {
    const hidden = { ...sheetOf(rows), '!cols': [{}, { hidden: true }, {}] };
    const read = readWorkbook(bookOf({ Một: sheetOf(rows), Hai: hidden }));
    expect(tablesOf(read).map(({ name }) => name)).toEqual(['Một', 'Hai']);
    expect(shown(tablesOf(read)[1])?.[1]).toBe('STT | Đơn vị');
    expect(read.notes).toEqual([
      'Trang tính «Hai» có cột ẩn, không được lấy: B. Cần dùng thì bỏ ẩn (Unhide) rồi chạy lại.',
    ]);
  });
});

describe('Word files', () => {
  it('reads paragraphs, and tables with merged cells', async () => {
    const data = docx({
      body:
        p('Trước bảng') +
        table(
          [
            'STT',
            cell('Đơn vị công tác', '<w:gridSpan w:val="2"/>'),
            cell('Ghi chú', '<w:vMerge w:val="restart"/>'),
          ],
          [cell('', ''), 'Chức vụ', 'Đơn vị', cell('', '<w:vMerge/>')],
          ['1', cell(p('Chuyên viên') + p('chính')), 'Thuế', 'a'],
        ) +
        p(r('Sau\nbảng')),
    });
    const read = await readWordTables(data);
    expect(firstOf(read)).toEqual([
      'STT | Đơn vị công tác | < | Ghi chú',
      ' | Chức vụ | Đơn vị | ^',
      '1 | Chuyên viên/chính | Thuế | a',
    ]);
    expect(read.blocks.filter((block) => typeof block === 'string')).toEqual([
      'Trước bảng',
      'Sau',
      'bảng',
    ]);
  });

  it('counts rows that Word numbers itself', async () => {
    const numbered = cell(item(2, 0, ''));
    const read = await readWordTables(
      docx({ body: table(['STT', 'Họ tên'], [numbered, 'An'], [numbered, 'Bình']) }),
    );
    expect(firstOf(read)).toEqual(['STT | Họ tên', '1 | An', '2 | Bình']);
  });
});

describe('ruled tables', () => {
  const across = (at: number, from: number, to: number): Rule => ({
    direction: 'across',
    at,
    from,
    to,
  });
  const down = (at: number, from: number, to: number): Rule => ({
    direction: 'down',
    at,
    from,
    to,
  });
  const text = (words: string, x: number, y: number, width = words.length * 6) => ({
    text: words,
    x,
    y,
    width,
    height: 12,
  });
  /** Two columns of 100, two rows of 20; the first row is merged. */
  const rules = [
    across(0, 0, 200),
    across(20, 0, 200),
    across(40, 0, 200),
    down(0, 0, 40),
    down(100, 20, 40),
    down(200, 0, 40),
  ];

  it('finds columns and rows, and merged cells by the rules that are missing', () => {
    const [one, ...others] = findTables(rules);
    if (!one) throw new Error('no table');
    expect(others).toEqual([]);
    expect([one.columns, one.rows]).toEqual([
      [0, 100, 200],
      [0, 20, 40],
    ]);
    const rows = fillTable(
      one,
      one.columns,
      [text('Chung', 5, 15), text('Trái', 5, 35), text('Phải', 105, 35)],
      4,
    );
    expect(shown({ name: '', rows })).toEqual(['Chung | <', 'Trái | Phải']);
    expect(rows[0]).toMatchObject({ place: 'trang 4', page: 4 });
  });

  it('reads the same from rules that are drawn cell by cell', () => {
    const pieces = rules.flatMap((rule) =>
      Array.from({ length: (rule.to - rule.from) / 20 }, (_, index) => ({
        ...rule,
        at: rule.at + (index % 2) * 0.6,
        from: rule.from + index * 20,
        to: rule.from + index * 20 + 20,
      })),
    );
    expect(findTables(pieces)[0]?.columns.map(Math.round)).toEqual([0, 100, 200]);
  });

  it('takes missing outer sides where the rules end', () => {
    const [open] = findTables([across(0, 0, 200), across(20, 0, 200), down(100, 0, 40)]);
    expect(open?.columns).toEqual([0, 100, 200]);
    expect(open?.rows).toEqual([0, 20, 40]);
  });

  it('does not take a line below a text, or a frame, for a table', () => {
    expect(findTables([across(10, 0, 200)])).toEqual([]);
    expect(
      findTables([across(0, 0, 200), across(90, 0, 200), down(0, 0, 90), down(200, 0, 90)]),
    ).toEqual([]);
  });

  it('keeps two tables of a page apart', () => {
    const below = rules.map((rule) =>
      rule.direction === 'across'
        ? { ...rule, at: rule.at + 100 }
        : { ...rule, from: rule.from + 100, to: rule.to + 100 },
    );
    expect(findTables([...below, ...rules]).map(({ top }) => top)).toEqual([0, 100]);
  });

  it('shares the columns of all pages of one table', () => {
    const [one] = findTables(rules);
    const [merged] = findTables(
      rules.filter(({ at, direction }) => direction === 'across' || at !== 100),
    );
    if (!one) throw new Error('no table');
    // A page whose cells are all merged is no table of its own.
    expect(merged).toBeUndefined();
    expect(columnsOf([one, { ...one, columns: [0.5, 99, 150, 200] }])).toEqual([
      0.25, 99.5, 150, 200,
    ]);
  });

  it('cuts a run of text that goes on over a rule', () => {
    const [one] = findTables(rules);
    if (!one) throw new Error('no table');
    const rows = fillTable(one, one.columns, [text('Nguyễn An Chuyên viên', 40, 35, 126)], 1);
    expect(shown({ name: '', rows })?.[1]).toBe('Nguyễn An | Chuyên viên');
  });

  it('joins the lines of a cell, and words broken behind a stroke', () => {
    const [one] = findTables([
      across(0, 0, 200),
      across(90, 0, 200),
      ...[0, 100, 200].map((at) => down(at, 0, 90)),
    ]);
    if (!one) throw new Error('no table');
    const rows = fillTable(
      one,
      one.columns,
      [
        text('Kế hoạch 86/KH-', 5, 15, 80),
        text('UBND của tỉnh', 5, 30, 80),
        text('Thử', 5, 45),
        text('B', 105, 15),
      ],
      1,
    );
    expect(shown({ name: '', rows })).toEqual(['Kế hoạch 86/KH-UBND của tỉnh Thử | B']);
  });

  it('parts lines at wide gaps where asked', () => {
    const texts = [text('Trái', 0, 10, 24), text('Phải', 200, 10, 24)];
    expect(linesOf(texts)).toEqual(['Trái Phải']);
    expect(linesOf(texts, 15)).toEqual(['Trái', 'Phải']);
  });
});

describe('PDF files', () => {
  const columns = [50, 90, 250, 500];
  /** A table with strokes or thin boxes for rules. */
  const printed = (
    top: number,
    rows: string[][],
    how: 'strokes' | 'boxes' | 'scaled' = 'strokes',
  ): PrintedLine[] => {
    const bottom = top - rows.length * 20;
    const line = (x0: number, y0: number, x1: number, y1: number) =>
      how === 'strokes'
        ? `${x0} ${y0} m ${x1} ${y1} l S`
        : how === 'boxes'
          ? `${x0} ${y0} ${Math.max(x1 - x0, 0.5)} ${Math.max(y1 - y0, 0.5)} re f`
          : `q 2 0 0 2 0 0 cm ${x0 / 2} ${y0 / 2} m ${x1 / 2} ${y1 / 2} l S Q`;
    const rules = [
      ...rows.map((_, index) => line(50, top - index * 20, 500, top - index * 20)),
      line(50, bottom, 500, bottom),
      ...columns.map((x) => line(x, bottom, x, top)),
    ];
    return [
      ...rules.map((draw) => ({ text: '', y: 0, draw })),
      ...rows.flatMap((cells, row) =>
        cells.map((words, column) => ({
          text: words,
          x: (columns[column] as number) + 5,
          y: top - row * 20 - 15,
        })),
      ),
    ];
  };
  const head = ['STT', 'Họ và tên', 'Đơn vị'];

  it.each(['strokes', 'boxes', 'scaled'] as const)('reads rules drawn as %s', async (how) => {
    const data = pdf([
      [
        { text: 'DANH SÁCH', y: 800 },
        ...printed(780, [head, ['1', 'Nguyễn Văn An', 'Thuế']], how),
        { text: 'Sau bảng', y: 600 },
        { text: '- 1 -', x: 300, y: 30 },
      ],
    ]);
    const read = await readPrintedTables(data);
    expect(firstOf(read)).toEqual(['STT | Họ và tên | Đơn vị', '1 | Nguyễn Văn An | Thuế']);
    expect(read.blocks.filter((block) => typeof block === 'string')).toEqual([
      'DANH SÁCH',
      'Sau bảng',
    ]);
  });

  it('joins a table that goes on over pages, and keeps one apart that has words before it', async () => {
    const page = (number: string, top: number, name: string): PrintedLine[] => [
      { text: number, x: 300, y: 820 },
      ...printed(top, [head, [number, name, 'Thuế']]),
    ];
    const read = await readPrintedTables(
      pdf([
        page('1', 780, 'Nguyễn Văn An'),
        page('2', 780, 'Trần Thị Bình'),
        [{ text: 'II. Phần hai', y: 800 }, ...page('3', 780, 'Lê Văn Cường')],
      ]),
    );
    expect(tablesOf(read).map((one) => one.rows.map(({ page: at }) => at))).toEqual([
      [1, 1, 2, 2],
      [3, 3],
    ]);
  });

  it('tells which pages have no text', async () => {
    const read = await readPrintedTables(pdf([printed(780, [head, ['1', 'An', 'Thuế']]), []]));
    expect(read.notes).toEqual([expect.stringContaining('Trang 2 không có chữ')]);
  });
});
