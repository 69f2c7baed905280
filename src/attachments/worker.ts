import { parentPort } from 'node:worker_threads';
import { extract } from './extract.ts';
import type { ReadingTask } from './reader.ts';

/** Reads one file for each message; {@link reader} watches over it and ends it when it takes too much. */
parentPort?.on('message', ({ path, kind }: ReadingTask) => {
  void extract(path, kind)
    .catch(() => ({ kind, pages: [], fault: 'broken' }))
    .then((text) => parentPort?.postMessage(text));
});
