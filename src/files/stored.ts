import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sumLength = 16;
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest().subarray(0, sumLength);

function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // not even its folder is there
  }
}

/** The name of something stored: the hash of all that decides what it is. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // The lengths keep `a, bc` and `ab, c` apart.
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex').slice(0, 32);
}

/**
 * A folder that keeps what is costly to make from one build to the next, under {@link keyOf} all that decides it: what is found is what would be made.
 * Each file carries a sum of its content and comes into being by a rename, so that nothing half written or damaged is ever taken.
 */
export class Stored {
  readonly #folder: string;
  readonly #used = new Set<string>();
  /** Known to be there. */
  readonly #folders = new Set<string>();
  #made = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Of what this build used: how many had to be made. */
  get made(): number {
    return this.#made;
  }

  get used(): number {
    return this.#used.size;
  }

  get(key: string): Buffer | undefined {
    try {
      const file = readFileSync(this.#pathOf(key));
      const bytes = file.subarray(sumLength);
      if (!sumOf(bytes).equals(file.subarray(0, sumLength))) return undefined;
      this.#used.add(key);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Keeps something. A full disk or a folder that may not be written to costs time in the next build and nothing else. */
  put(key: string, bytes: Uint8Array): void {
    this.#made += 1;
    this.#used.add(key);
    const path = this.#pathOf(key);
    const part = `${path}.${randomBytes(4).toString('hex')}`;
    try {
      if (!this.#folders.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
      this.#folders.add(dirname(path));
      writeFileSync(part, Buffer.concat([sumOf(bytes), bytes]));
      renameSync(part, path);
    } catch {
      forget(part);
    }
  }

  /** What was neither found nor put since this object was made goes: to be called when all of a build's have been asked for. */
  prune(): void {
    try {
      for (const item of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
        if (item.isFile() && !this.#used.has(item.name)) rmSync(join(item.parentPath, item.name), { force: true });
      }
    } catch {
      // nothing stored yet, or another build prunes too
    }
  }

  /** In 256 folders: some systems slow down with tens of thousands of files in one. */
  #pathOf(key: string): string {
    return join(this.#folder, key.slice(0, 2), key);
  }
}
