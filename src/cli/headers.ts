import { addresses } from '../domain/addresses.ts';

/** The headers that a server of this site sends with every answer: `npm start` does, and a real host should. */
export const contentSecurityPolicy: Readonly<Record<string, string>> = {
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

/**
 * What the form for staff is allowed besides: to ask the code host's interface, and nobody else; styles of its own making; pictures that are
 * being added, and the worker that makes them smaller. Only its own page gets it.
 */
export const editorPolicy: Readonly<Record<string, string>> = {
  ...contentSecurityPolicy,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'connect-src': "'self' blob: data: https://api.github.com",
  'worker-src': "'self' blob:",
  'manifest-src': "'self' blob:",
};

const policyText = (policy: Readonly<Record<string, string>>) => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; ');

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyText(contentSecurityPolicy),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The headers of the form for staff. A sign-in by OAuth answers from a window of its own, which must be able to speak to the page. */
export const editorHeaders: Readonly<Record<string, string>> = {
  ...securityHeaders,
  'Content-Security-Policy': policyText(editorPolicy),
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'X-Robots-Tag': 'noindex',
};

/** The headers of an answer. @param path from the site's root, without the base path */
export const headersOf = (path: string): Readonly<Record<string, string>> => ([addresses.editor, `${addresses.editor}index.html`].includes(path) ? editorHeaders : securityHeaders);

/** Files whose name holds a hash of their content never change; all else is asked for again and mostly answered by 304. */
export function cacheControl(path: string): string {
  return /^\/(?:_astro\/|pagefind\/.*\.pf_\w+$)/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
