import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Pagefind's ready-made interfaces: the search page brings its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Builds the search index of a finished site into its `pagefind/` folder. Only pages that mark a `data-pagefind-body` are in it.
 * @returns how many pages were indexed, and what went wrong
 */
export async function buildIndex(folder: string): Promise<{ pages: number; errors: string[] }> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) return { pages: 0, errors };
  try {
    const added = await index.addDirectory({ path: folder });
    const target = join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath: target });
    for (const file of readdirSync(target)) if (unused.test(file)) rmSync(join(target, file));
    return { pages: added.page_count, errors: [...added.errors, ...written.errors] };
  } finally {
    await pagefind.close();
  }
}
