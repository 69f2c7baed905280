import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unfinished, writeWhole } from '../files/disk.ts';

/** In the cache folder of a content root: the path of the root, whose name the folder's own only hashes. */
const rootFile = 'root.txt';

const month = 30 * 86_400_000;

/**
 * Removes what nobody needs any more, while no other build is at work: folders and unfinished files of builds that were killed, and the caches of content
 * roots that are gone. A cache that names no root, as the check alone makes one, goes when nothing has been put there for a month.
 * @param cache the cache folder of the root that is about to be built
 */
export function clearLeftovers(cache: string, root: string): void {
  const caches = dirname(cache);
  if (existsSync(caches)) {
    for (const name of readdirSync(caches).filter((name) =>
      /^content(?:-[0-9a-f]{10})?$/.test(name),
    )) {
      const folder = join(caches, name);
      if (name !== basename(cache) && isAbandoned(folder))
        rmSync(folder, { recursive: true, force: true });
      else clearUnfinished(folder);
    }
  }
  writeWhole(join(cache, rootFile), `${root}\n`);
}

function isAbandoned(folder: string): boolean {
  const file = join(folder, rootFile);
  if (existsSync(file)) return !existsSync(readFileSync(file, 'utf8').trimEnd());
  return basename(folder) !== 'content' && statSync(folder).mtimeMs < Date.now() - month;
}

/**
 * The pictures that Astro has made small: it writes them straight to their names in its cache and afterwards takes them as they are. Whenever it may not have
 * come to an end with one (killed, disk full), all are made anew.
 */
export const dropPictures = (cache: string): void =>
  rmSync(join(cache, 'assets'), { recursive: true, force: true });

function clearUnfinished(folder: string): void {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (!item.isDirectory() || item.name === 'assets') continue;
    const path = join(folder, item.name);
    if (/^next-\d+$/.test(item.name)) {
      // Only a build that was killed leaves its folder. The pictures go first: should this be killed too, the folder still tells.
      dropPictures(folder);
      rmSync(path, { recursive: true, force: true });
    } else
      for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }))
        if (name.endsWith(unfinished) && !isAlive(writerOf(name)))
          rmSync(join(path, name), { force: true });
  }
}

const writerOf = (name: string) => Number(name.slice(0, -unfinished.length).split('.').at(-1));

/** A check writes into caches without taking a turn. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
