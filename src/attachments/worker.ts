import { parentPort } from 'node:worker_threads';
import { extract } from './extract.ts';
import type { ReadingTask } from './reader.ts';

/** Reads one file for each message; {@link reader} watches over it and ends it when it takes too much. */
parentPort?.on('message', async ({ path, kind }: ReadingTask) => {
  parentPort?.postMessage(
    await extract(path, kind).catch(() => ({ kind, pages: [], fault: 'broken' })),
  );
});
