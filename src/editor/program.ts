import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { projectRoot } from '../files/root.ts';
import { withoutUnused } from './bundle.ts';

/** A file of the form, named by what is in it; the first one loads the others. */
export interface FormFile {
  /** From the site's root. */
  path: string;
  /** In base 64. */
  content: string;
}

export type Message = { files: FormFile[] } | { error: string };

/** A process of its own, without arguments: bundles the form and tells the process that has started it. */
async function bundle(): Promise<FormFile[]> {
  const { output } = (await build({
    configFile: false,
    root: projectRoot,
    // Its files stand beside each other, wherever the site does.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [withoutUnused()],
    build: {
      write: false,
      assetsDir: '_astro',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        input: join(projectRoot, 'src/editor/client.ts'),
        output: {
          entryFileNames: '_astro/form.[hash].js',
          chunkFileNames: '_astro/[name].[hash].js',
          assetFileNames: '_astro/[name].[hash][extname]',
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output.map((file) => ({
    path: file.fileName,
    content: Buffer.from(file.type === 'chunk' ? file.code : file.source).toString('base64'),
  }));
}

process.once('disconnect', () => process.exit(1));
// Vite puts the stack into the message.
const message = await bundle().then(
  (files): Message => ({ files }),
  (error: Error): Message => ({ error: error.message.replaceAll(/\n\s+at .*/g, '') }),
);
process.send?.(message, () => process.exit());
