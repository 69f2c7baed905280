import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file below a folder, sorted, relative, `/` between parts. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();

/** What a folder holds, byte by byte: the hash of each file by its path. */
export const treeOf = (folder: string): Map<string, string> =>
  new Map(
    filesBelow(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

/** One hash for files and folders, their names included; what does not exist counts as empty. */
export function hashOf(paths: readonly string[], more = ''): string {
  const hash = createHash('sha256').update(more);
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const tree = statSync(path).isDirectory()
      ? treeOf(path)
      : new Map([['', createHash('sha256').update(readFileSync(path)).digest('hex')]]);
    for (const [file, digest] of tree) hash.update(`${path}/${file}\n${digest}\n`);
  }
  return hash.digest('hex');
}

/** The files in which two folders differ. */
export function differences(
  one: string,
  other: string,
): { added: string[]; removed: string[]; changed: string[] } {
  const [before, after] = [treeOf(one), treeOf(other)];
  return {
    added: [...after.keys()].filter((file) => !before.has(file)),
    removed: [...before.keys()].filter((file) => !after.has(file)),
    changed: [...before]
      .filter(([file, digest]) => after.has(file) && after.get(file) !== digest)
      .map(([file]) => file),
  };
}
