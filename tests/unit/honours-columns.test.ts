import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ColumnRole,
  countsOnly,
  findHead,
  repeatsHead,
  roleOf,
} from '../../src/authoring/import/honours/columns.ts';
import { grid } from './honours-lists.ts';

const rolesOf = (text: string) => findHead(grid(text))?.columns.map(({ role }) => role);

describe('roleOf', () => {
  it.each<[string, ColumnRole]>([
    ['STT', 'number'],
    ['Số TT', 'number'],
    ['Họ và tên/Tên tập thể', 'name'],
    ['HỌ TÊN', 'name'],
    ['Tên tập thể/cá nhân/hộ gia đình', 'name'],
    ['Tập thể, cá nhân đề nghị xét khen thưởng', 'name'],
    ['Họ và tên đệm', 'familyName'],
    ['Tên', 'givenName'],
    ['Danh xưng', 'honorific'],
    ['Ông (Bà)', 'honorific'],
    ['Tên gọi (Ông/Bà/Chức danh)', 'honorific'],
    ['Chức vụ, đơn vị công tác', 'roleAndUnit'],
    ['Chức danh - nơi công tác', 'roleAndUnit'],
    ['Chức vụ', 'role'],
    ['Đơn vị công tác', 'unit'],
    ['Cơ quan, đơn vị', 'unit'],
    ['Tên phòng ban', 'within'],
    ['Danh hiệu thi đua/Hình thức khen thưởng', 'award'],
    ['Hình thức khen thưởng đề nghị', 'award'],
    ['Phân loại khen thưởng', 'form'],
    ['Phân loại đối tượng', 'kind'],
    ['Thành tích (ghi tóm tắt)', 'reason'],
    ['Tóm tắt thành tích', 'reason'],
    ['Ghi chú', 'note'],
    ['Giới tính', 'unneeded'],
    ['Mã nhân viên', 'unneeded'],
    ['Năm khen thưởng', 'unknown'],
    ['Lĩnh vực hoạt động', 'unknown'],
  ])('reads %s as %s', (head, role) => {
    expect(roleOf(head).role).toBe(role);
  });

  it.each([
    'Năm sinh',
    'Ngày, tháng, năm sinh',
    'Sinh năm',
    'Tuổi',
    'Số CCCD',
    'CMND/CCCD',
    'Số định danh cá nhân',
    'Địa chỉ thường trú',
    'Quê quán',
    'Nơi ở',
    'Điện thoại',
    'SĐT liên hệ',
    'Số tài khoản',
    'Tài khoản ngân hàng',
    'Ngân hàng',
    'Mã số thuế',
    'Email',
    'Dân tộc',
  ])('never takes %s', (head) => {
    expect(roleOf(head).role).toBe('forbidden');
    expect(roleOf(head.toUpperCase()).role).toBe('forbidden');
  });

  it('takes a name that stands beside a year of birth, and says so', () => {
    expect(roleOf('Họ và tên, năm sinh')).toEqual({ role: 'name', alsoForbidden: true });
  });
});

