import { describe, expect, it } from 'vitest';
import { absolute, addresses, reservedSlugs, withBase } from '../../src/domain/addresses.ts';
import { contentOf, figureOf, meetingOf } from './meetings.ts';
import { siteAddresses } from '../../src/domain/pages.ts';

describe('addresses', () => {
  it('of the archive know its lists, and keep their words from the meetings of a year', () => {
    const all = siteAddresses(
      contentOf({
        '2023/tong-ket': meetingOf('2023-02-24', {
          kinds: ['tong-ket', 'ban-giao'],
          host: 'a',
          figures: [figureOf(2022)],
        }),
      }),
    );
    for (const address of [
      '/hoi-nghi/2023/',
      '/hoi-nghi/loai/tong-ket/',
      '/hoi-nghi/loai/ban-giao/',
      '/hoi-nghi/don-vi/a/',
      '/hoi-nghi/so-lieu/thu-thu/',
      '/hoi-nghi/nhiem-vu/',
      '/hoi-nghi/giao-uoc/',
    ])
      expect(all).toContain(address);
    expect(all).not.toContain('/hoi-nghi/loai/hoi-thi/');
    expect([...all].filter((address) => address.endsWith('.ics'))).toEqual([]);
    expect(addresses.conferencesYear(2023, 2)).toBe(
      `/hoi-nghi/2023/${reservedSlugs.conferences?.[1]}/2/`,
    );
  });
  it('gives page 1 of a list the address of the list itself', () => {
    expect(addresses.newsPage(1)).toBe('/tin-tuc/');
    expect(addresses.newsPage(2)).toBe('/tin-tuc/trang/2/');
  });
  it('puts the base path before addresses of the site only', () => {
    expect(withBase('/khoi/', '/tin-tuc/')).toBe('/khoi/tin-tuc/');
    expect(withBase('/', '/tin-tuc/')).toBe('/tin-tuc/');
    for (const other of ['https://a.vn/x', '//a.vn/x', '#muc', 'mailto:a@b.vn'])
      expect(withBase('/khoi/', other)).toBe(other);
  });
  it('has no absolute address without an origin', () => {
    expect(absolute(undefined, '/', '/tin-tuc/')).toBeUndefined();
    expect(absolute('https://vi-du.vn', '/khoi/', '/tin-tuc/')).toBe(
      'https://vi-du.vn/khoi/tin-tuc/',
    );
  });
});
