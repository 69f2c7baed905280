import { expect, it } from 'vitest';
import { readSign } from '../../src/domain/document-signs.ts';
import { told } from './site.ts';

const document = (kind: string, number: string) =>
  told(
    {
      'documents/d.yaml': `kind: ${kind}\nnumber: ${number}\ndate: 2023-04-01\ntitle: Khen thưởng\nsources: [tai-lieu-thu]\n`,
    },
    'document-sign',
  );

it('reads the sign of a number', () => {
  const signs = {
    '12/QĐ-UBND': 'QĐ',
    '44/2020/QĐ-UBND': 'QĐ',
    '3367/TTr-SNV': 'TTr',
    '34-CT/TW': 'CT',
    '2769/UBND-NCKSTTHC': undefined,
    '98/2023/NĐ-CP': undefined,
  };
  for (const [number, sign] of Object.entries(signs))
    expect([number, readSign(number)]).toEqual([number, sign]);
});

it('holds the kind of a document against its sign', () => {
  expect(document('quyet-dinh', '12/QĐ-UBND')).toBe('không có lỗi');
  expect(document('khac', '98/2023/NĐ-CP')).toBe('không có lỗi');
  expect(document('ke-hoach', '12/QĐ-UBND')).toMatchInlineSnapshot(`
    "content/documents/d.yaml:1:7 [document-sign]
    Loại văn bản ghi «Kế hoạch», còn ký hiệu «QĐ» trong «number: 12/QĐ-UBND» là của quyết định.
    → Theo ký hiệu trong số: Bạn viết «kind: ke-hoach» → nên viết «kind: quyet-dinh». Nếu loại văn bản đúng thì sửa «number»."
  `);
  expect(document('quyet-dinh', '3367/TTr-SNV')).not.toBe('không có lỗi');
});