describe('findHead', () => {
  it('finds it below the lines of a title', () => {
    const head = findHead(
      grid(`
        | DANH SÁCH KHEN THƯỞNG | < | < |
        | | | |
        | STT | Họ và tên | Chức vụ |
        | 1 | Nguyễn Văn An | Chuyên viên |`),
    );
    expect(head).toMatchObject({ from: 2, rows: 1 });
  });

  it('reads two rows whose cells are merged, and a row that numbers the columns', () => {
    const head = findHead(
      grid(`
        | STT | Họ và tên | Đơn vị công tác | < | Năm sinh | < |
        | ^ | ^ | Chức vụ | Đơn vị | Nam | Nữ |
        | (1) | (2) | (3) | (4) | (5) | (6) |
        | 1 | Nguyễn Văn An | Chuyên viên | Thuế tỉnh Thử | 1980 | |`),
    );
    expect(head?.rows).toBe(3);
    expect(head?.columns.map(({ role }) => role)).toEqual([
      'number',
      'name',
      'role',
      'unit',
      'forbidden',
      'forbidden',
    ]);
  });

  it('reads two rows that are not merged', () => {
    expect(
      rolesOf(`
        | TT | Họ và tên | Nơi công tác | |
        | | | Chức vụ | Đơn vị |
        | 1 | Nguyễn Văn An | Chuyên viên | Thuế tỉnh Thử |`),
    ).toEqual(['number', 'name', 'role', 'unit']);
  });

  it('does not take a group or a first row for a part of the head', () => {
    for (const next of ['| A | TẬP THỂ | < |', '| 1 | Phòng Một | |', '| | Thuế tỉnh Thử | |'])
      expect(findHead(grid(`| STT | Tên tập thể | Ghi chú |\n${next}`))?.rows).toBe(1);
  });

  it('takes columns of awards for marks, each of its own award', () => {
    const head = findHead(
      grid(`
        | STT | Họ và tên | Danh hiệu thi đua | < | Hình thức khen thưởng |
        | ^ | ^ | LĐTT | CSTĐCS | Giấy khen |
        | 1 | Nguyễn Văn An | x | | |`),
    );
    expect(head?.columns.slice(2).map(({ role, award }) => [role, award])).toEqual([
      ['awardMark', 'LĐTT'],
      ['awardMark', 'CSTĐCS'],
      ['awardMark', 'Giấy khen'],
    ]);
  });

  it('reads “Tên đơn vị” as the name only where nobody else is named', () => {
    expect(rolesOf('| STT | Tên đơn vị | Thành tích |\n| 1 | Phòng Một | Tốt |')).toEqual([
      'number',
      'name',
      'reason',
    ]);
    expect(rolesOf('| STT | Họ tên | Tên đơn vị | Thành tích |\n| 1 | A | B | C |')).toEqual([
      'number',
      'name',
      'unit',
      'reason',
    ]);
    expect(
      rolesOf('| STT | Tên đơn vị | Chức vụ | Thành tích |\n| 1 | A | B | C |'),
    ).toBeUndefined();
  });

  it('finds none where nobody is named', () => {
    expect(findHead(grid('| Thời gian | Thu nội địa |\n| Quý I | 2.415 |'))).toBeUndefined();
    expect(
      findHead(grid('| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI |\n| Số: 1 | Ngày 2 |')),
    ).toBeUndefined();
  });

  it('does not depend on the order of the columns', () => {
    const heads = ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Ngày sinh', 'Thành tích', 'Ghi chú'];
    fc.assert(
      fc.property(fc.shuffledSubarray(heads, { minLength: heads.length }), (order) => {
        const found = findHead(
          grid(`| ${order.join(' | ')} |\n| ${order.map(() => 'x').join(' | ')} |`),
        );
        expect(found?.columns.map(({ role }) => role)).toEqual(
          order.map((head) => roleOf(head).role),
        );
      }),
    );
  });
});

describe('a head and its table', () => {
  const table = grid(`
    | STT | Họ và tên | Đơn vị | < |
    | ^ | ^ | Chức vụ | Nơi công tác |
    | 1 | Nguyễn Văn An | A | B |
    | STT | Họ và tên | Đơn vị | < |
    | ^ | ^ | Chức vụ | Nơi công tác |
    | 2 | Trần Thị Bình | A | B |`);

  it('knows a head that a page says once more', () => {
    const head = findHead(table);
    if (!head) throw new Error('no head');
    expect(repeatsHead(table, 3, head)).toBe(2);
    expect(repeatsHead(table, 2, head)).toBe(0);
    expect(repeatsHead(table, 5, head)).toBe(0);
  });

  it.each([
    ['| STT | Đơn vị | LĐTT | CSTĐCS | Giấy khen |\n| 1 | Thuế | 120 | 20 | 3 |', true],
    ['| STT | Đơn vị | LĐTT | CSTĐCS | Giấy khen |\n| 1 | Thuế | x | | x |', false],
    ['| STT | Họ tên | Chức vụ | LĐTT | CSTĐCS | BK |\n| 1 | An | Kế toán | 1 | 1 | 1 |', false],
  ])('tells figures from marks: %s', (text, isCounts) => {
    const one = grid(text);
    const head = findHead(one);
    expect(head && countsOnly(one, head)).toBe(isCounts);
  });
});
