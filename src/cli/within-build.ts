import { isMainThread } from 'node:worker_threads';
import { toBegin } from '../integrations/when-checked.ts';
import { holdPages } from './lock.ts';

/**
 * Loaded into Astro's process before Astro: it holds the lock on the pages as long as it lives, hears the word to begin, and ends when the build that started
 * it has given up or is gone. Both its standard input tells. A build that is killed leaves nobody behind who writes into its folders.
 */
export const held = isMainThread ? await holdPages() : undefined;

if (isMainThread) {
  const { stdin } = process;
  toBegin.khoiToldToBegin = new Promise((begin) => {
    stdin.once('data', () => {
      // From now on Astro's own work keeps the process alive, and its end ends it.
      (stdin as { unref?: () => void }).unref?.();
      begin();
    });
  });
  stdin.on('end', () => process.exit(1)).on('error', () => process.exit(1)).resume();
}
