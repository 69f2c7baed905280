import { describe, expect, it } from 'vitest';
import { findLegacy, fromMojibake, fromTcvn3, fromVni } from '../../src/vietnamese/legacy.ts';
import { isSyllable } from '../../src/vietnamese/syllable.ts';

const sentence =
  'Hội nghị tổng kết phong trào thi đua yêu nước, nghe báo cáo và biểu quyết khen thưởng đột xuất; ký giao ước, nhiệm vụ quỹ khuyến học ở xã Phước Ninh, Châu Thành.';

describe('conversion', () => {
  it.each([
    ['Héi ®ång thi ®ua', 'Hội đồng thi đua'],
    ['§¬n vÞ dÉn ®Çu n¨m 2022', 'Đơn vị dẫn đầu năm 2022'],
    ['Tr­ëng ban, phô tr¸ch c¸c côc', 'Trưởng ban, phụ trách các cục'],
    ['quü', 'quỹ'],
  ])('TCVN3 %s → %s', (typed, meant) => expect(fromTcvn3(typed)).toBe(meant));
  it.each([
    ['Hoäi ñoàng thi ñua khen thöôûng', 'Hội đồng thi đua khen thưởng'],
    ['Chuû tòch UÛy ban nhaân daân tænh', 'Chủ tịch Ủy ban nhân dân tỉnh'],
    ['ÑAÏI HOÄI THI ÑUA YEÂU NÖÔÙC', 'ĐẠI HỘI THI ĐUA YÊU NƯỚC'],
    ['naêm, nghó, kyõ thuaät, quyù', 'năm, nghĩ, kỹ thuật, quý'],
  ])('VNI %s → %s', (typed, meant) => expect(fromVni(typed)).toBe(meant));
  it('repairs UTF-8 read as Windows-1252, whole', () => {
    const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
    const garble = (text: string) =>
      Array.from(new TextEncoder().encode(text), (byte) =>
        byte >= 0x80 && byte <= 0x9f ? signs[byte - 0x80] : String.fromCharCode(byte),
      ).join('');
    expect(garble('Hội nghị')).toBe('Há»™i nghá»‹');
    expect(fromMojibake(garble(`“${sentence}” – ĐỦ`))).toBe(`“${sentence}” – ĐỦ`);
    expect(findLegacy(garble('đầu'))).toEqual({
      encoding: 'mojibake',
      words: ['Ä‘áº§u'],
      fixed: 'đầu',
    });
  });
});

describe('detection', () => {
  it.each([
    ['tcvn3', 'title: Héi ®ång thi ®ua', 'title: Hội đồng thi đua'],
    ['tcvn3', 'Phong trµo thi ®ua', 'Phong trào thi đua'],
    ['tcvn3', 'Khối và C¸c ®¬n vÞ', 'Khối và Các đơn vị'],
    ['vni', 'Hoäi ñoàng thi ñua khen thöôûng', 'Hội đồng thi đua khen thưởng'],
    ['vni', '[Khen thöôûng](/khen-thuong/)', '[Khen thưởng](/khen-thuong/)'],
    ['mojibake', 'Há»™i nghá»‹ tá»•ng káº¿t', 'Hội nghị tổng kết'],
  ])('%s in «%s»', (encoding, text, fixed) =>
    expect(findLegacy(text)).toMatchObject({ encoding, fixed }),
  );
  it.each([
    sentence,
    sentence.toUpperCase(),
    'TRÂN TRỌNG, “VÌ ĐÃ” VÀ «HÀ» … “LÒ”…',
    'Trần Thị Hoà ở Đắk Lắk, Krông Pắc, Cư M’gar',
    'm², m³, 1.200 m³, 37 °C, 5 µm và 10 µg/l, ½ và ¼, © 2023, Windows® · Office®',
    'Le préfet a reçu à l’hôtel Besançon le maire, M. Noël Lefèvre, où la fête de l’été fut très réussie',
    'Citroën, Nestlé, café crème, José Muñoz, São Paulo, Zürich, Köln, Malmö, Ångström, naïve, façade',
    'El niño de Peña, mañana en España; Ñandú',
    'Không có gì lạ: 3×4=12; m×n; ±5',
    '“Già” – «lúc» ông… ‘bà’',
    'Qúa trình, qui định, ho¹',
  ])('leaves «%s»', (text) => expect(findLegacy(text)).toBeUndefined());
});

it('knows what a syllable can be', () => {
  for (const word of sentence.match(/\p{L}+/gu) ?? [])
    expect([word, isSyllable(word)]).toEqual([word, true]);
  for (const word of [
    'gì',
    'giếng',
    'quốc',
    'khuỷu',
    'nguyễn',
    'thuở',
    'hoà',
    'hòa',
    'yếu',
    'ngoằn',
    'ĐƯỜNG',
  ])
    expect([word, isSyllable(word)]).toEqual([word, true]);
  for (const word of [
    'hoäi',
    'côc',
    'tôt',
    'strong',
    'đượć',
    'thöôûng',
    'café',
    'windows',
    'ngöôi',
  ])
    expect([word, isSyllable(word)]).toEqual([word, false]);
});
