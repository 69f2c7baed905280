import { describe, expect, it } from 'vitest';
import { markText } from '../../src/search/mark.ts';

/** The text with brackets where it is marked. */
const marked = (text: string, query: string | string[]) =>
  markText(text, query)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('');

describe('markText', () => {
  it.each([
    ['Phong trào thi đua năm 2022', 'thi đua', 'Phong trào [thi đua] năm 2022'],
    ['Phong trào thi đua năm 2022', 'THI DUA', 'Phong trào [thi đua] năm 2022'],
    ['Đường Thi Đua', 'đường', '[Đường] Thi Đua'],
    ['Kỳ thi và cuộc đua của khối thi đua', 'thi đua', 'Kỳ thi và cuộc đua của khối [thi đua]'],
    ['Thuế và thuê', 'thuế', '[Thuế] và thuê'],
    ['Thuế và thuê', 'thue', '[Thuế] và [thuê]'],
    ['Chỉ có thuê nhà', 'thuế', 'Chỉ có [thuê] nhà'],
    ['Hoà bình, lí luận', 'hòa bình lý luận', '[Hoà bình, lí luận]'],
    ['Hòa bình'.normalize('NFD'), 'hòa bình', `[${'Hòa bình'.normalize('NFD')}]`],
    [
      'Chỉ thị số 01/CT-UBND ngày 24/02/2023',
      '1/ct-ubnd',
      'Chỉ thị số [01/CT-UBND] ngày 24/02/2023',
    ],
    [
      'Chỉ thị số 01/CT-UBND ngày 24/02/2023',
      '24/2/2023',
      'Chỉ thị số 01/CT-UBND ngày [24/02/2023]',
    ],
    ['Thu 10.500 tỷ đồng', '10500 tỉ', 'Thu [10.500 tỷ] đồng'],
    ['Cục Hải quan tỉnh', 'hải qu', 'Cục [Hải quan] tỉnh'],
    ['Cục Hải quan tỉnh', 'hả', 'Cục [Hải] quan tỉnh'],
    ['Bảo hiểm xã hội tỉnh', ['bhxh', 'Bảo hiểm xã hội'], '[Bảo hiểm xã hội] tỉnh'],
    ['Năm 2022, phong trào thi đua', 'thi đua 2022', 'Năm [2022], phong trào [thi đua]'],
    ['Không có gì', 'thuế', 'Không có gì'],
    ['Không có gì', '', 'Không có gì'],
    ['', 'thuế', ''],
    ['a < b & <b>c</b>', '<b>', 'a < [b] & <[b]>c</[b]>'],
  ])('marks in “%s” what “%s” asks for', (text, query, result) => {
    expect(marked(text, query)).toBe(result);
  });

  it('gives back the text as it was', () => {
    const text = 'Hội nghị – “tổng kết”\n\nnăm 2022 ';
    expect(
      markText(text, 'tổng kết 2022')
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
