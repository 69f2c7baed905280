import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../files/root.ts';
import { CliError } from '../files/errors.ts';
import { messages } from '../process/messages.ts';

export interface LockOptions {
  /** Milliseconds to wait for another holder. */
  patience: number;
  /** Called once, when there is somebody to wait for. */
  onWait?: () => void;
}

const busy = 5;

/**
 * Takes a lock that one process has at a time and gives the function that lets go of it. It is SQLite's lock on a file, and with it the
 * system's: it ends with its process, however that dies, so that none is ever left behind. A lock taken twice waits within one process too.
 * @throws {CliError} when the wait is over or the file cannot be written
 */
export async function hold(file: string, { patience, onWait }: LockOptions): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  accessSync(dirname(file), constants.W_OK);
  const database = attempt(file, () => new DatabaseSync(file));
  const began = Date.now();
  for (let first = true; ; first = false) {
    try {
      if (attempt(file, () => taken(database))) return () => database.close();
      if (Date.now() - began >= patience)
        throw new CliError(messages.buildStillRunning(Math.round(patience / 60_000)));
    } catch (error) {
      database.close();
      throw error;
    }
    if (first) onWait?.();
    await pause(100);
  }
}

function taken(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === busy) return false;
    throw error;
  }
}

function attempt<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new CliError(messages.lockUnusable(file, (error as Error).message));
  }
}

/** One build at a time: whatever their content roots, Astro keeps lists of theirs in one and the same folder. */
const buildLock = join(projectRoot, '.astro', 'build.lock');

/** Held by Astro's process itself, which may outlive a build that was killed by a moment. */
const pagesLock = join(projectRoot, '.astro', 'pages.lock');

/** Longer than any build takes. */
const patience = 30 * 60_000;

/** Waits until no other build is at work in this project, the remains of a killed one included. */
export async function takeTurn(onWait: () => void): Promise<() => void> {
  const release = await hold(buildLock, { patience, onWait });
  try {
    (await holdPages())();
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

export const holdPages = (): Promise<() => void> => hold(pagesLock, { patience });

/** A turn if nobody else has it; undefined otherwise. */
export async function turnIfFree(): Promise<(() => void) | undefined> {
  try {
    return await hold(buildLock, { patience: 0 });
  } catch {
    return undefined;
  }
}
