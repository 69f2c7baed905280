import type { AstroIntegration } from 'astro';
import { addresses } from '../domain/addresses.ts';
import { withoutUnused } from '../editor/bundle.ts';
import { editorSettings } from '../editor/settings.ts';

/** `/quan-tri/`: the form for staff with its configuration, once `site.yaml` names a repository; until then a page that says what is missing. A build adds the form's program later. */
export const editorPage = (): AstroIntegration => ({
  name: 'editor-page',
  hooks: {
    'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
      const pattern = addresses.editor.slice(0, -1);
      if (!editorSettings())
        return injectRoute({ pattern, entrypoint: './src/editor/SetUpPage.astro' });
      injectRoute({ pattern, entrypoint: './src/editor/EditorPage.astro' });
      injectRoute({ pattern: addresses.editorConfig, entrypoint: './src/editor/config.json.ts' });
      if (command === 'dev') updateConfig({ vite: { plugins: [withoutUnused()] } });
    },
  },
});
