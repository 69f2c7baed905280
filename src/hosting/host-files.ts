import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Redirect } from '../schemas/redirect.ts';
import { pathRules, strictTransportSecurity } from './headers.ts';
import { redirectsFile, redirectsText } from './redirects.ts';

/** Files of a built site that are meant for its host: no server hands them out. */
export const hostFiles = ['_headers', redirectsFile] as const;

/**
 * `_headers`, as Netlify and Cloudflare Pages read it: all rules that match hold, in order. Where a later rule sets a header anew, Netlify takes
 * the later value and Cloudflare would join both, unless the first is taken back by `! Name`, a line that Netlify passes over.
 * Both hosts answer over https alone.
 */
export function headersText(base: string): string {
  return pathRules
    .map(({ path, headers }, index) => {
      const before = new Set(
        pathRules.slice(0, index).flatMap((rule) => Object.keys(rule.headers)),
      );
      const lines = Object.entries({
        ...(index === 0 && { [strictTransportSecurity.name]: strictTransportSecurity.value }),
        ...headers,
      }).flatMap(([name, value]) => [
        ...(before.has(name) ? [`  ! ${name}\n`] : []),
        `  ${name}: ${value}\n`,
      ]);
      return `${base}${path.slice(1)}\n${lines.join('')}`;
    })
    .join('\n');
}

/** Writes `_headers` and `_redirects` into a built site. */
export function writeHostFiles(
  folder: string,
  { base, redirects }: { base: string; redirects: readonly Redirect[] },
): void {
  writeFileSync(join(folder, '_headers'), headersText(base));
  writeFileSync(join(folder, redirectsFile), redirectsText(redirects, base));
}
