import { isMainThread } from 'node:worker_threads';
import { holdPages } from './lock.ts';

/**
 * Loaded into Astro's process before Astro: it holds the lock on the pages as long as it lives, and ends when the build that started it is gone,
 * which its standard input tells. A build that is killed leaves nobody behind who writes into its folders.
 */
export const held = isMainThread ? await holdPages() : undefined;

if (isMainThread) {
  process.stdin.on('end', () => process.exit(1)).on('error', () => process.exit(1)).resume();
  (process.stdin as { unref?: () => void }).unref?.();
}
