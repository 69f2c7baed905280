import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addresses } from '../domain/addresses.ts';
import { withoutUnused } from '../editor/bundle.ts';
import { formProgram, formScript, formSource } from '../editor/program.ts';
import { editorSettings } from '../editor/settings.ts';
import { writeWhole } from '../files/disk.ts';
import { cacheFolder } from '../files/root.ts';

/** `/quan-tri/`: the form for staff with its configuration, once `site.yaml` names a repository; until then a page that says what is missing, and nothing of the form is built. */
export function editorPage(): AstroIntegration {
  let program: ReturnType<typeof formProgram> | undefined;
  return {
    name: 'editor-page',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        const pattern = addresses.editor.slice(0, -1);
        if (!editorSettings()) return injectRoute({ pattern, entrypoint: './src/editor/SetUpPage.astro' });
        injectRoute({ pattern, entrypoint: './src/editor/EditorPage.astro' });
        injectRoute({ pattern: addresses.editorConfig, entrypoint: './src/editor/config.json.ts' });
        const built = command === 'build';
        updateConfig({ vite: { define: { 'import.meta.env.FORM_SCRIPT': JSON.stringify(`/${built ? formScript() : formSource}`) }, plugins: built ? [] : [withoutUnused()] } });
        if (!built) return;
        program = formProgram(cacheFolder());
        // Told of at the end, unless the pages have failed before.
        program.catch(() => {});
      },
      'astro:build:done': async ({ dir }) => {
        for (const { path, content } of (await program) ?? []) writeWhole(join(fileURLToPath(dir), path), content);
      },
    },
  };
}
