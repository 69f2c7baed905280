import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fileOfPage, keptBuild, type KeptPage, type Picture } from '../files/kept-build.ts';
import { cacheFolder } from '../files/root.ts';
import { keyOf, Stored } from '../files/stored.ts';

/** Under it lies what the pages of the last build asked for: the pages are kept as they are. */
const pictures = keyOf('pictures');

/** Lets a build take the pages that it would render the same from an earlier one: `src/data/kept-pages.ts` says which. */
export function keptPages(): AstroIntegration {
  let folder = '';
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => void (folder = fileURLToPath(config.outDir)),
      'astro:build:start': () => {
        const stored = new Stored(join(cacheFolder(), 'pages'));
        const before = JSON.parse(stored.get(pictures)?.toString() ?? '[]') as [
          string,
          Picture[],
        ][];
        keptBuild.now = {
          stored,
          before: new Map(before),
          folder,
          reused: new Map(),
          rendered: new Map(),
        };
      },
      'astro:build:done': ({ pages }) => {
        if (!keptBuild.now) return;
        const { stored, reused, rendered } = keptBuild.now;
        const twice = pages.find(({ pathname }) => reused.has(`/${pathname}`));
        if (twice) throw new Error(`/${twice.pathname} is the address of two pages`);
        for (const [address, { key }] of rendered)
          stored.keep(key, join(folder, fileOfPage(address)));
        stored.put(
          pictures,
          Buffer.from(
            JSON.stringify(
              [...reused.values(), ...rendered.values()].map(({ key, pictures }: KeptPage) => [
                key,
                pictures,
              ]),
            ),
          ),
        );
        stored.prune();
      },
    },
  };
}
