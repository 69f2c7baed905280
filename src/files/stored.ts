import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from './disk.ts';

const signs = 32;
const sumOf = (bytes: Uint8Array) =>
  createHash('sha256').update(bytes).digest('hex').slice(0, signs);

/** The name of something stored: the hash of all that decides what it is. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // The lengths keep `a, bc` and `ab, c` apart.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, signs);
}

/**
 * A folder that keeps what is costly to make from one build to the next, under {@link keyOf} all that decides it: what is found is what would be made.
 * Each file carries a sum of its content in its name and comes into being by a rename or a link, so that nothing half written or changed is ever taken.
 */
export class Stored {
  readonly #folder: string;
  readonly #used = new Set<string>();
  #paths: Map<string, string> | undefined;
  #made = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Of what this build used: how many had to be made. */
  get made(): number {
    return this.#made;
  }

  get(key: string): Buffer | undefined {
    const path = this.#known().get(key);
    if (path === undefined) return undefined;
    try {
      const bytes = readFileSync(path);
      if (!path.endsWith(sumOf(bytes))) return undefined;
      this.#used.add(key);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Keeps something. A full disk or a folder that may not be written to costs time in the next build and nothing else. */
  put(key: string, bytes: Uint8Array): void {
    this.#keep(key, bytes, (path) => writeWhole(path, bytes));
  }

  /** Keeps what a file holds, without writing it once more: the file gets a second name. */
  keep(key: string, file: string): void {
    try {
      const bytes = readFileSync(file);
      this.#keep(key, bytes, (path) => linkOrWrite(file, path, bytes));
    } catch {
      // as above
    }
  }

  /**
   * Lays something stored where a file is wanted that is not there yet, by a second name for it: to write it takes the system twenty times as long.
   * @returns whether it was stored; what cannot be written throws
   */
  lay(key: string, file: string): boolean {
    const path = this.#known().get(key);
    if (path === undefined) return false;
    // What this object has found or made itself need not be looked at once more.
    if (this.#used.has(key) && isLinked(path, file)) return true;
    const bytes = this.get(key);
    if (!bytes) return false;
    linkOrWrite(path, file, bytes);
    return true;
  }

  /**
   * What was neither found nor kept since this object was made goes: to be called when all of a build's have been asked for. A build that needed nothing
   * (no social cards without an origin) says nothing of what the next one needs: all stay.
   */
  prune(): void {
    if (this.#used.size === 0) return;
    const needed = new Set([...this.#used].map((key) => this.#known().get(key)));
    try {
      for (const path of filesBelow(this.#folder))
        if (!needed.has(path)) rmSync(path, { force: true });
    } catch {
      // nothing stored yet, or another build prunes too
    }
  }

  #keep(key: string, bytes: Uint8Array, write: (path: string) => void): void {
    // In 256 folders: some systems slow down with tens of thousands of files in one.
    const path = join(this.#folder, key.slice(0, 2), `${key}-${sumOf(bytes)}`);
    this.#made += 1;
    this.#used.add(key);
    try {
      write(path);
      this.#known().set(key, path);
    } catch {
      // said above
    }
  }

  #known(): Map<string, string> {
    return (this.#paths ??= new Map(
      filesBelow(this.#folder)
        .filter((path) => named.test(path))
        .map((path) => [path.slice(-2 * signs - 1, -signs - 1), path]),
    ));
  }
}

const named = new RegExp(`[0-9a-f]{${signs}}-[0-9a-f]{${signs}}$`);

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name));
  } catch {
    return [];
  }
}

/** Some systems, and two disks, have no second names. Nothing is ever written into a file that is there: it may have names elsewhere. */
function linkOrWrite(from: string, to: string, bytes: Uint8Array): void {
  if (isLinked(from, to)) return;
  mkdirSync(dirname(to), { recursive: true });
  if (!isLinked(from, to)) writeWhole(to, bytes);
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
