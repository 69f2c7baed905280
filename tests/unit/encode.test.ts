import { describe, expect, it } from 'vitest';
import {
  beginningOf,
  impactOf,
  markedPair,
  markedSingle,
  pairOf,
  rarityOf,
  singleOf,
} from '../../src/search/encode.ts';
import { type Word, wordsOf } from '../../src/search/words.ts';

const keys = (text: string) =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');
const spelt = (text: string) =>
  wordsOf(text)
    .map(({ marked }) => marked)
    .join(' ');
const two = (text: string) => wordsOf(text) as [Word, Word];

describe('wordsOf', () => {
  it.each([
    ['Phong trào thi đua', 'phong trao thi dua'],
    ['ĐIỂN HÌNH', 'dien hinh'],
    ['Ðiển Ɖiển', 'dien dien'],
    ['Điển hình'.normalize('NFD'), 'dien hinh'],
    ['lý lí Lý LÍ', 'li li li li'],
    ['quý quí, thúy thúi', 'qui qui thuy thui'],
    ['y tế, ý kiến', 'i te i kien'],
    ['01/CT-UBND', '1 ct ubnd'],
    ['4134/KH-UBND', '4134 kh ubnd'],
    ['24/02/2023', '24 2 2023'],
    ['24.2.2023', '24 2 2023'],
    ['10.500 tỷ, 10500 tỉ', '10500 ti 10500 ti'],
    ['1.234.567,8', '1234567 8'],
    ['07 đơn vị', '7 don vi'],
    ['0', '0'],
    ['covid-19', 'covid 19'],
    ['ＵＢＮＤ', 'ubnd'],
    ['', ''],
    ['— “”… 😀', ''],
  ])('reads “%s” as “%s”', (text, words) => expect(keys(text)).toBe(words));

  it('gives one spelling to the two places of a tone', () => {
    expect(spelt('hoà khoẻ thuỷ')).toBe(spelt('hòa khỏe thủy'));
    expect(spelt('kỹ kĩ')).toBe('kĩ kĩ');
  });

  it('says where words stand, in the text as it was', () => {
    const text = 'Thi  đua'.normalize('NFD');
    expect(wordsOf(text).map(({ from, to }) => text.slice(from, to).normalize('NFC'))).toEqual([
      'Thi',
      'đua',
    ]);
  });
});

describe('words of the engine', () => {
  it('join neighbours without their marks', () => {
    expect(pairOf(...two('Thi đua'))).toBe('thi=dua=');
    expect(singleOf(two('Thi đua')[1])).toBe('=dua=');
  });

  it('tell spellings apart and keep those that are one together', () => {
    expect(markedPair(...two('thi đua'))).not.toBe(markedPair(...two('thị đua')));
    expect(markedPair(...two('thi đua'))).toMatch(/^thi=dua=[0-9a-z]{3}$/);
    expect(markedPair(...two('hoà lí'))).toBe(markedPair(...two('hòa lý')));
    expect(markedSingle(two('thuế vụ')[0])).not.toBe(markedSingle(two('thuê vụ')[0]));
  });

  it('begin alike while the second is unfinished', () => {
    expect(pairOf(...two('hải quan')).startsWith(beginningOf(pairOf(...two('hải qu'))))).toBe(true);
    expect(pairOf(...two('hải quan')).startsWith(pairOf(...two('hải qu')))).toBe(false);
  });
});

describe('scores', () => {
  it('grow with a word’s weight ever more slowly, and shrink with the length of the page', () => {
    const [one, two, three] = [impactOf(1, 1), impactOf(2, 1), impactOf(3, 1)];
    expect(two).toBeGreaterThan(one);
    expect(three - two).toBeLessThan(two - one);
    expect(impactOf(1, 3)).toBeLessThan(one);
    expect(impactOf(1e6, 1)).toBeLessThanOrEqual(255);
  });

  it('prefer rare words, and hold none against a page', () => {
    expect(rarityOf(1, 1000)).toBeGreaterThan(rarityOf(100, 1000));
    expect(rarityOf(1000, 1000)).toBeGreaterThan(0);
  });
});
