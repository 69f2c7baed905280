import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFile } from '../files/read.ts';
import { redirectSchema, type Redirect } from '../schemas/redirect.ts';

/** The moved addresses of a content folder, without the base path, in the order of `redirects.yaml`. What the schema refuses is left out: the check tells of it. */
export function movedAddresses(root: string): Redirect[] {
  if (!existsSync(join(root, 'redirects.yaml'))) return [];
  const entries = readContentFile(root, 'redirects.yaml')?.entries ?? [];
  return entries.flatMap(({ data }) => {
    const read = redirectSchema().safeParse(data);
    return read.success ? [read.data] : [];
  });
}

export const redirectsFile = '_redirects';

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it; both keep the query. Each address stands twice: a page lies at the old address (for hosts
 * that cannot redirect), over which Netlify only redirects by force (`301!`), a status that Cloudflare does not know and skips.
 */
export const redirectsText = (redirects: readonly Redirect[], base: string): string =>
  redirects
    .map(({ from, to }) =>
      [
        `${base}${from.slice(1)} ${base}${to.slice(1)} 301!`,
        `${base}${from.slice(1)} ${base}${to.slice(1)} 301`,
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('');

/** Where a built site says that its addresses have moved: paths with the base path. */
export function redirectsOf(folder: string): Map<string, string> {
  const file = join(folder, redirectsFile);
  if (!existsSync(file)) return new Map();
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .flatMap(([from, to, status]) =>
        from && to && status === '301' ? [[from, to] as const] : [],
      ),
  );
}
