import { expect, it } from 'vitest';
import { documentNumber } from '../../src/schemas/document.ts';

it.each([
  '01/CT-UBND',
  '4134/KH-UBND',
  '44/2020/QĐ-UBND',
  '98/2023/NĐ-CP',
  '06/2022/QH15',
  '87/CTr-HĐTĐ',
  '203/QĐ-BHXH',
  '34-CT/TW',
  '36-HD/VPTW',
])('%s is a document number', (number) => expect(documentNumber.test(number)).toBe(true));
it.each(['01', '01/', 'CT-UBND', '01/ct-ubnd', '01 /CT-UBND', '01/CT–UBND', '34-CT', '/CT'])(
  '%s is none',
  (number) => expect(documentNumber.test(number)).toBe(false),
);
