import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, projectRoot } from '../files/root.ts';
import { keyOf } from '../files/stored.ts';
import type { Limits, Reading, ReadingTask } from './reader.ts';
import { type AttachmentKind, type AttachmentText, bounds } from './text.ts';

export interface ReadOptions {
  /** The cache folder of the content root; what has been read lies in its `attachments/`. */
  cache?: string;
  /** The project's folder, where this module runs bundled and cannot know it. */
  project?: string;
  /** These are all the attachments there are: what the cache holds of others is removed. */
  prune?: boolean;
  /** Seconds and bytes of memory that one file may take. */
  limits?: Limits;
}

/**
 * The text of PDF and DOCX files, by their paths. What was read before lies in a cache, named by the hash of the file and of the readers;
 * the rest is read by a process of its own within {@link bounds}, so that no file can harm or hold up the caller. Synchronous, as the check is.
 * @throws {Error} with the system's words when the cache cannot be written
 */
export function readAttachments(
  paths: readonly string[],
  {
    cache = cacheFolder(),
    project = projectRoot,
    prune = false,
    limits = bounds,
  }: ReadOptions = {},
): Map<string, AttachmentText> {
  const folder = join(cache, 'attachments');
  const found = new Map<string, AttachmentText>();
  const tasks: ReadingTask[] = [];
  const readers = paths.length > 0 ? hashOfReaders(project) : '';
  for (const path of paths) {
    const kind = kindOf(path);
    if (statSync(path).size > bounds.file) found.set(path, { kind, pages: [], fault: 'too-large' });
    else
      tasks.push({
        path,
        kind,
        target: join(folder, `${keyOf(readers, kind, readFileSync(path))}.json`),
      });
  }
  readAll(
    tasks.filter(({ target }) => !existsSync(target)),
    limits,
    project,
  );
  for (const { path, kind, target } of tasks)
    found.set(
      path,
      existsSync(target)
        ? (JSON.parse(readFileSync(target, 'utf8')) as AttachmentText)
        : { kind, pages: [], fault: 'too-heavy' },
    );
  if (prune && existsSync(folder)) {
    const used = new Set(tasks.map(({ target }) => target));
    for (const name of readdirSync(folder))
      if (name.endsWith('.json') && !used.has(join(folder, name)))
        rmSync(join(folder, name), { force: true });
  }
  return found;
}

const kindOf = (path: string): AttachmentKind => (/\.docx$/i.test(path) ? 'docx' : 'pdf');

/** Reads each file once, the same content under two names too. A process that breaks down takes with it the file that it was reading, not those after it. */
function readAll(
  tasks: readonly ReadingTask[],
  { seconds, memory }: Limits,
  project: string,
): void {
  let left = [...new Map(tasks.map((task) => [task.target, task])).values()];
  while (left.length > 0) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(project, 'src/attachments/reader.ts')],
      {
        input: JSON.stringify({ tasks: left, limits: { seconds, memory } } satisfies Reading),
        stdio: ['pipe', 'pipe', 'inherit'],
        encoding: 'utf8',
        timeout: (seconds + 5) * 1000 * left.length,
        killSignal: 'SIGKILL',
      },
    );
    if (status === 0) return;
    if (stdout) throw new Error(stdout);
    left = left.slice(left.findIndex(({ target }) => !existsSync(target)) + 1 || left.length);
  }
}

/** Whatever decides what is read: the files of this room, and the versions of the libraries. */
function hashOfReaders(project: string): string {
  const own = [
    'attachments/pdf.ts',
    'attachments/docx.ts',
    'files/zip.ts',
    'attachments/paragraphs.ts',
    'attachments/extract.ts',
    'attachments/text.ts',
    'vietnamese/legacy.ts',
    'vietnamese/syllable.ts',
  ].map((file) => `src/${file}`);
  return keyOf(
    ...[...own, 'node_modules/unpdf/package.json', 'node_modules/mammoth/package.json'].map(
      (file) => readFileSync(join(project, file)),
    ),
  );
}
