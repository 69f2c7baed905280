import { describe, expect, it } from 'vitest';
import {
  compareByGivenName,
  compareVietnamese,
  givenName,
  initialOf,
  letterSlug,
  vietnameseAlphabet,
} from '../../src/vietnamese/collate.ts';

/** Checks every pair, both ways, so that the order is one. */
function expectOrder<T>(ordered: readonly T[], compare: (a: T, b: T) => number) {
  for (const [i, a] of ordered.entries()) {
    for (const [j, b] of ordered.entries()) {
      expect(Math.sign(compare(a, b)), `${JSON.stringify(a)} : ${JSON.stringify(b)}`).toBe(
        Math.sign(i - j),
      );
    }
  }
}

const named = (...names: string[]) => names.map((name) => ({ name }));
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

describe('the runtime', () => {
  it('has full ICU with Vietnamese', () => {
    expect(Intl.Collator.supportedLocalesOf(['vi'])).toEqual(['vi']);
    expect(new Intl.Collator('vi').resolvedOptions().locale).toBe('vi');
  });
});

describe('vietnameseAlphabet', () => {
  it('has the 29 letters in dictionary order', () => {
    expect(vietnameseAlphabet).toHaveLength(29);
    expect(new Set(vietnameseAlphabet).size).toBe(29);
    expectOrder(vietnameseAlphabet, compareVietnamese);
    expect(vietnameseAlphabet.join('')).toBe('AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY');
  });
});

