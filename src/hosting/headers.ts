import { addresses } from '../domain/addresses.ts';

/**
 * The headers of every answer, by path: the only place that says them. Our own server sends them, `_headers` and the nginx configuration
 * are written from them, and pages carry as much of the policy as a page can (for hosts that send no headers of ours).
 */
export type Headers = Readonly<Record<string, string>>;

export interface PathRule {
  /** From the site's root, without the base path; one `*` stands for anything, `/` included. */
  path: string;
  headers: Headers;
}

const siteOnly = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** The site's Content-Security-Policy; a page with needs of its own names the directives that differ. */
export const contentSecurityPolicy = (own: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...siteOnly, ...own })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const tenMinutes = { 'Cache-Control': 'public, max-age=600' };
const oneDay = { 'Cache-Control': 'public, max-age=86400' };

/** Other sites' pages may show it, and so may a feed reader in a browser. */
const shownElsewhere = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** Other sites' programs may read it: open data. */
const readElsewhere = { ...shownElsewhere, 'Access-Control-Allow-Origin': '*' };

/**
 * What the form for staff is allowed besides: to ask the code host's interface, and nobody else; styles of its own making; pictures that are being added, and
 * the worker that makes them smaller. A sign-in by OAuth answers from a window of its own, which must be able to speak to the page.
 */
const editorHeaders: Headers = {
  'Content-Security-Policy': contentSecurityPolicy({
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' blob: data:",
    'connect-src': "'self' blob: data: https://api.github.com",
    'worker-src': "'self' blob:",
    'manifest-src': "'self' blob:",
  }),
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'X-Robots-Tag': 'noindex',
};

/** All rules that match a path hold; of two that name the same header, the later. A new page with needs of its own is one more entry. */
export const pathRules: readonly PathRule[] = [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(),
      'X-Frame-Options': 'DENY',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': unused.map((name) => `${name}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      // Kept, but asked for again each time, mostly answered by 304: a correction shows at once, and a page never meets another build's lists.
      'Cache-Control': 'no-cache',
    },
  },
  { path: '/*.json', headers: readElsewhere },
  { path: '/*.csv', headers: { ...readElsewhere, ...tenMinutes } },
  { path: '/*.ics', headers: { ...readElsewhere, ...tenMinutes } },
  { path: '/*.xml', headers: { ...readElsewhere, ...tenMinutes } },
  { path: '/*.zip', headers: { ...readElsewhere, ...tenMinutes } },
  { path: '/*/feed.json', headers: tenMinutes },
  { path: '/du-lieu/*.json', headers: tenMinutes },
  { path: '/the/*', headers: { ...shownElsewhere, ...oneDay } },
  // Their names hold a hash of what is in them.
  { path: '/_astro/*', headers: { ...shownElsewhere, ...forever } },
  { path: '/pagefind/*.pf_meta', headers: forever },
  { path: '/pagefind/*.pf_index', headers: forever },
  // Five signs of a hash are not enough to promise that a name never comes back for another content.
  { path: '/pagefind/*.pf_fragment', headers: oneDay },
  { path: addresses.editor, headers: editorHeaders },
  { path: `${addresses.editor}index.html`, headers: editorHeaders },
];

/**
 * Over https only: browsers then ask for this host over https alone, for a year. Other names below the same domain are not this site's to bind.
 * RFC 6797, 7.2: it must not be sent over http.
 */
export const strictTransportSecurity = {
  name: 'Strict-Transport-Security',
  value: 'max-age=31536000',
} as const;

/** The regular expression of a rule's path: it starts with `/`, and everything but `*` stands for itself. */
export const patternOf = (path: string, base = '/'): string =>
  `^${[base.slice(0, -1), path].join('').split('*').map(escapePattern).join('.*')}$`;

const escapePattern = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&');

const compiled = pathRules.map(({ path, headers }) => ({
  matches: new RegExp(patternOf(path)),
  headers,
}));

/**
 * The headers of the answer to a path.
 * @param path from the site's root, without the base path and without the query; of the page that says so for what is not found: `/404.html`
 */
export const headersFor = (path: string): Headers =>
  Object.assign(
    {},
    ...compiled.filter(({ matches }) => matches.test(path)).map(({ headers }) => headers),
  ) as Headers;

/**
 * What a page can say of the policy by itself, in `<meta http-equiv>`, where the host sends no header: everything but who may frame it,
 * which browsers only take from a header.
 * @param path of the page, without the base path
 */
export const policyInPage = (path: string): string =>
  (headersFor(path)['Content-Security-Policy'] ?? '')
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
