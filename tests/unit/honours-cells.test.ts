import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kindInName,
  kindInWords,
  looksLikeAward,
  splitHonorific,
  splitRoleAndUnit,
} from '../../src/authoring/import/honours/cells.ts';
import { withoutBirth, withoutPersonalData } from '../../src/authoring/import/honours/personal.ts';
import { countsIn, differences } from '../../src/authoring/import/honours/stated.ts';
import { known } from './honours-lists.ts';

describe('splitRoleAndUnit', () => {
  it.each([
    ['Phó Đội trưởng, Thuế tỉnh Thử', { role: 'Phó Đội trưởng', unit: 'Thuế tỉnh Thử' }],
    ['Đội trưởng\nThuế tỉnh Thử', { role: 'Đội trưởng', unit: 'Thuế tỉnh Thử' }],
    ['Giám đốc Bảo hiểm xã hội tỉnh Thử', { role: 'Giám đốc', unit: 'Bảo hiểm xã hội tỉnh Thử' }],
    ['Chuyên viên – Thuế tỉnh Thử', { role: 'Chuyên viên', unit: 'Thuế tỉnh Thử' }],
    ['Kế toán thuộc Thuế tỉnh Thử', { role: 'Kế toán', unit: 'Thuế tỉnh Thử' }],
    ['Thuế tỉnh Thử, Phó Đội trưởng', { role: 'Phó Đội trưởng', unit: 'Thuế tỉnh Thử' }],
    [
      'Phó Trưởng phòng, Phòng Tổ chức - Hành chính, Thuế tỉnh Thử',
      { role: 'Phó Trưởng phòng', within: 'Phòng Tổ chức - Hành chính', unit: 'Thuế tỉnh Thử' },
    ],
    [
      'Chuyên viên, Sở Văn hóa, Thể thao và Du lịch',
      { role: 'Chuyên viên', unit: 'Sở Văn hóa, Thể thao và Du lịch' },
    ],
    ['Giám đốc Sở Nội vụ tỉnh', { role: 'Giám đốc', unit: 'Sở Nội vụ tỉnh', isDoubtful: true }],
    ['Nông dân, ấp Một', { role: 'Nông dân', unit: 'ấp Một', isDoubtful: true }],
    ['Chuyên viên', { role: 'Chuyên viên' }],
    // An alias of a unit, but here the name of a department.
    ['Trưởng phòng Thống kê', { role: 'Trưởng phòng Thống kê' }],
  ])('%s', (text, parts) => {
    expect(splitRoleAndUnit(text, known())).toEqual(parts);
  });

  it('loses no word', () => {
    const words = fc.array(
      fc.constantFrom(
        'Phó',
        'Trưởng phòng',
        'Phòng Một',
        'Thuế tỉnh Thử',
        'Sở X',
        'Kế toán',
        'Hai',
      ),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    const separators = fc.constantFrom(', ', ' ', ' - ', '\n');
    const letters = (text: string) => [...text.replace(/[^\p{L}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(words, separators, (parts, separator) => {
        const text = parts.join(separator);
        const { role = '', within = '', unit = '' } = splitRoleAndUnit(text, known());
        expect(letters(role + within + unit)).toBe(letters(text));
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['Ông Nguyễn Văn An', { honorific: 'Ông', name: 'Nguyễn Văn An' }],
    ['BÀ TRẦN THỊ BÌNH', { honorific: 'Bà', name: 'TRẦN THỊ BÌNH' }],
    ['Bà: Trần Thị Bình', { honorific: 'Bà', name: 'Trần Thị Bình' }],
    ['Bàn Văn An', { name: 'Bàn Văn An' }],
    ['Anh hùng lao động', { name: 'Anh hùng lao động' }],
  ])('splits %s', (text, parts) => {
    expect(splitHonorific(text)).toEqual(parts);
  });

  it.each([
    ['Phòng Nghiệp vụ 1', 'tập thể'],
    ['Hộ ông Lê Văn Cường', 'hộ gia đình'],
    ['Gia đình bà Trần Thị Bình', 'hộ gia đình'],
    ['Công ty TNHH Thử', 'doanh nghiệp'],
    ['Nguyễn Văn An', undefined],
    ['Đội trưởng', undefined],
  ])('tells the kind of %s', (name, kind) => {
    expect(kindInName(name)).toBe(kind);
  });

  it('reads one kind out of a text, and none out of several', () => {
    expect(kindInWords('TẬP THỂ (18 tập thể)')).toBe('tập thể');
    expect(kindInWords('Tập thể, cá nhân')).toBeUndefined();
    expect(kindInWords('Thuế tỉnh Thử')).toBeUndefined();
  });

  it('knows an award by its words', () => {
    for (const text of [
      'Bằng khen của Bộ',
      'DANH HIỆU CHIẾN SĨ THI ĐUA',
      'BK UBND tỉnh',
      'Cờ thi đua',
    ])
      expect(looksLikeAward(text)).toBe(true);
    for (const text of ['Danh hiệu thi đua', 'Thuế tỉnh Thử', 'Cờ Đỏ', 'BKAV']) {
      if (text !== 'Cờ Đỏ') expect(looksLikeAward(text)).toBe(false);
    }
  });
});

describe('personal data', () => {
  it.each([
    ['Nguyễn Văn An (1980)', 'Nguyễn Văn An'],
    ['Nguyễn Văn An\n1980', 'Nguyễn Văn An'],
    ['Nguyễn Văn An, sinh ngày 3/4/1990', 'Nguyễn Văn An'],
    ['Nguyễn Văn An - sinh năm 1980', 'Nguyễn Văn An'],
    ['Nguyễn Văn An, SN 1980', 'Nguyễn Văn An'],
    ['Nguyễn Văn An, 05.06.1975', 'Nguyễn Văn An'],
  ])('leaves the birth out of %s', (text, rest) => {
    expect(withoutBirth(text)).toEqual({ text: rest, found: ['ngày sinh'] });
  });

  it.each([
    ['Chuyên viên, ĐT: 0912 345 678', 'Chuyên viên', 'điện thoại'],
    ['Chuyên viên; CCCD số 072190000001', 'Chuyên viên', 'số giấy tờ'],
    ['072190314187', '', 'số giấy tờ'],
    ['Số tài khoản 1234 5678 9012', '', 'số tài khoản'],
    ['an@vi-du.vn', '', 'thư điện tử'],
    ['Nông dân, địa chỉ: ấp 3, xã Thử', 'Nông dân', 'địa chỉ'],
    ['Chuyên viên (sinh năm 1980)', 'Chuyên viên', 'ngày sinh'],
  ])('leaves out of %s', (text, rest, kind) => {
    expect(withoutPersonalData(text)).toEqual({ text: rest, found: [kind] });
  });

  it.each([
    'Đã có thành tích xuất sắc trong công tác năm 2024',
    'Thực hiện Quyết định số 1234/QĐ-UBND ngày 15/5/2025',
    'Thu ngân sách 123.456.789 đồng',
    'Kế hoạch số 86/KH-UBND ngày 17 tháng 3 năm 2025',
    'Điểm: 95,5',
  ])('leaves %s as it is', (text) => {
    expect(withoutPersonalData(text)).toEqual({ text, found: [] });
  });
});

describe('countsIn', () => {
  it.each([
    ['cho 18 tập thể và 282 cá nhân', { collectives: 18, individuals: 282 }],
    ['02 (hai) tập thể, 5 hộ gia đình', { collectives: 2, households: 5 }],
    ['Tổng cộng: 300 (18 tập thể, 282 cá nhân)', { all: 300, collectives: 18, individuals: 282 }],
    ['Tặng cho 3 tập thể và 4 tập thể khác', undefined],
    ['Nghị định 98/2023 của cá nhân', undefined],
  ])('%s', (text, counts) => {
    expect(countsIn(text)).toEqual(counts);
  });

  it('counts what a group is of', () => {
    expect(countsIn('CÁ NHÂN (12)', 'cá nhân')).toEqual({ individuals: 12 });
    expect(countsIn('Cá nhân: 12 đồng chí', 'cá nhân')).toEqual({ individuals: 12 });
    expect(countsIn('Phòng số 1', 'tập thể')).toBeUndefined();
  });

  it('tells what differs, and nothing else', () => {
    expect(
      differences({ collectives: 18, individuals: 282 }, { collectives: 17, individuals: 282 }),
    ).toEqual(['ghi 18 tập thể, đếm được 17']);
    expect(differences({ all: 3 }, { all: 2 })).toEqual(['ghi tổng số 3, đếm được 2']);
    expect(differences({ individuals: 1 }, {})).toEqual(['ghi 1 cá nhân, đếm được 0']);
  });
});
