import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { turnIfFree } from './lock.ts';

/** Where the old site stands between two renames. */
const asideOf = (out: string) => `${out}.old`;

/** Makes sure, before a build takes its time, that its site can be put at `out`; what a killed build left there is put right. */
export function prepareSite(out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  accessSync(dirname(out), constants.W_OK);
  healSite(out);
}

/** After a build was killed between its two renames the old site comes back; after them, what is left of it goes. */
export function healSite(out: string): void {
  const old = asideOf(out);
  if (!existsSync(old)) return;
  if (existsSync(out)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, out);
}

/** The same for who only reads the site: while a build is at work, it is the build's affair. */
export async function healIfIdle(out: string): Promise<void> {
  if (!existsSync(asideOf(out))) return;
  const release = await turnIfFree();
  if (!release) return;
  healSite(out);
  release();
}

/**
 * Puts the new site where the old one was, in one step where the system can exchange two folders (Linux): at every moment, whoever looks or
 * kills, `out` is the whole old site or the whole new one, and `next` then holds the old. Elsewhere in two renames, with `out` missing for a
 * fraction of a millisecond: the first is undone when the second fails, and by {@link healSite} when it never came.
 */
export function putInPlace(next: string, out: string): void {
  if (!existsSync(out)) return renameSync(next, out);
  if (exchange(next, out)) return;
  const old = asideOf(out);
  rmSync(old, { recursive: true, force: true });
  renameSync(out, old);
  try {
    renameSync(next, out);
  } catch (error) {
    renameSync(old, out);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** The number of Linux's renameat2. Node does not offer it. */
const renameat2: Partial<Record<NodeJS.Architecture, number>> = { x64: 316, arm64: 276 };

/** Exchanges two folders: by mv of coreutils 9.5 and later, else by perl, which every Debian and Ubuntu has. False when neither can. */
function exchange(one: string, other: string): boolean {
  const number = renameat2[process.arch];
  if (process.platform !== 'linux' || number === undefined) return false;
  const ways: [program: string, ...args: string[]][] = [
    ['mv', '--exchange', '--no-target-directory', '--', one, other],
    // -100 is the working folder as the start of both paths, 2 is RENAME_EXCHANGE.
    [
      'perl',
      '-e',
      `exit(syscall(${number}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`,
      one,
      other,
    ],
  ];
  return ways.some(
    ([program, ...args]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0,
  );
}
