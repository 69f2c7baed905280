import { createHash } from 'node:crypto';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project itself. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The content folder in use: `CONTENT_DIR`, or `content/` of the project. */
export function contentRoot(env: NodeJS.ProcessEnv = process.env): string {
  const given = env['CONTENT_DIR'];
  if (!given) return join(projectRoot, 'content');
  return isAbsolute(given) ? resolve(given) : resolve(process.cwd(), given);
}

/** Caches of different content roots never mix: each has its own folder, which outlives a reinstall. */
export function cacheFolder(root: string = contentRoot()): string {
  const own = root === join(projectRoot, 'content');
  const name = own
    ? 'content'
    : `content-${createHash('sha256').update(root).digest('hex').slice(0, 10)}`;
  return join(projectRoot, '.astro', name);
}
