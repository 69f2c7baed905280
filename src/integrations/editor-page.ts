import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addresses } from '../domain/addresses.ts';
import { builtForm } from '../editor/built-form.ts';
import { withoutUnused } from '../editor/bundle.ts';
import { formProgram } from '../editor/program.ts';
import { editorSettings } from '../editor/settings.ts';
import { writeWhole } from '../files/disk.ts';
import { cacheFolder } from '../files/root.ts';

/** `/quan-tri/`: the form for staff with its configuration, once `site.yaml` names a repository; until then a page that says what is missing, and nothing of the form is built. */
export const editorPage = (): AstroIntegration => ({
  name: 'editor-page',
  hooks: {
    'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
      const pattern = addresses.editor.slice(0, -1);
      if (!editorSettings()) return injectRoute({ pattern, entrypoint: './src/editor/SetUpPage.astro' });
      injectRoute({ pattern, entrypoint: './src/editor/EditorPage.astro' });
      injectRoute({ pattern: addresses.editorConfig, entrypoint: './src/editor/config.json.ts' });
      delete builtForm.files;
      if (command !== 'build') return void updateConfig({ vite: { plugins: [withoutUnused()] } });
      builtForm.files = formProgram(cacheFolder());
      // Told of by the page that needs it, unless others have failed before.
      builtForm.files.catch(() => {});
    },
    'astro:build:done': async ({ dir }) => {
      for (const { path, content } of (await builtForm.files) ?? []) writeWhole(join(fileURLToPath(dir), path), content);
    },
  },
});
