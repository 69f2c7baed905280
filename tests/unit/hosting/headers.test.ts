import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  headersFor,
  pathRules,
  patternOf,
  policyInPage,
} from '../../../src/hosting/headers.ts';
import { headersText } from '../../../src/hosting/host-files.ts';
import { redirectsText } from '../../../src/hosting/redirects.ts';
import { redirects } from './fixture.ts';

describe('headers by path', () => {
  it('are the strict ones for a page', () => {
    expect(headersFor('/tin-tuc/index.html')).toMatchInlineSnapshot(`
      {
        "Cache-Control": "no-cache",
        "Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
      }
    `);
  });

  it.each([
    ['/', 'no-cache'],
    ['/404.html', 'no-cache'],
    ['/_astro/site.abc.css', 'public, max-age=31536000, immutable'],
    ['/pagefind/index/vi_abc.pf_index', 'public, max-age=31536000, immutable'],
    ['/pagefind/fragment/abcde-3-2023-1-5.pf_fragment', 'public, max-age=86400'],
    ['/pagefind/pagefind-entry.json', 'no-cache'],
    ['/pagefind/wasm.unknown.pagefind', 'no-cache'],
    ['/khen-thuong/2022.csv', 'public, max-age=600'],
    ['/khen-thuong/tra-cuu.json', 'no-cache'],
    ['/du-lieu/', 'no-cache'],
    ['/du-lieu/don-vi.json', 'public, max-age=600'],
    ['/tin-tuc/feed.xml', 'public, max-age=600'],
    ['/don-vi/hai-quan/feed.json', 'public, max-age=600'],
    ['/the/tin-tuc.png', 'public, max-age=86400'],
    ['/the-le/', 'no-cache'],
  ])('keep %s for: %s', (path, value) => {
    expect(headersFor(path)['Cache-Control']).toBe(value);
  });

  it('let other sites read data, and show pictures, but nothing else', () => {
    const ways = (path: string) => [
      headersFor(path)['Access-Control-Allow-Origin'],
      headersFor(path)['Cross-Origin-Resource-Policy'],
    ];
    expect(ways('/khen-thuong/2022.csv')).toEqual(['*', 'cross-origin']);
    expect(ways('/_astro/anh.abc.webp')).toEqual([undefined, 'cross-origin']);
    expect(ways('/tin-tuc/')).toEqual([undefined, 'same-origin']);
  });

  it('allow no inline code, no other site and no frame anywhere but on the form for staff', () => {
    const policies = pathRules
      .filter(({ path }) => !path.startsWith('/quan-tri/'))
      .map(({ headers }) => headers['Content-Security-Policy'] ?? '');
    expect(policies).toHaveLength(pathRules.length - 2);
    for (const policy of policies)
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|data:|http:/);
    expect(headersFor('/quan-tri/')['Content-Security-Policy']).not.toMatch(
      /script-src[^;]*(?:unsafe-inline|'unsafe-eval'|data:|blob:|https:)|\*|http:/,
    );
    expect(contentSecurityPolicy({ 'connect-src': "'self' https://api.github.com" })).toBe(
      contentSecurityPolicy().replace(
        "connect-src 'self'",
        "connect-src 'self' https://api.github.com",
      ),
    );
  });

  it('hold nothing that would end a quoted string of nginx or a line of _headers', () => {
    for (const { path, headers } of pathRules) {
      expect(path).toMatch(/^\/[\w./-]*\*?[\w./-]*$/);
      for (const [name, value] of Object.entries(headers))
        expect(`${name}: ${value}`).toMatch(/^[A-Za-z-]+: [^"$\\\r\n]+$/);
    }
  });

  it('match whole paths, below the base path', () => {
    const matches = (path: string, base: string, address: string) =>
      new RegExp(patternOf(path, base)).test(address);
    expect(matches('/*.csv', '/', '/a/b.csv')).toBe(true);
    expect(matches('/*.csv', '/', '/a/bcsv')).toBe(false);
    expect(matches('/*.csv', '/', '/a/b.csv/')).toBe(false);
    expect(matches('/_astro/*', '/khoi/', '/khoi/_astro/a')).toBe(true);
    expect(matches('/_astro/*', '/khoi/', '/_astro/a')).toBe(false);
    expect(matches('/_astro/*', '/khoi/', '/a/khoi/_astro/a')).toBe(false);
  });
});

describe('what a page says by itself', () => {
  it('is the policy of its path, but for frames, of which browsers only hear from a header', () => {
    expect(policyInPage('/')).toBe(contentSecurityPolicy().replace("; frame-ancestors 'none'", ''));
  });
});

/** As Cloudflare reads `_headers`: of all rules that match, a value joins one of the same name unless `!` has taken that back. */
function asCloudflare(text: string, path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const block of text.split('\n\n')) {
    const [pattern = '', ...lines] = block.trim().split('\n');
    if (!new RegExp(patternOf(pattern)).test(path)) continue;
    for (const name of lines.map((line) => /^ {2}! (.+)$/.exec(line)?.[1]))
      if (name) delete sent[name];
    for (const [, name = '', value = ''] of lines.map(
      (line) => /^ {2}([\w-]+): (.+)$/.exec(line) ?? [],
    ))
      if (name) sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}

/** As Netlify does: a line without a colon says nothing, and a later value takes the place of an earlier. */
function asNetlify(text: string, path: string): Record<string, string> {
  const blocks = text.split('\n\n').map((block) => block.trim().split('\n'));
  return Object.assign(
    {},
    ...blocks
      .filter(([pattern = '']) => new RegExp(patternOf(pattern)).test(path))
      .map(([, ...lines]) =>
        Object.fromEntries(
          lines.filter((line) => line.includes(':')).map((line) => line.trim().split(/: (.*)/s)),
        ),
      ),
  ) as Record<string, string>;
}

describe('_headers', () => {
  const text = headersText('/');
  it.each([
    '/',
    '/tin-tuc/',
    '/_astro/site.abc.css',
    '/khen-thuong/2022.csv',
    '/du-lieu/don-vi.json',
    '/tin-tuc/feed.json',
    '/the/tin-tuc.png',
    '/pagefind/a.pf_meta',
  ])('says on Netlify and Cloudflare Pages the headers of %s, each once', (path) => {
    const wanted = { 'Strict-Transport-Security': 'max-age=31536000', ...headersFor(path) };
    expect(asCloudflare(text, path)).toEqual(wanted);
    expect(asNetlify(text, path)).toEqual(wanted);
  });

  it('stands below the base path, and within the bounds of the hosts', () => {
    const below = headersText('/khoi/');
    expect(below.match(/^\/.*$/gm)).toEqual(pathRules.map(({ path }) => `/khoi${path}`));
    expect(pathRules.length).toBeLessThanOrEqual(100);
    for (const line of below.split('\n')) expect(line.length).toBeLessThan(2000);
  });
});

describe('_redirects', () => {
  it('says each address by force for Netlify, and plainly for Cloudflare Pages', () => {
    expect(redirectsText(redirects, '/khoi/')).toMatchInlineSnapshot(`
      "/khoi/tin-tuc/2023/bai-cu/ /khoi/tin-tuc/ 301!
      /khoi/tin-tuc/2023/bai-cu/ /khoi/tin-tuc/ 301
      /khoi/trang-cu/ /khoi/ 301!
      /khoi/trang-cu/ /khoi/ 301
      "
    `);
    expect(redirectsText([], '/')).toBe('');
  });
});
