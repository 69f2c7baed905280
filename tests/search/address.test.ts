import { describe, expect, it } from 'vitest';
import { isEmpty, requestFrom, searchPart } from '../../src/search/address.ts';

const request = (part: string) => requestFrom(new URLSearchParams(part));

describe('the address of a search', () => {
  it('names every part of the request, and only what narrows', () => {
    expect(
      request(
        '?q=h%E1%BA%A3i+quan&loai=Tin+t%E1%BB%A9c&nam=2022&don-vi=C%E1%BB%A5c+Thu%E1%BA%BF&linh-vuc=Thu+ng%C3%A2n+s%C3%A1ch&sap-xep=moi-nhat',
      ),
    ).toEqual({
      query: 'hải quan',
      kind: 'Tin tức',
      year: '2022',
      unit: 'Cục Thuế',
      field: 'Thu ngân sách',
      order: 'date',
    });
    expect(
      searchPart({ query: '', kind: '', year: '2022', unit: '', field: '', order: 'relevance' }),
    ).toBe('?nam=2022');
  });

  it.each([
    '',
    '?q=h%E1%BA%A3i+quan',
    '?loai=Tin+t%E1%BB%A9c&nam=2022',
    '?q=a%26b%23c&don-vi=C%E1%BB%A5c+Thu%E1%BA%BF&sap-xep=moi-nhat',
  ])('“%s” is read and written the same', (part) => {
    expect(searchPart(request(part))).toBe(part);
  });

  it('is empty where nothing is asked, whatever the order', () => {
    expect(searchPart(request('?q=++&sap-xep=moi-nhat'))).toBe('');
    expect(isEmpty(request('?q=+&sap-xep=moi-nhat'))).toBe(true);
    expect(isEmpty(request('?nam=2022'))).toBe(false);
  });

  it('takes an order that it does not know for the best first', () => {
    expect(request('?q=a&sap-xep=cu-nhat').order).toBe('relevance');
  });
});
