import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { hashOfCode } from '../files/code.ts';
import { projectRoot } from '../files/root.ts';
import { keyOf, Stored } from '../files/stored.ts';
import { type FormFile, formSource } from './built-form.ts';
import { withoutUnused } from './bundle.ts';

/**
 * The files of the form, bundled apart from the pages: they are as large as all that the pages load, and change only with the program, so that they are kept from one build to the next.
 * @param cache the cache folder of the content root
 */
export async function formProgram(cache: string): Promise<FormFile[]> {
  const stored = new Stored(join(cache, 'form'));
  const key = keyOf(hashOfCode());
  const kept = stored.get(key);
  const files = kept ? (JSON.parse(kept.toString()) as { path: string; content: string }[]) : await bundled();
  if (!kept) stored.put(key, Buffer.from(JSON.stringify(files)));
  stored.prune();
  return files.map(({ path, content }) => ({ path, content: Buffer.from(content, 'base64') }));
}

async function bundled() {
  const { output } = (await build({
    configFile: false,
    root: projectRoot,
    // Its files stand beside each other, wherever the site does.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutUnused()],
    build: { write: false, assetsDir: '_astro', assetsInlineLimit: 0, chunkSizeWarningLimit: 3000, rolldownOptions: { input: join(projectRoot, formSource), output: { entryFileNames: '_astro/form.[hash].js', chunkFileNames: '_astro/[name].[hash].js', assetFileNames: '_astro/[name].[hash][extname]' } } },
  })) as Rolldown.RolldownOutput;
  return output.map((file) => ({ path: file.fileName, content: Buffer.from(file.type === 'chunk' ? file.code : file.source).toString('base64') }));
}
