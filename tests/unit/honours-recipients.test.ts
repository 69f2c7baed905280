import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLists, readLists } from '../../src/authoring/import/honours/lists.ts';
import type { Recipient } from '../../src/authoring/import/honours/recipients.ts';
import { csvOf, rowOf } from '../../src/authoring/import/honours/write.ts';
import { grid, known, readOf } from './honours-lists.ts';

const listsOf = (...blocks: (string | ReturnType<typeof grid>)[]) =>
  readLists(findLists(readOf(...blocks)).lists, known());
const read = (text: string) => listsOf(grid(text));
/** One line a recipient: what goes into the CSV, in the order of its columns. */
const lines = (recipients: readonly Recipient[]) =>
  recipients.map((one) => Object.values(rowOf(one)).join(' · '));
const linesOf = (text: string) => lines(read(text).recipients);

describe('rows', () => {
  it('reads persons and collectives below groups of kinds and units', () => {
    expect(
      linesOf(`
        | STT | Họ và tên/Tên tập thể | Chức vụ, đơn vị công tác | Thành tích |
        | A | TẬP THỂ (01 tập thể) | < | < |
        | 1 | Phòng Nghiệp vụ 1, Thuế tỉnh Thử | < | Đã có thành tích |
        | B | CÁ NHÂN (02 cá nhân) | < | < |
        | I | Thuế tỉnh Thử | < | < |
        | 1 | Ông Nguyễn Văn An | Phó Đội trưởng, Thuế tỉnh Thử | Đã có thành tích |
        | II | Chi cục Hải quan khu vực I | < | < |
        | 2 | Bà Trần Thị Bình | Chuyên viên | |`),
    ).toEqual([
      'tập thể · Phòng Nghiệp vụ 1, Thuế tỉnh Thử · Thuế tỉnh Thử · Đã có thành tích',
      'cá nhân · Ông · Nguyễn Văn An · Phó Đội trưởng · Thuế tỉnh Thử · Đã có thành tích',
      'cá nhân · Bà · Trần Thị Bình · Chuyên viên · Chi cục Hải quan khu vực I',
    ]);
  });

  it('reads groups of awards, and names in two columns', () => {
    expect(
      linesOf(`
        | STT | Họ và tên đệm | Tên | Chức vụ |
        | I | TẶNG DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ CHO CÁ NHÂN | < | < |
        | 1 | Nguyễn Văn | An | Kế toán |
        | II | Lao động tiên tiến: 01 cá nhân | < | < |
        | 1 | Bà Trần Thị | Bình | Kế toán |`),
    ).toEqual([
      'cá nhân · Nguyễn Văn An · Kế toán · Chiến sĩ thi đua cơ sở',
      'cá nhân · Bà · Trần Thị Bình · Kế toán · Lao động tiên tiến',
    ]);
  });

  it('a new group ends those below it, one of its own level included', () => {
    expect(
      linesOf(`
        | STT | Họ tên | Chức vụ |
        | A | Chiến sĩ thi đua cơ sở | < |
        | I | Thuế tỉnh Thử | < |
        | 1 | Nguyễn Văn An | Kế toán |
        | B | Lao động tiên tiến | < |
        | 1 | Lê Văn Cường | Kế toán |`),
    ).toEqual([
      'cá nhân · Nguyễn Văn An · Kế toán · Thuế tỉnh Thử · Chiến sĩ thi đua cơ sở',
      'cá nhân · Lê Văn Cường · Kế toán · Lao động tiên tiến',
    ]);
  });

  it('reads groups without marks, and groups whose mark stands before their words', () => {
    expect(
      linesOf(`
        | STT | Họ tên | Chức vụ |
        | A. CÁ NHÂN | < | < |
        | | Thuế tỉnh Thử | |
        | 1 | Nguyễn Văn An | Kế toán |
        | | Chi cục Hải quan khu vực I | |
        | 2 | Lê Văn Cường | Kế toán |`),
    ).toEqual([
      'cá nhân · Nguyễn Văn An · Kế toán · Thuế tỉnh Thử',
      'cá nhân · Lê Văn Cường · Kế toán · Chi cục Hải quan khu vực I',
    ]);
  });

  it('reads one cell that says name, role and body', () => {
    expect(
      linesOf(`
        | STT | Tập thể, cá nhân được khen thưởng |
        | 1 | Đội số 4 - Thuế tỉnh Thử |
        | 2 | Ông Nguyễn Văn An, Phó Trưởng phòng, Phòng Một, Thuế tỉnh Thử |`),
    ).toEqual([
      'tập thể · Đội số 4 - Thuế tỉnh Thử · Thuế tỉnh Thử',
      'cá nhân · Ông · Nguyễn Văn An · Phó Trưởng phòng · Thuế tỉnh Thử · Phòng Một',
    ]);
  });

  it('gives a cell that reaches down to every row, and each marked award a row', () => {
    expect(
      linesOf(`
        | STT | Họ tên | Đơn vị | LĐTT | CSTĐCS |
        | 1 | Nguyễn Văn An | Thuế tỉnh Thử | x | x |
        | 2 | Trần Thị Bình | ^ | X | |`),
    ).toEqual([
      'cá nhân · Nguyễn Văn An · Thuế tỉnh Thử · LĐTT',
      'cá nhân · Nguyễn Văn An · Thuế tỉnh Thử · CSTĐCS',
      'cá nhân · Trần Thị Bình · Thuế tỉnh Thử · LĐTT',
    ]);
  });

  it('reads a list without numbers', () => {
    expect(
      linesOf(
        '| Họ tên | Đơn vị |\n| Nguyễn Văn An | Thuế tỉnh Thử |\n| Trần Thị Bình | Sở Nội vụ |',
      ),
    ).toEqual(['cá nhân · Nguyễn Văn An · Thuế tỉnh Thử', 'cá nhân · Trần Thị Bình · Sở Nội vụ']);
  });

  it('reads names alone in a column, numbers left empty', () => {
    expect(
      linesOf(`
        | STT | Tên tập thể |
        | | Phòng Một, Thuế tỉnh Thử |
        | | Chi cục Hải quan khu vực I |`),
    ).toEqual([
      'tập thể · Phòng Một, Thuế tỉnh Thử · Thuế tỉnh Thử',
      'tập thể · Chi cục Hải quan khu vực I · Chi cục Hải quan khu vực I',
    ]);
    expect(linesOf('| STT | Họ tên | Đơn vị |\n| | Nguyễn Văn An | Thuế tỉnh Thử |')).toEqual([
      'cá nhân · Nguyễn Văn An · Thuế tỉnh Thử',
    ]);
  });

  it('takes captions above tables for groups', () => {
    const { recipients } = listsOf(
      'I. DANH SÁCH TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN',
      grid('| STT | Tên |\n| 1 | Thuế tỉnh Thử |', 'bảng 1'),
      'II. Cá nhân',
      grid('| STT | Họ tên |\n| 1 | Nguyễn Văn An |', 'bảng 2'),
    );
    expect(lines(recipients)).toEqual([
      'tập thể · Thuế tỉnh Thử · Thuế tỉnh Thử · Giấy khen',
      'cá nhân · Nguyễn Văn An',
    ]);
    expect(recipients.map(({ place }) => place)).toEqual(['bảng 1, dòng 2', 'bảng 2, dòng 2']);
  });

  it('reads the names that the first article of a decision lists', () => {
    const { recipients } = listsOf(
      'QUYẾT ĐỊNH:',
      'Điều 1. Tặng Bằng khen cho 01 tập thể và 02 cá nhân:',
      '1. Phòng Một, Thuế tỉnh Thử;',
      '2. Ông Nguyễn Văn An, Phó Trưởng phòng, Thuế tỉnh',
      'Thử;',
      '- Bà Trần Thị Bình, Kế toán, Chi cục Hải quan khu vực I.',
      'Đã có thành tích xuất sắc.',
      'Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành.',
      '1. Ông Không Ai Cả',
    );
    expect(lines(recipients)).toEqual([
      'tập thể · Phòng Một, Thuế tỉnh Thử · Thuế tỉnh Thử',
      'cá nhân · Ông · Nguyễn Văn An · Phó Trưởng phòng · Thuế tỉnh Thử',
      'cá nhân · Bà · Trần Thị Bình · Kế toán · Chi cục Hải quan khu vực I',
    ]);
    expect(recipients[0]?.place).toBe('Điều 1');
  });

  it('reads a second list of the same sheet by its own head', () => {
    expect(
      linesOf(`
        | STT | Tên tập thể | Thành tích | |
        | 1 | Phòng Một, Thuế tỉnh Thử | Đã có thành tích | |
        | II. CÁ NHÂN | < | < | < |
        | STT | Họ và tên | Chức vụ | Đơn vị |
        | 1 | Nguyễn Văn An | Kế toán | Thuế tỉnh Thử |`),
    ).toEqual([
      'tập thể · Phòng Một, Thuế tỉnh Thử · Thuế tỉnh Thử · Đã có thành tích',
      'cá nhân · Nguyễn Văn An · Kế toán · Thuế tỉnh Thử',
    ]);
  });

  it('takes numbers before names away', () => {
    expect(linesOf('| Họ tên | Chức vụ |\n| 1. Nguyễn Văn An | Kế toán |')).toEqual([
      'cá nhân · Nguyễn Văn An · Kế toán',
    ]);
  });

  it('goes on with a table that has no head of its own', () => {
    const { recipients } = listsOf(
      grid('| STT | Họ tên | Chức vụ |\n| 1 | Nguyễn Văn An | Kế toán |'),
      grid('| 2 | Trần Thị Bình | Kế toán |', 'bảng 2'),
    );
    expect(recipients.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Trần Thị Bình']);
  });

  it('puts a row that a page has cut in two together again', () => {
    const table = grid(`
      | STT | Họ tên | Chức vụ, đơn vị | Thành tích |
      | 1 | Ông Nguyễn Văn An | Chuyên viên, Thuế | Đã có |
      | STT | Họ tên | Chức vụ, đơn vị | Thành tích |
      | | | tỉnh Thử | thành tích |
      | 2 | Bà Trần Thị Bình | Kế toán, Thuế tỉnh Thử | Đã có thành tích |`);
    table.rows.forEach((row, index) => (row.page = index < 2 ? 1 : 2));
    expect(lines(listsOf(table).recipients)).toEqual([
      'cá nhân · Ông · Nguyễn Văn An · Chuyên viên · Thuế tỉnh Thử · Đã có thành tích',
      'cá nhân · Bà · Trần Thị Bình · Kế toán · Thuế tỉnh Thử · Đã có thành tích',
    ]);
  });

  it('leaves totals and what stands below the list out, and names what it left', () => {
    const { recipients, notes } = read(`
      | STT | Họ tên | Chức vụ |
      | 1 | Nguyễn Văn An | Kế toán |
      | | Tổng cộng: 1 cá nhân | |
      | | Người lập biểu | Thủ trưởng đơn vị |`);
    expect(recipients).toHaveLength(1);
    expect(notes).toContain(
      'Dòng không lấy vì không phải là một người, một tập thể hay một nhóm: dòng 4 «Người lập biểu Thủ trưởng đơn vị».',
    );
  });
});

describe('doubts', () => {
  const doubtsOf = (text: string) => read(text).recipients.flatMap(({ doubts }) => doubts);

  it('has none where all is plain', () => {
    const { recipients, notes } = read(
      '| STT | Họ tên | Chức vụ | Đơn vị |\n| 1 | Nguyễn Văn An | Kế toán | Thuế tỉnh Thử |',
    );
    expect([recipients[0]?.doubts, notes]).toEqual([[], []]);
    expect(recipients[0]?.unitId).toBe('thue');
  });

  it.each([
    [
      '| STT | Họ tên | Đơn vị |\n| 1 | Nguyễn Văn An | Thuế tỉnh Thửa |',
      'Không có đơn vị «Thuế tỉnh Thửa». Có phải là «Thuế tỉnh Thử»?',
    ],
    [
      '| STT | Họ tên | Đơn vị |\n| 1 | Nguyễn Văn An | Cục Thuế tỉnh Thử |',
      '«Cục Thuế tỉnh Thử» không phải tên của đơn vị vào ngày quyết định; khi ấy đơn vị mang tên «Thuế tỉnh Thử».',
    ],
    [
      '| STT | Họ tên |\n| A | TẬP THỂ |\n| 1 | Ông Nguyễn Văn An |',
      'Nhóm ghi «tập thể» nhưng dòng có danh xưng «Ông».',
    ],
    [
      '| STT | Tập thể được khen |\n| 1 | Ánh sáng |',
      'Chưa rõ là cá nhân, tập thể, hộ gia đình hay doanh nghiệp.',
    ],
    [
      '| STT | Họ tên | Đơn vị |\n| I | Chi cục Hải quan khu vực I | < |\n| 1 | Nguyễn Văn An | Thuế tỉnh Thử |',
      'Dòng ghi «Thuế tỉnh Thử» nhưng nằm trong nhóm «Chi cục Hải quan khu vực I».',
    ],
    [
      '| STT | Họ tên | Chức vụ |\n| 1 | Nguyễn Văn An | Kế toán |\n| 2 | Nguyễn Văn An | Đội trưởng |',
      'Trùng tên với số 2, dòng 3: hãy xem có phải là hai người.',
    ],
    [
      '| STT | Họ tên | CSTĐCS |\n| 1 | Nguyễn Văn An | 120 |',
      'Cột «CSTĐCS» ghi «120»: chưa rõ có phải là được khen thưởng không.',
    ],
  ])('%s', (text, doubt) => {
    expect(doubtsOf(text)).toContain(doubt);
  });

  it('does not take one person with two awards for two', () => {
    expect(doubtsOf('| STT | Họ tên | LĐTT | CSTĐCS |\n| 1 | Nguyễn Văn An | x | x |')).toEqual([]);
  });

  it('tells counts that differ, and numbers that are left out', () => {
    const { notes } = read(`
      | STT | Họ tên | Đơn vị |
      | A | CÁ NHÂN (3 cá nhân) | < |
      | 1 | Nguyễn Văn An | Thuế tỉnh Thử |
      | 3 | Lê Văn Cường | Thuế tỉnh Thử |`);
    expect(notes).toEqual([
      '«A CÁ NHÂN (3 cá nhân)» ghi 3 cá nhân, đếm được 2.',
      'Số thứ tự từ 1 (dòng 3) sang 3 (dòng 4): có thể thiếu hoặc lặp dòng.',
    ]);
  });

  it('names bodies and awards that the content does not know, once each', () => {
    const { notes, recipients } = read(`
      | STT | Họ tên | Đơn vị | Hình thức |
      | 1 | Nguyễn Văn An | Sở Nội vụ | Bằng khen của Bộ |
      | 2 | Trần Thị Bình | Sở Nội vụ | BK UBND tỉnh |`);
    expect(recipients.map(({ unit, within }) => [unit, within])).toEqual([
      [undefined, 'Sở Nội vụ'],
      [undefined, 'Sở Nội vụ'],
    ]);
    expect(notes[0]).toMatch(/^Không phải tên đơn vị thành viên nào.*«Sở Nội vụ» \(2 dòng\)\./);
    expect(notes[1]).toMatch(/^Trong awards\.yaml chưa có «Bằng khen của Bộ» \(1 dòng\)\./);
    expect(notes[2]).toMatch(/^«BK UBND tỉnh» \(1 dòng\) được hiểu là «Bằng khen của Chủ tịch/);
    expect(notes).toHaveLength(3);
  });
});

describe('what is kept and what is left out', () => {
  it('keeps columns that it does not understand, by their names', () => {
    const { recipients, notes } = read(`
      | STT | Họ tên | Ghi chú | Lĩnh vực |
      | 1 | Nguyễn Văn An | Truy tặng | Tài chính |`);
    expect(recipients[0]?.note).toBe('Truy tặng; Lĩnh vực: Tài chính');
    expect(notes).toContain('Cột chưa hiểu, được giữ trong cột «ghi chú»: «Lĩnh vực».');
  });

  it('names the columns that it never takes', () => {
    const { notes } = read(`
      | STT | Họ tên | Ngày sinh | Số CCCD | Giới tính |
      | 1 | Nguyễn Văn An | 1/2/1980 | 072190000001 | Nam |`);
    expect(notes[0]).toBe(
      'Cột không lấy vì là dữ liệu cá nhân hoặc không cần cho việc công khai: «Ngày sinh», «Số CCCD», «Giới tính».',
    );
  });

  it('counts what it took out once a cell, and takes a bare year behind a name', () => {
    const { recipients, notes } = read(`
      | STT | Họ tên | Chức vụ |
      | 1 | Ông Nguyễn Văn An, 1980 | Kế toán, ĐT 0912345678 |`);
    expect(lines(recipients)).toEqual(['cá nhân · Ông · Nguyễn Văn An · Kế toán']);
    expect(notes.filter((note) => note.startsWith('Đã bỏ'))).toEqual([
      'Đã bỏ điện thoại lẫn trong 1 ô: dòng 2.',
      'Đã bỏ ngày sinh lẫn trong 1 ô: dòng 2.',
    ]);
    expect(
      linesOf(
        '| STT | Họ tên, chức vụ |\n| 1 | Ông Nguyễn Văn An, 3/4/1980, Kế toán, Thuế tỉnh Thử |',
      ),
    ).toEqual(['cá nhân · Ông · Nguyễn Văn An · Kế toán · Thuế tỉnh Thử']);
  });

  it('takes a column of nothing but years for births, whatever its head says', () => {
    const { recipients, notes } = read(`
      | STT | Họ tên | Ký hiệu | | Đợt |
      | 1 | Nguyễn Văn An | 1980 | 3/4/1980 | 2024 |
      | 2 | Trần Thị Bình | 1985 | | 2023 |`);
    expect(recipients.map(({ note }) => note)).toEqual(['Đợt: 2024', 'Đợt: 2023']);
    expect(notes[0]).toContain('«Ký hiệu», «cột không tên»');
  });

  it('never lets personal data through, wherever it stands', () => {
    const day = fc.tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1940, max: 2005 }),
    );
    const digits = (length: number) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((all) => all.join(''));
    fc.assert(
      fc.property(day, digits(9), digits(7), ([d, m, y], id, rest) => {
        const birth = `${d}/${m}/${y}`;
        const [paper, phone] = [`072${id}`, `091${rest}`];
        const { recipients, notes } = read(`
          | STT | Họ và tên, năm sinh | Chức vụ, đơn vị | Ghi chú | Khác | Năm sinh | Điện thoại |
          | 1 | Ông Nguyễn Văn An (${y}) | Kế toán, Thuế tỉnh Thử, ĐT ${phone} | sinh ngày ${birth} | ${paper} | ${y} | ${phone} |
          | 2 | Trần Thị Bình, ${birth} | Kế toán, CCCD ${paper}, Thuế tỉnh Thử | SĐT: ${phone} | ${phone} | ${birth} | ${phone} |
          | | Ông Lê Văn Cường sinh năm ${y} | | | | | |`);
        const all = csvOf(recipients) + JSON.stringify(recipients) + notes.join('\n');
        for (const secret of [String(y), birth, paper, phone]) expect(all).not.toContain(secret);
        expect(recipients.map(({ name, role, unit }) => [name, role, unit])).toEqual([
          ['Nguyễn Văn An', 'Kế toán', 'Thuế tỉnh Thử'],
          ['Trần Thị Bình', 'Kế toán', 'Thuế tỉnh Thử'],
        ]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the CSV', () => {
  const recipient = (more: Partial<Recipient>): Recipient => ({
    name: 'Nguyễn Văn An',
    number: '1',
    place: 'dòng 1',
    doubts: [],
    ...more,
  });

  it('has its columns in one order, and none that no row fills', () => {
    expect(csvOf([recipient({ kind: 'cá nhân', reason: 'Tốt, "rất" tốt', role: 'Kế toán' })])).toBe(
      '\ufeffloại,họ tên,chức vụ,thành tích\ncá nhân,Nguyễn Văn An,Kế toán,"Tốt, ""rất"" tốt"\n',
    );
  });

  it('holds no formula', () => {
    const row = rowOf(recipient({ role: '=1+1', reason: '- Đã có thành tích', note: '@x' }));
    expect([row['chức vụ'], row['thành tích'], row['ghi chú']]).toEqual([
      '1+1',
      'Đã có thành tích',
      'x',
    ]);
  });

  it('reads back as what was written', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => `A${text.replace(/\s+/gu, ' ')}b`);
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: word, role: word, reason: word }), { minLength: 1 }),
        (some) => {
          const all = some.map((one) => recipient({ kind: 'cá nhân', ...one }));
          const back = parse(csvOf(all), { bom: true, columns: true });
          expect(back).toEqual(all.map(rowOf));
        },
      ),
    );
  });
});
