import { describe, expect, it } from 'vitest';
import { canonicalTone, fold, hasMarks, nameHas, nfc } from '../../src/vietnamese/fold.ts';

const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const vowels = [...'aăâeêioôơuưy'];
const tonedVowels = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));

const texts = [
  'Khối thi đua các cơ quan, đơn vị Trung ương trên địa bàn tỉnh',
  'ĐƯỜNG DƯƠNG ĐƯƠNG DUONG',
  'Cục Quản lý thị trường – “Gần 10.500 tỷ đồng”, 130%',
  'Nguyễn Thị Thuỷ; Hoà Thành; khoẻ; uỷ ban; quý; toàn',
  '',
];

describe('fold', () => {
  it.each([
    ['Đường', 'duong'],
    ['đương', 'duong'],
    ['ĐOÀN KẾT', 'doan ket'],
    ['Đoàn kết'.normalize('NFD'), 'doan ket'],
    ['ÐOÀN', 'doan'],
    ['ðoàn', 'doan'],
    ['Ɖoàn ɖoàn', 'doan doan'],
    ['Khối trưởng', 'khoi truong'],
    ['ẮẰẲẴẶ ấầẩẫậ Ộ Ữ ở', 'aaaaa aaaaa o u o'],
    ['4134/KH-UBND, 87/CTr-HĐTĐ', '4134/kh-ubnd, 87/ctr-hdtd'],
    ['10.500 tỷ đồng', '10.500 ty dong'],
    ['“Quý” – hoà', '“quy” – hoa'],
    ['', ''],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('takes every tone and shape off every vowel', () => {
    for (const vowel of tonedVowels) {
      expect(fold(vowel)).toMatch(/^[aeiouy]$/);
      expect(fold(vowel.toUpperCase())).toBe(fold(vowel));
    }
    expect(new Set(tonedVowels).size).toBe(72);
  });
  it('does nothing the second time, for any character', () => {
    for (let code = 0; code < 0x20000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const once = fold(String.fromCodePoint(code));
      if (fold(once) !== once) expect.fail(`U+${code.toString(16)}`);
    }
  });
  it('does not depend on composition', () => {
    for (const text of texts) expect(fold(text.normalize('NFD'))).toBe(fold(text));
  });
  it('keeps the length of composed Vietnamese', () => {
    for (const text of [...texts, ...tonedVowels, 'đĐÐð'])
      expect(fold(text)).toHaveLength(text.length);
  });
});

describe('nfc', () => {
  it('composes and is stable', () => {
    for (const text of texts) {
      expect(nfc(text.normalize('NFD'))).toBe(text);
      expect(nfc(text)).toBe(text);
    }
  });
});

describe('hasMarks', () => {
  it.each([
    'đ',
    'Đ',
    'Ð',
    'Ɖ',
    'duong đi',
    'tỷ',
    'tư',
    'TÂN',
    'quý',
    'Thi đua',
    'o\u031b',
    'e\u0302',
    'ệ'.normalize('NFD'),
  ])('%s', (text) => expect(hasMarks(text)).toBe(true));
  it.each([
    '',
    'thi dua',
    'DUONG',
    '4134/KH-UBND',
    '“a” – b',
    'über',
    'España',
    'Façade',
    '10.500',
    'm²',
  ])('not %s', (text) => expect(hasMarks(text)).toBe(false));
  it('sees every Vietnamese letter that ASCII lacks', () => {
    for (const vowel of tonedVowels) expect(hasMarks(vowel)).toBe(!/^[a-z]$/.test(vowel));
  });
  it('is false for whatever has been folded', () => {
    for (const text of texts) expect(hasMarks(fold(text))).toBe(false);
  });
});

describe('canonicalTone', () => {
  it.each([
    ['hoà', 'hòa'],
    ['Hoá', 'Hóa'],
    ['thoả', 'thỏa'],
    ['xoã', 'xõa'],
    ['hoạ', 'họa'],
    ['khoẻ', 'khỏe'],
    ['xoè', 'xòe'],
    ['loé', 'lóe'],
    ['thuỷ', 'thủy'],
    ['nguỵ', 'ngụy'],
    ['luỹ', 'lũy'],
    ['chuỳ', 'chùy'],
    ['suý', 'súy'],
    ['đoạ', 'đọa'],
    ['Uỷ ban', 'Ủy ban'],
    ['UỶ BAN', 'ỦY BAN'],
    ['uỶ', 'ủY'],
    ['Oà', 'Òa'],
    ['KHOẺ', 'KHỎE'],
    ['Hoà Thành, hoà-hoà/hoà', 'Hòa Thành, hòa-hòa/hòa'],
    ['hoà hoà  hoà', 'hòa hòa  hòa'],
    ['“Hoà”', '“Hòa”'],
    ['hoà2', 'hòa2'],
    ['Nguyễn Thị Thuỷ', 'Nguyễn Thị Thủy'],
    ['hoà'.normalize('NFD'), 'hòa'],
  ])('%s → %s', (text, canonical) => expect(canonicalTone(text)).toBe(canonical));

  it.each([
    'hòa',
    'Thủy',
    'khỏe',
    'toàn',
    'Đoàn',
    'hoàng',
    'ngoài',
    'ngoáy',
    'ngoẻo',
    'loẹt',
    'khoét',
    'khuỷu',
    'thùy mị',
    'quý',
    'Quý',
    'QUÝ',
    'quỳ',
    'quỹ',
    'quả',
    'quá',
    'quẻ',
    'quỵ',
    'quyển',
    'thuyền',
    'truyền',
    'chuyện',
    'hoa',
    'khoe',
    'uy tín',
    'của',
    'mùa',
    'gió',
    'Chloé',
    'thuở',
    'thuế',
    'tuần',
    'hoặc',
    'oán',
    '',
  ])('leaves %s', (text) => expect(canonicalTone(text)).toBe(text));

  it('changes neither length nor what the text folds to, and nothing the second time', () => {
    for (const text of texts) {
      const once = canonicalTone(text);
      expect(once).toHaveLength(text.length);
      expect(fold(once)).toBe(fold(text));
      expect(canonicalTone(once)).toBe(once);
    }
  });
  it('brings both spellings together after every initial consonant but q', () => {
    const pairs = [
      ['o', 'a'],
      ['o', 'e'],
      ['u', 'y'],
    ] as const;
    for (const onset of [
      '',
      ...'bcdđhklmnrstvx',
      'ch',
      'g',
      'kh',
      'ng',
      'ngh',
      'nh',
      'ph',
      'th',
      'tr',
    ]) {
      for (const [first, second] of pairs) {
        for (const tone of tones) {
          const late = nfc(onset + first + second + tone);
          const early = nfc(onset + first + tone + second);
          expect(canonicalTone(late)).toBe(early);
          expect(canonicalTone(early)).toBe(early);
          expect(canonicalTone(late.toUpperCase())).toBe(early.toUpperCase());
          for (const end of ['n', 'i', 't']) expect(canonicalTone(late + end)).toBe(late + end);
        }
      }
    }
    for (const tone of tones) expect(canonicalTone(nfc(`quy${tone}`))).toBe(nfc(`quy${tone}`));
  });
});

describe('a name that is typed', () => {
  it.each([
    ['Đỗ Hữu Tạm', 'do huu', true],
    ['Đỗ Hữu Tạm', 'tam', true],
    ['Đỗ Hữu Tạm', 'Đỗ T', true],
    ['Đỗ Hữu Tạm', 'tạm đỗ', false],
    ['Cục Thuế tỉnh Tây Ninh', 'thue tay', true],
    ['Cục Thuế tỉnh Tây Ninh', 'ay', false],
    ['Tổ “Một cửa”', 'một cửa', true],
  ])('%s has “%s”: %s', (name, typed, has) => expect(nameHas(name, typed)).toBe(has));
});
