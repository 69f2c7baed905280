import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './read.ts';
import { projectRoot } from './root.ts';
import { keyOf } from './stored.ts';

/** A hash of the whole program: its sources, its configuration, its libraries by the lock file, and Node. What one program has made, another must not take for its own. */
export function hashOfCode(project = projectRoot): string {
  const files = [...listFiles(project, 'src'), 'astro.config.mjs', 'package-lock.json'];
  return keyOf(
    process.version,
    ...files.flatMap((file) => [file, readFileSync(join(project, file))]),
  );
}
