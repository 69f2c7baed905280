import { describe, expect, it } from 'vitest';
import { knownIn } from '../../src/authoring/import/honours/known.ts';
import { around, known } from './honours-lists.ts';

describe('units by their names at a date', () => {
  it.each([
    ['Thuế tỉnh Thử', { how: 'exact', id: 'thue', name: 'Thuế tỉnh Thử' }],
    ['THUẾ TỈNH THỬ', { how: 'exact', id: 'thue', name: 'Thuế tỉnh Thử' }],
    ['BHXH tỉnh Thử', { how: 'exact', id: 'bao-hiem', name: 'Bảo hiểm xã hội tỉnh Thử' }],
    ['Cục Thuế tỉnh Thử', { how: 'other-time', id: 'thue', name: 'Thuế tỉnh Thử' }],
    ['Thuế tỉnh Thửa', { how: 'near', id: 'thue', name: 'Thuế tỉnh Thử' }],
    ['Sở Nội vụ tỉnh Thử', undefined],
    ['Bảo hiểm xã hội tỉnh Khác', undefined],
  ])('%s in 2025', (text, found) => {
    expect(known('2025-05-15').unit(text)).toEqual(found);
  });

  it('knows the name of before by the date', () => {
    expect(known('2024-05-15').unit('Cục Thuế tỉnh Thử')).toMatchObject({ how: 'exact' });
    expect(known('2024-05-15').unit('Thuế tỉnh Thử')).toMatchObject({
      how: 'other-time',
      name: 'Cục Thuế tỉnh Thử',
    });
  });

  it('takes both names in a year of which only the change is known', () => {
    const { content } = around();
    const unit = content.units.get('thue');
    if (!unit) throw new Error('no unit');
    const [before, after] = unit.data.names;
    if (!before || !after) throw new Error('no names');
    const names = [
      { ...before, to: '2025' },
      { ...after, from: '2025' },
    ];
    const units = new Map([['thue', { ...unit, data: { ...unit.data, names } }]]);
    const inYear = knownIn({ ...content, units }, '2025-05-15');
    for (const name of ['Cục Thuế tỉnh Thử', 'Thuế tỉnh Thử'])
      expect(inYear.unit(name)).toMatchObject({ how: 'exact', id: 'thue' });
  });

  it('finds the longest name at the end of a text', () => {
    const text = 'Phó Giám đốc Bảo hiểm xã hội tỉnh Thử';
    expect(known().unitAtEnd(text)?.start).toBe(text.indexOf('Bảo hiểm'));
    expect(known().unitAtEnd('Trưởng phòng Thống kê')).toBeUndefined();
    expect(known().unitAtEnd('Phó Giám đốc Sở Nội vụ')).toBeUndefined();
  });
});

describe('awards by labels and abbreviations', () => {
  it.each([
    ['Bằng khen của Chủ tịch UBND tỉnh', { how: 'exact', id: 'bang-khen' }],
    ['BK UBND tỉnh', { how: 'short', id: 'bang-khen' }],
    ['BK của Chủ tịch UBND tỉnh Thử', { how: 'short', id: 'bang-khen' }],
    ['CSTĐCS', { how: 'exact', id: 'chien-si-thi-dua-co-so' }],
    ['Danh hiệu “Chiến sĩ thi đua cơ sở” năm 2024', { how: 'exact', id: 'chien-si-thi-dua-co-so' }],
    ['LĐTT', { how: 'exact', id: 'lao-dong-tien-tien' }],
    ['Chiến sỹ thi đua cơ sở', { how: 'near', id: 'chien-si-thi-dua-co-so' }],
  ])('%s', (text, found) => {
    expect(known().award(text)).toMatchObject(found);
  });

  it('does not take a general award for a certain one', () => {
    for (const text of ['Bằng khen', 'Bằng khen của Bộ Tài chính', 'Giấy khen'])
      expect(known().award(text)).toBeUndefined();
  });
});
