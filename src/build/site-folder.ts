import { spawnSync } from 'node:child_process';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { turnIfFree } from './lock.ts';

/** Where the old site stands between two renames. */
const asideOf = (out: string) => `${out}.old`;

/** The folder that a site is put at: a link is honoured, and what it leads to is replaced. */
function realFolder(out: string): string {
  const isLink = lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolve(dirname(out), readlinkSync(out)) : out;
}

/** Makes sure, before a build takes its time, that its site can be put at `out`; what a killed build left there is put right. */
export function prepareSite(out: string): void {
  const folder = realFolder(out);
  mkdirSync(dirname(folder), { recursive: true });
  accessSync(dirname(folder), constants.W_OK);
  healSite(folder);
}

/** After a build was killed between its two renames the old site comes back; after them, what is left of it goes. */
export function healSite(out: string): void {
  const folder = realFolder(out);
  const old = asideOf(folder);
  if (!existsSync(old)) return;
  if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, folder);
}

/** The same for who only reads the site: while a build is at work, it is the build's affair. */
export async function healIfIdle(out: string): Promise<void> {
  if (!existsSync(asideOf(realFolder(out)))) return;
  const release = await turnIfFree();
  if (!release) return;
  healSite(out);
  release();
}

/**
 * Puts the new site where the old one was, in two renames: `out` is missing for a fraction of a millisecond. The first is undone when the
 * second fails, and by {@link healSite} when it never came. All is on the disk before: after a power cut no file of the site is empty.
 */
export function putInPlace(next: string, out: string): void {
  syncToDisk(next);
  const folder = realFolder(out);
  if (!existsSync(folder)) renameSync(next, folder);
  else {
    const old = asideOf(folder);
    rmSync(old, { recursive: true, force: true });
    renameSync(folder, old);
    try {
      renameSync(next, folder);
    } catch (error) {
      renameSync(old, folder);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  }
  syncFolder(dirname(folder));
}

/** Writes what the system still holds in memory of a folder to the disk: by one call of `sync` where there is one, else file by file. */
function syncToDisk(folder: string): void {
  if (spawnSync('sync', ['-f', folder], { stdio: 'ignore' }).status === 0) return;
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (item.isFile()) syncFile(join(item.parentPath, item.name));
  syncFolder(folder);
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The names in a folder. Some systems open no folders, and keep names without being asked. */
function syncFolder(folder: string): void {
  try {
    syncFile(folder);
  } catch {
    // Windows.
  }
}
