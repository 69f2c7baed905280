import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { hashOfCode } from './src/files/code.ts';
import { cacheFolder, contentRoot, projectRoot } from './src/files/root.ts';
import { readSettings } from './src/files/settings.ts';
import { keyOf } from './src/files/stored.ts';
import { designPage } from './src/integrations/design-page.ts';
import { editorPage } from './src/integrations/editor-page.ts';
import { keptPages } from './src/integrations/kept-pages.ts';
import { markdownProcessor } from './src/integrations/markdown.ts';

const { origin, base, today, preview } = readSettings();

export default defineConfig({
  ...(origin && { site: origin }),
  base,
  cacheDir: cacheFolder(),
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // Pages are written while others are rendered; rendered they are one by one all the same (src/data/reads.ts).
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: 4 },
  // Effort 3 takes a fifth of the time of the usual 4; pictures grow by a tenth, and stay smaller than WebP.
  image: {
    service: { entrypoint: 'astro/assets/services/sharp', config: { avif: { effort: 3 } } },
  },
  devToolbar: { enabled: false },
  integrations: [mdx(), designPage(), editorPage(), keptPages()],
  markdown: { processor: markdownProcessor(base), syntaxHighlight: false },
  vite: {
    define: {
      'import.meta.env.BUILD_DATE': JSON.stringify(today),
      'import.meta.env.PREVIEW': JSON.stringify(preview),
      'import.meta.env.CONTENT_ROOT': JSON.stringify(contentRoot()),
      'import.meta.env.PROJECT_ROOT': JSON.stringify(projectRoot),
      'import.meta.env.CACHE_FOLDER': JSON.stringify(cacheFolder()),
      'import.meta.env.CODE_HASH': JSON.stringify(
        keyOf(hashOfCode(), origin ?? '', base, String(preview)),
      ),
    },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, handler) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