describe('compareVietnamese', () => {
  it.each([
    ['tones: ngang huyền hỏi ngã sắc nặng', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['a < ă < â, whatever the tone', ['ạ', 'ă', 'ặ', 'â', 'ậ', 'b']],
    ['d < đ', ['da', 'dũng', 'dy', 'đa', 'đào', 'đức', 'e']],
    ['e < ê', ['em', 'ẹp', 'êm', 'g']],
    ['o < ô < ơ', ['oan', 'ông', 'ơn', 'p']],
    ['u < ư', ['uy', 'ưng', 'v']],
    ['đ inside a word', ['bộ dài', 'bộ đài', 'bộ e']],
    ['numbers by value', ['Đợt 2', 'Đợt 10', 'Đợt 75']],
    ['years', ['Năm 2022', 'Năm 2023']],
    [
      'the seven units',
      [
        'Bảo hiểm xã hội',
        'Cục Hải quan',
        'Cục Quản lý thị trường',
        'Cục Thống kê',
        'Cục Thuế',
        'Kho bạc Nhà nước',
        'Ngân hàng Nhà nước',
      ],
    ],
  ])('%s', (_rule, ordered) => expectOrder(ordered, compareVietnamese));

  it('orders the tones on every vowel', () => {
    for (const vowel of [...'aăâeêioôơuưy']) {
      expectOrder(
        [vowel, ...tones.map((tone) => (vowel + tone).normalize('NFC'))],
        compareVietnamese,
      );
    }
  });
  it('keeps both tone placements together', () => {
    expectOrder(['hoa mà', 'hòa mà', 'hoà mả', 'hòa mã', 'hoà má', 'hóa má'], compareVietnamese);
    expect(compareVietnamese('hoà', 'hòa')).not.toBe(0);
    expect(compareVietnamese('hoà', 'hòa')).toBe(-compareVietnamese('hòa', 'hoà'));
  });
  it('does not depend on composition', () => {
    expect(compareVietnamese('Đường', 'Đường'.normalize('NFD'))).toBe(0);
  });
});

describe('givenName', () => {
  it.each([
    ['Trần Lê Duy', 'Duy'],
    ['Nguyễn Thị Thủy', 'Thủy'],
    ['  Nguyễn\u00a0Văn  An ', 'An'],
    ['Đào', 'Đào'],
    ['', ''],
    ['  ', ''],
  ])('%s → %s', (name, given) => expect(givenName(name)).toBe(given));
});

describe('compareByGivenName', () => {
  it('goes by the given name first', () => {
    expectOrder(
      named(
        'Võ Văn An',
        'Lê Thị Ánh',
        'Phạm Dũng',
        'Trần Lê Duy',
        'Bùi Đào',
        'Ngô Đạt',
        'Cao Đức',
        'Nguyễn Phạm Hiếu Lễ',
        'Nguyễn Thị Thủy',
      ),
      compareByGivenName,
    );
  });
  it('then by middle names, then by family name', () => {
    expectOrder(
      named('Võ An', 'Trần Thị An', 'Lê Văn An', 'Nguyễn Văn An', 'Bùi Văn Đức An'),
      compareByGivenName,
    );
  });
  it('goes by the sort key where there is one', () => {
    const lê = { name: 'Nguyễn Phạm Hiếu Lễ', sortKey: 'Hiếu Lễ' };
    expectOrder(
      [{ name: 'Trần Hiếu' }, lê, { name: 'Võ Hoa' }, { name: 'An Lễ' }],
      compareByGivenName,
    );
    expect(compareByGivenName({ name: 'An Lễ', sortKey: '' }, { name: 'An Lễ' })).toBe(0);
  });
  it('takes both tone placements and capitals for the same name', () => {
    expectOrder(
      named('Nguyễn Anh Thủy', 'Lê Bích Thuỷ', 'TRẦN CẨM THỦY', 'Lê Diệu Thủy', 'Bùi Thụy'),
      compareByGivenName,
    );
  });
  it('tells no difference between the same names only', () => {
    expect(compareByGivenName({ name: 'Nguyễn Văn An' }, { name: 'Nguyễn Văn An' })).toBe(0);
    expect(compareByGivenName({ name: '' }, { name: 'An' })).toBeLessThan(0);
    expect(compareByGivenName({ name: 'Nguyễn Thủy' }, { name: 'Nguyễn Thuỷ' })).not.toBe(0);
  });
});

describe('initialOf', () => {
  it.each([
    ['Ánh', 'A'],
    ['ánh', 'A'],
    ['Ạ', 'A'],
    ['Ấn', 'Â'],
    ['ẩm', 'Â'],
    ['Ắt', 'Ă'],
    ['Đức', 'Đ'],
    ['đào', 'Đ'],
    ['Dũng', 'D'],
    ['Ðức', 'Đ'],
    ['Ɖức', 'Đ'],
    ['Ếch', 'Ê'],
    ['Én', 'E'],
    ['Ổn', 'Ô'],
    ['Ở', 'Ơ'],
    ['Ớt', 'Ơ'],
    ['Oanh', 'O'],
    ['Ứng', 'Ư'],
    ['Út', 'U'],
    ['Ỷ', 'Y'],
    ['Ích', 'I'],
    ['Ấn'.normalize('NFD'), 'Â'],
    ['Ớt'.normalize('NFD'), 'Ơ'],
    ['“Ánh”', 'A'],
    [' Lễ', 'L'],
    ['75 năm', '7'],
    ['Ñandu', 'N'],
    ['Wolfgang', 'W'],
    ['Ŷ', 'Y'],
    ['', ''],
    ['–', ''],
  ])('%s → %s', (word, initial) => expect(initialOf(word)).toBe(initial));

  it('gives each letter of the alphabet back, with any tone on it', () => {
    for (const letter of vietnameseAlphabet) {
      expect(initialOf(letter)).toBe(letter);
      expect(initialOf(letter.toLowerCase())).toBe(letter);
      if (!/[AĂÂEÊIOÔƠUƯY]/.test(letter)) continue;
      for (const tone of tones) expect(initialOf(letter + tone)).toBe(letter);
    }
  });
});

it('gives every letter an address of its own', () => {
  const slugs = vietnameseAlphabet.map(letterSlug);
  expect(new Set(slugs).size).toBe(vietnameseAlphabet.length);
  expect(slugs.every((slug) => /^[a-z]{1,2}$/.test(slug))).toBe(true);
  expect(['A', 'Ă', 'Â', 'D', 'Đ', '7'].map(letterSlug)).toEqual(['a', 'aw', 'aa', 'd', 'dd', '7']);
});
