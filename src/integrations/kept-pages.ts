import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptBuild, type KeptPage } from '../files/kept-build.ts';

/** Puts the pages that did not have to be rendered into the finished site: `src/data/kept-pages.ts` says which. */
export const keptPages = (): AstroIntegration => ({
  name: 'kept-pages',
  hooks: {
    'astro:build:start': () => {
      delete keptBuild.now;
    },
    'astro:build:done': ({ dir, logger }) => {
      const build = keptBuild.now;
      if (!build) return;
      for (const [address, key] of build.reused) {
        const file = join(fileURLToPath(dir), address, 'index.html');
        const bytes = build.stored.get(key);
        if (!bytes || existsSync(file)) throw new Error(`${address} is ${bytes ? 'the address of two pages' : 'no longer among the pages kept'}`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, (JSON.parse(bytes.toString()) as KeptPage).html);
      }
      build.stored.prune();
      logger.info(`${build.reused.size} pages kept`);
    },
  },
});
