import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctionIssue,
  correctionMail,
  grantedLicence,
  phoneLink,
  siteContact,
} from '../../src/domain/contact.ts';

const owner = { name: 'Tổ Thử', email: 'thu@vi-du.vn' };

describe('siteContact', () => {
  it('needs a name and an address to write to', () => {
    expect(siteContact({ owner })).toEqual(owner);
    expect(siteContact({ owner: { name: 'Tổ Thử' } })).toBeUndefined();
    expect(siteContact({ owner: { email: 'thu@vi-du.vn' } })).toBeUndefined();
    expect(siteContact({ owner: {} })).toBeUndefined();
  });
});

describe('grantedLicence', () => {
  const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  it('holds only where an owner grants it', () => {
    expect(grantedLicence({ owner, licence })).toEqual(licence);
    expect(grantedLicence({ owner: {}, licence })).toBeUndefined();
  });
});

describe('correctionMail', () => {
  it('carries the title and the address of any page, whatever signs they have', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.webPath(), (title, path) => {
        const link = correctionMail(owner.email, title, path);
        expect(link.startsWith('mailto:thu@vi-du.vn?')).toBe(true);
        const query = Object.fromEntries(
          link
            .slice(link.indexOf('?') + 1)
            .split('&')
            .map((part) => part.split('=').map(decodeURIComponent)),
        );
        expect(Object.keys(query)).toEqual(['subject', 'body']);
        expect(query.subject).toBe(`Góp ý: ${title}`);
        expect(query.body).toContain(`Trang: ${title}\r\n${path}\r\n`);
        // Nothing in the link ends an attribute or begins another parameter.
        expect(link).not.toMatch(/[\s"<>]/u);
      }),
    );
  });
  it('cuts a long title: some mail programs refuse a long link', () => {
    const link = correctionMail(owner.email, 'Đ'.repeat(500), '/');
    expect(decodeURIComponent(/subject=([^&]*)/.exec(link)?.[1] ?? '')).toHaveLength(150);
  });
});

describe('correctionIssue', () => {
  it('fills in the form of a repository on GitHub', () => {
    const url = correctionIssue('https://github.com/khoi/trang', 'Bài một', '/tin-tuc/a/');
    expect(url).toMatch(
      /^https:\/\/github\.com\/khoi\/trang\/issues\/new\?template=dinh-chinh\.yml&/,
    );
    expect(new URL(url as string).searchParams.get('page')).toBe('/tin-tuc/a/');
  });
  it.each([
    undefined,
    'https://example.com/a/b',
    'https://github.com/a',
    'khong phai',
    'https://github.com/a/b/c',
  ])('is not offered for %s', (repository) =>
    expect(correctionIssue(repository, 'Bài', '/')).toBeUndefined(),
  );
});

describe('phoneLink', () => {
  it.each([
    ['0276 382 0000', 'tel:02763820000'],
    ['+84 (276) 382.0000', 'tel:+842763820000'],
    ['tổng đài Thử', undefined],
    ['113', undefined],
  ])('%s', (phone, link) => expect(phoneLink(phone)).toBe(link));
});
