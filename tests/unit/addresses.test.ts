import { describe, expect, it } from 'vitest';
import { absolute, addresses, withBase } from '../../src/domain/addresses.ts';

describe('addresses', () => {
  it('gives page 1 of a list the address of the list itself', () => {
    expect(addresses.newsPage(1)).toBe('/tin-tuc/');
    expect(addresses.newsPage(2)).toBe('/tin-tuc/trang/2/');
  });
  it('puts the base path before addresses of the site only', () => {
    expect(withBase('/khoi/', '/tin-tuc/')).toBe('/khoi/tin-tuc/');
    expect(withBase('/', '/tin-tuc/')).toBe('/tin-tuc/');
    for (const other of ['https://a.vn/x', '//a.vn/x', '#muc', 'mailto:a@b.vn']) expect(withBase('/khoi/', other)).toBe(other);
  });
  it('has no absolute address without an origin', () => {
    expect(absolute(undefined, '/', '/tin-tuc/')).toBeUndefined();
    expect(absolute('https://vi-du.vn', '/khoi/', '/tin-tuc/')).toBe('https://vi-du.vn/khoi/tin-tuc/');
  });
});
