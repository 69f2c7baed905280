import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sentences, spoken } from '../../src/vietnamese/speech.ts';

const listed = parse(
  readFileSync(new URL('../../content/abbreviations.yaml', import.meta.url), 'utf8'),
) as { id: string; meanings: string[] }[];
const words = Object.fromEntries(
  listed.flatMap(({ id, meanings }) => (meanings.length === 1 ? [[id, meanings[0] ?? '']] : [])),
);

describe('spoken', () => {
  it.each([
    // Dates.
    ['24/02/2023', 'ngày 24 tháng 2 năm 2023'],
    ['Chiều 24/02/2023, Khối họp', 'Chiều ngày 24 tháng 2 năm 2023, Khối họp'],
    ['Ngày 24/02/2023, Khối họp.', 'Ngày 24 tháng 2 năm 2023, Khối họp.'],
    ['ngày 05.09.2022', 'ngày 5 tháng 9 năm 2022'],
    ['03-01-2023', 'ngày 3 tháng 1 năm 2023'],
    ['(11/6/1948 – 11/6/2023)', '(ngày 11 tháng 6 năm 1948 đến ngày 11 tháng 6 năm 2023)'],
    ['11/6/1948-11/6/2023', 'ngày 11 tháng 6 năm 1948 đến ngày 11 tháng 6 năm 2023'],
    ['tháng 02/2023', 'tháng 2 năm 2023'],
    ['từ 12/2022', 'từ tháng 12 năm 2022'],
    ['trước ngày 30/4', 'trước ngày 30 tháng 4'],
    ['ngày 24 tháng 02 năm 2023', 'ngày 24 tháng 02 năm 2023'],
    ['24/13/2023', '24/13/2023'],
    ['41/12/2023', '41/12/2023'],
    ['đạt 3/4 chỉ tiêu', 'đạt 3/4 chỉ tiêu'],
    // Years.
    ['năm 2023', 'năm 2023'],
    ['Năm 2022, 2023 và 2024.', 'Năm 2022, 2023 và 2024.'],
    ['giai đoạn 2021–2025', 'giai đoạn 2021 đến 2025'],
    ['giai đoạn 2021 - 2025', 'giai đoạn 2021 đến 2025'],
    // Signs of documents.
    ['01/CT-UBND', 'số 01 chỉ thị Ủy ban nhân dân'],
    ['văn bản 01/CT-UBND', 'văn bản số 01 chỉ thị Ủy ban nhân dân'],
    [
      'Chỉ thị số 01/CT-UBND ngày 03/01/2023',
      'Chỉ thị số 01 Ủy ban nhân dân ngày 3 tháng 1 năm 2023',
    ],
    ['Kế hoạch số 4134/KH-UBND', 'Kế hoạch số 4134 Ủy ban nhân dân'],
    ['(số 4134/KH-UBND)', '(số 4134 kế hoạch Ủy ban nhân dân)'],
    ['15/2020/NĐ-CP', 'số 15 năm 2020 nghị định Chính phủ'],
    ['Quyết định 12/QĐ-TTg', 'Quyết định số 12 Thủ tướng Chính phủ'],
    ['28-NQ/TW', 'số 28 nghị quyết Trung ương'],
    ['Luật số 06/2022/QH15', 'Luật số 06 năm 2022 Quốc hội khóa 15'],
    ['55/TTr-BTĐKT', 'số 55 tờ trình BTĐKT'],
    ['12/ABC-XYZ', '12/ABC-XYZ'],
    // Abbreviations.
    ['UBND tỉnh giao', 'Ủy ban nhân dân tỉnh giao'],
    ['HĐTĐKT và TĐ-KT', 'Hội đồng Thi đua, Khen thưởng và Thi đua, Khen thưởng'],
    ['(UBND, HĐND)', '(Ủy ban nhân dân, Hội đồng nhân dân)'],
    ['UBNDX, XUBND, UBND2', 'UBNDX, XUBND, UBND2'],
    ['BTC', 'BTC'],
    ['CSTĐCS', 'Chiến sĩ thi đua cơ sở'],
    ['ubnd', 'ubnd'],
    // Numbers.
    ['10.500 tỷ', '10500 tỷ'],
    ['gần 10.500\u00a0tỷ đồng', 'gần 10500 tỷ đồng'],
    ['1.234.567 đ', '1234567 đồng'],
    ['10.500,5 tỷ', '10500,5 tỷ'],
    ['130%', '130 phần trăm'],
    ['hơn 120 % dự toán', 'hơn 120 phần trăm dự toán'],
    ['7,5%', '7,5 phần trăm'],
    ['120–130%', '120 đến 130 phần trăm'],
    ['02 xã, 07 đơn vị', '02 xã, 07 đơn vị'],
    ['Điểm 1.2.3 và 12.34', 'Điểm 1.2.3 và 12.34'],
    ['thu 1.600. Sau đó', 'thu 1600. Sau đó'],
    ['lúc 14h30, đến 16h', 'lúc 14 giờ 30, đến 16 giờ'],
    ['dịch Covid-19', 'dịch Covid-19'],
    // Marks.
    ['kinh tế – xã hội', 'kinh tế, xã hội'],
    ['Cá nhân · Năm 2022', 'Cá nhân, Năm 2022'],
    ['  nhiều \n dòng ', 'nhiều dòng'],
    ['', ''],
  ])('%s → %s', (text, said) => {
    expect(spoken(text, words)).toBe(said);
  });

  it('reads decomposed text, and does without abbreviations', () => {
    expect(spoken('Chiều 24/02/2023 UBND'.normalize('NFD'))).toBe(
      'Chiều ngày 24 tháng 2 năm 2023 UBND',
    );
    expect(spoken('HĐND'.normalize('NFD'), words)).toBe('Hội đồng nhân dân');
  });

  it('says what it has said the same way once more', () => {
    for (const text of [
      'Chiều 24/02/2023, thu 10.500 tỷ, bằng 130% do UBND giao theo số 01/CT-UBND.',
      '(11/6/1948 – 11/6/2023)',
    ]) {
      const said = spoken(text, words);
      expect(spoken(said, words)).toBe(said);
    }
  });
});

describe('sentences', () => {
  it.each([
    ['Một. Hai! Ba? Bốn', ['Một.', 'Hai!', 'Ba?', 'Bốn']],
    ['“Một.” Hai (ba.) Bốn.', ['“Một.”', 'Hai (ba.)', 'Bốn.']],
    ['TP. Hồ Chí Minh và TS. An. Hết.', ['TP. Hồ Chí Minh và TS. An.', 'Hết.']],
    ['Thu 7.5 tỷ. Xong', ['Thu 7.5 tỷ.', 'Xong']],
    ['ngắn; gọn', ['ngắn; gọn']],
    ['…', []],
    ['', []],
  ])('of “%s”', (text, parts) => {
    expect(sentences(text)).toEqual(parts);
  });

  it('breaks a very long one at its semicolons, and loses no word', () => {
    const text = `${'một hai ba bốn năm '.repeat(10).trim()}; ${'sáu bảy '.repeat(10).trim()}.`;
    expect(sentences(text)).toHaveLength(2);
    expect(sentences(text).join(' ')).toBe(text);
  });
});
