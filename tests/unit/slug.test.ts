import { describe, expect, it } from 'vitest';
import { slugify } from '../../src/vietnamese/slug.ts';

describe('slugify', () => {
  it.each([
    ['Đợt thi đua đặc biệt 75 năm!', 'dot-thi-dua-dac-biet-75-nam'],
    ['  Khối   thi đua  ', 'khoi-thi-dua'],
    ['Thi đua – Khen thưởng', 'thi-dua-khen-thuong'],
    ['“Cả nước chung sức xây dựng nông thôn mới”', 'ca-nuoc-chung-suc-xay-dung-nong-thon-moi'],
    ['4134/KH-UBND', '4134-kh-ubnd'],
    ['87/CTr-HĐTĐ', '87-ctr-hdtd'],
    ['gần 10.500 tỷ đồng', 'gan-10-500-ty-dong'],
    ['gần\u00a0130%', 'gan-130'],
    ['TỔNG KẾT NĂM 2022', 'tong-ket-nam-2022'],
    ['ÐOÀN Ɖội', 'doan-doi'],
    ['Đường'.normalize('NFD'), 'duong'],
    ['thi\u00adđua\u200b', 'thidua'],
    ['Hoà Thành', 'hoa-thanh'],
    ['-- a__b --', 'a-b'],
    ['tin-tuc', 'tin-tuc'],
    ['!?…', ''],
    ['', ''],
  ])('%s → %s', (text, slug) => expect(slugify(text)).toBe(slug));

  it('gives what the schemas accept as a slug, or nothing, and the same again', () => {
    const pieces = [
      'Đ',
      'ặ',
      'a',
      'Z',
      '7',
      ' ',
      '-',
      '–',
      '/',
      '“',
      '.',
      '\u00a0',
      '\u200b',
      '\n',
      '字',
      '🎖',
      'ß',
      '\u0301',
    ];
    let seed = 1;
    for (let i = 0; i < 3000; i++) {
      let text = '';
      for (let length = i % 12; length > 0; length--) {
        seed = (seed * 48271) % 2147483647;
        text += pieces[seed % pieces.length];
      }
      const slug = slugify(text);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slugify(slug)).toBe(slug);
    }
  });
});
