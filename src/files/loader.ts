import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '../schemas/index.ts';
import { publicPart } from '../domain/privacy.ts';
import { isPlainFile, listFiles, readContentFile, type RawEntry } from './read.ts';
import { companionFile, placeOf } from './layout.ts';
import { isOwnPicture } from './markdown.ts';

/**
 * Feeds one collection to Astro from the same parser that the check uses, so that what is checked is what is published.
 * Markdown is rendered here; MDX is left to Astro's own pipeline.
 * @param root absolute path of the content folder
 */
export function contentLoader(collection: CollectionName, root: string): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      const { store, config, watcher, parseData, generateDigest, renderMarkdown } = context;
      const projectRoot = fileURLToPath(config.root);

      const load = async () => {
        store.clear();
        for (const file of listFiles(root)) {
          // A link could publish any picture of the machine; the check tells authors, this holds where it was not run.
          if (companionFile.test(file) && !isPlainFile(root, file)) throw new Error(`${file} is no plain file`);
          if (placeOf(file)?.collection !== collection) continue;
          const read = readContentFile(root, file);
          for (const fault of read?.faults ?? []) throw new Error(`${file}:${fault.position.line}: ${fault.code} ${fault.detail}`);
          for (const entry of read?.entries ?? []) await add(entry);
        }
      };

      const add = async ({ id, file, data, body }: RawEntry) => {
        const path = join(root, file);
        const filePath = relative(projectRoot, path).split(sep).join('/');
        const parsed = await parseData({ id, data: data as Record<string, unknown>, filePath: path });
        for (const picture of picturesIn(parsed)) if (!isOwnPicture(picture)) throw new Error(`${file}: ${picture} does not lie beside it`);
        const common = { id, data: publicPart(collection, parsed), filePath, digest: generateDigest(JSON.stringify([data, body])) };
        if (file.endsWith('.mdx')) store.set({ ...common, body, deferredRender: true });
        else if (file.endsWith('.md')) {
          const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(path) });
          store.set({ ...common, body, rendered, assetImports: rendered.metadata?.imagePaths });
        } else store.set(common);
      };

      await load();
      if (!watcher) return;
      watcher.add(root);
      const reload = async (path: string) => {
        const file = relative(root, path).split(sep).join('/');
        if (placeOf(file)?.collection !== collection) return;
        try {
          await load();
        } catch (error) {
          context.logger.error((error as Error).message);
        }
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, reload);
    },
  };
}

/** The paths in an entry's data that Astro will read as pictures, marked so by its `image()`. */
function picturesIn(data: unknown): string[] {
  const mark = '__ASTRO_IMAGE_';
  if (typeof data === 'string') return data.startsWith(mark) ? [data.slice(mark.length)] : [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(picturesIn) : [];
}
