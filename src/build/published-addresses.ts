import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPageOf } from '../domain/published-urls.ts';
import { movedAddresses } from '../hosting/redirects.ts';

/**
 * The published addresses that a built site has lost: the check has held the list against the content, this holds it against the files themselves,
 * so that a page which the code no longer makes stops the build as well. A page of a list may go when the list gets shorter.
 * @param folder the built site
 */
export function lostAddresses(folder: string, root: string): string[] {
  const file = join(root, 'published-urls.txt');
  if (!existsSync(file)) return [];
  const moved = new Set(movedAddresses(root).map(({ from }) => from));
  const stands = (address: string) =>
    moved.has(address) ||
    existsSync(join(folder, address, address.endsWith('/') ? 'index.html' : ''));
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !stands(line) && !stands(listPageOf(line)));
}
