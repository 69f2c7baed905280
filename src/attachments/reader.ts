import { Worker } from 'node:worker_threads';
import { writeWhole } from '../files/disk.ts';
import type { AttachmentKind, AttachmentText } from './text.ts';

export interface ReadingTask {
  path: string;
  kind: AttachmentKind;
  /** Where the text is put, as JSON. */
  target: string;
}

export type Limits = Readonly<Record<'seconds' | 'memory', number>>;

export interface Reading {
  tasks: ReadingTask[];
  limits: Limits;
}

/**
 * A process of its own: takes tasks as JSON from standard input and reads file after file in a thread, which it ends when one takes too long or too much.
 * Nothing is put at the target of such a file, so that a faster machine can try again. Standard output is for one thing alone: why a text could not be put down.
 */
async function main(): Promise<void> {
  const { tasks, limits } = JSON.parse(await text()) as Reading;
  const notice = setTimeout(
    () => process.stderr.write(`Đang đọc chữ trong ${tasks.length} tệp đính kèm mới…\n`),
    3000,
  );
  let worker: Worker | undefined;
  for (const task of tasks) {
    // Whatever ends it, its end is what counts: an error is told before.
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    }).on('error', () => {});
    const read = await readIn(worker, task, limits);
    if (read) writeWhole(task.target, JSON.stringify(read));
    else {
      await worker.terminate();
      worker = undefined;
    }
  }
  clearTimeout(notice);
  await worker?.terminate();
}

async function text(): Promise<string> {
  let all = '';
  for await (const part of process.stdin.setEncoding('utf8')) all += part;
  return all;
}

function readIn(
  worker: Worker,
  task: ReadingTask,
  { seconds, memory }: Limits,
): Promise<AttachmentText | undefined> {
  return new Promise((done) => {
    const end = (read?: AttachmentText) => {
      clearTimeout(clock);
      clearInterval(scales);
      worker.off('message', end).off('exit', fail);
      done(read);
    };
    const fail = () => end();
    const clock = setTimeout(fail, seconds * 1000);
    const scales = setInterval(() => process.memoryUsage.rss() > memory && end(), 100);
    worker.once('message', end).once('exit', fail);
    worker.postMessage(task);
  });
}

try {
  await main();
} catch (error) {
  // The text could not be put down. Whoever asked says so, on its own.
  process.stdout.write((error as Error).message);
  process.exit(1);
}
