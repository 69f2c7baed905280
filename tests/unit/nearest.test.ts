import { describe, expect, it } from 'vitest';
import { allNearest, nearest } from '../../src/vietnamese/nearest.ts';

const units = [
  'bao-hiem-xa-hoi',
  'hai-quan',
  'kho-bac',
  'ngan-hang',
  'quan-ly-thi-truong',
  'thong-ke',
  'thue',
];
const keys = ['title', 'date', 'summary', 'unit', 'name', 'measuredIn', 'sources'];
const campaigns = [
  'Doanh nghiệp Tây Ninh hội nhập và phát triển',
  'Doanh nghiệp Việt Nam hội nhập và phát triển',
  'Tây Ninh chung sức xây dựng nông thôn mới',
];

describe('nearest', () => {
  it.each([
    // the same but for marks, capitals and separators
    ['Hải quan', units, 'hai-quan'],
    ['HAI_QUAN', units, 'hai-quan'],
    ['haiquan', units, 'hai-quan'],
    ['Thống kê', units, 'thong-ke'],
    ['Thống kê'.normalize('NFD'), units, 'thong-ke'],
    ['measured_in', keys, 'measuredIn'],
    ['measured-in', keys, 'measuredIn'],
    ['doanh nghiep tay ninh hoi nhap va phat trien', campaigns, campaigns[0]],
    ['Ðoàn kết', ['Đoàn kết'], 'Đoàn kết'],
    // a few letters off
    ['hai-qan', units, 'hai-quan'],
    ['thu', units, 'thue'],
    ['quan-li-thi-truong', units, 'quan-ly-thi-truong'],
    ['titel', keys, 'title'],
    ['sumary', keys, 'summary'],
    ['source', keys, 'sources'],
    ['Tây Ninh chung sức xây dưng nông thôn mơi', campaigns, campaigns[2]],
    // neighbours swapped, even in a short word
    ['naem', keys, 'name'],
    ['dtae', keys, 'date'],
    ['unti', keys, 'unit'],
    // the start of it, or more than it
    ['quan-ly', units, 'quan-ly-thi-truong'],
    ['bao hiem', units, 'bao-hiem-xa-hoi'],
    ['ngan-hang-nha-nuoc-chi-nhanh', units, 'ngan-hang'],
    // nothing close
    ['cong-an', units, undefined],
    ['x', ['y'], undefined],
    ['abcd', ['wxyz'], undefined],
    ['date', ['name'], undefined],
    ['h', ['hai-quan-tay-ninh'], undefined],
    ['', units, undefined],
    ['–!', units, undefined],
    ['thue', [], undefined],
    ['thue', ['', '-'], undefined],
  ])('%s', (word, candidates, best) => expect(nearest(word, candidates)).toBe(best));

  it('finds each candidate by itself', () => {
    for (const candidate of [...units, ...keys, ...campaigns])
      expect(nearest(candidate, [...units, ...keys, ...campaigns])).toBe(candidate);
  });
  it('finds a candidate with any one letter left out, doubled or replaced', () => {
    for (const unit of units) {
      for (let i = 0; i < unit.length; i++) {
        for (const middle of ['', unit[i]!.repeat(2), 'x'])
          expect(nearest(unit.slice(0, i) + middle + unit.slice(i + 1), units)).toBe(unit);
      }
    }
  });
  it('prefers the same marks among candidates that fold alike', () => {
    const words = ['dương', 'đường', 'đương', 'duong'];
    for (const word of words) expect(nearest(word, words)).toBe(word);
    expect(nearest('duongg', words)).toBe('duong');
  });
  it('prefers the same letters to near ones, and near ones to a start', () => {
    expect(nearest('thue', ['thuê nhà', 'thui', 'Thuế'])).toBe('Thuế');
    expect(nearest('thue', ['thuê nhà', 'thui'])).toBe('thui');
    expect(nearest('thue', ['thuê nhà'])).toBe('thuê nhà');
  });
  it('allows a third of the word, at least 1 and at most 4', () => {
    expect(nearest('abc', ['abd'])).toBe('abd');
    expect(nearest('abc', ['ade'])).toBeUndefined();
    expect(nearest('abcdefghi', ['abcdefxyz'])).toBe('abcdefxyz');
    expect(nearest('abcdefghi', ['abcdewxyz'])).toBeUndefined();
    expect(nearest('a'.repeat(30), ['a'.repeat(26) + 'bbbb'])).toBeDefined();
    expect(nearest('a'.repeat(30), ['a'.repeat(25) + 'bbbbb'])).toBeUndefined();
  });
  it('takes another limit', () => {
    expect(nearest('titel', ['title'], { maxDistance: 0 })).toBeUndefined();
    expect(nearest('Title', ['title'], { maxDistance: 0 })).toBe('title');
    expect(nearest('abcd', ['abxy'], { maxDistance: 2 })).toBe('abxy');
  });
  it('does not depend on the order of candidates, and takes any iterable', () => {
    expect(nearest('bac', ['bad', 'bab'])).toBe('bab');
    expect(nearest('bac', ['bab', 'bad'])).toBe('bab');
    expect(nearest('hai quan', new Map(units.map((unit) => [unit, 1])).keys())).toBe('hai-quan');
  });
});

describe('allNearest', () => {
  it('gives the closest first, each once, and no more than asked', () => {
    const candidates = ['thuế', 'thue', 'thu', 'thuê nhà', 'hải quan', 'thue'];
    expect(allNearest('thue', candidates, 10)).toEqual(['thue', 'thuế', 'thu', 'thuê nhà']);
    expect(allNearest('thue', [...candidates].reverse(), 10)).toEqual([
      'thue',
      'thuế',
      'thu',
      'thuê nhà',
    ]);
    expect(allNearest('thue', candidates, 2)).toEqual(['thue', 'thuế']);
    expect(allNearest('thue', candidates, 0)).toEqual([]);
    expect(allNearest('thue', candidates, -1)).toEqual([]);
    expect(allNearest('', candidates, 3)).toEqual([]);
  });
  it('offers both campaigns that a half-remembered name may mean', () => {
    expect(
      allNearest('Doanh nghiệp hội nhập và phát triển', campaigns, 3, { maxDistance: 8 }),
    ).toEqual(campaigns.slice(0, 2));
  });
});
