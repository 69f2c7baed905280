import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { CollectionName } from '../schemas/index.ts';
import { publicPart } from '../domain/privacy.ts';
import { companionFile, placeOf } from './layout.ts';
import { isOwnPicture } from './markdown.ts';
import {
  isPlainFile,
  listFiles,
  openContentFile,
  type RawEntry,
  type ReadFault,
  readContentText,
  tableTextOf,
} from './read.ts';
import { keyOf } from './stored.ts';

/** Before the path of a picture in an entry's data: Astro puts the picture that it has read in its place. */
export const pictureMark = '__ASTRO_IMAGE_';

/**
 * Feeds one collection to Astro from the same parser that the check uses, so that what is checked is what is published.
 * Markdown is rendered here; MDX is left to Astro's own pipeline. What Astro has kept of a file that has not changed since is not read again.
 * @param root absolute path of the content folder
 * @param maker stands for all that decides what becomes of a file, besides the file: program and settings
 */
export function contentLoader(collection: CollectionName, root: string, maker: string): Loader {
  return {
    name: `content-${collection}`,
    load: async (context) => {
      const { store, config, watcher, parseData, renderMarkdown } = context;
      const projectRoot = fileURLToPath(config.root);
      const pathOf = (file: string) => relative(projectRoot, join(root, file)).split(sep).join('/');

      const load = async () => {
        const kept = Map.groupBy(store.values(), ({ filePath }) => filePath);
        const ids = new Set<string>();
        for (const file of filesOf(root, collection)) {
          const opened = openContentFile(root, file);
          if (!('text' in opened)) throw unreadable(file, opened);
          const table = tableTextOf(root, file);
          const digest = keyOf(maker, file, opened.text, table ?? '');
          const before = kept.get(pathOf(file)) ?? [];
          // Of a list, all entries or none: Astro may have been stopped while it kept them. An id that another file has too goes to the last, as always.
          const known =
            before.length > 0 &&
            before.every(
              (entry) =>
                String(entry.digest).startsWith(`${digest} ${before.length} `) &&
                !ids.has(entry.id),
            );
          const read = known ? undefined : readContentText(file, opened.text, table);
          const fault = read?.faults[0];
          if (fault) throw unreadable(file, fault);
          for (const { id } of read?.entries ?? before) ids.add(id);
          for (const [index, entry] of read?.entries.entries() ?? [])
            await add(entry, `${digest} ${read?.entries.length} ${index}`);
        }
        for (const id of [...store.keys()]) if (!ids.has(id)) store.delete(id);
        // Astro's lists of pictures and modules lie where the builds of all content folders put theirs. It writes them anew only when it is told of a change.
        store.delete('');
      };

      const add = async ({ id, file, data, body, table }: RawEntry, digest: string) => {
        const path = join(root, file);
        const parsed = await parseData({
          id,
          data: data as Record<string, unknown>,
          filePath: path,
        });
        for (const picture of picturesIn(parsed))
          if (!isOwnPicture(picture)) throw new Error(`${file}: ${picture} does not lie beside it`);
        const common = { id, data: publicPart(collection, parsed), filePath: pathOf(file), digest };
        if (file.endsWith('.mdx')) store.set({ ...common, deferredRender: true });
        else if (file.endsWith('.md')) {
          const rendered = await renderMarkdown(body, { fileURL: pathToFileURL(path) });
          store.set({ ...common, rendered, assetImports: rendered.metadata?.imagePaths });
        } else store.set({ ...common, ...(table !== undefined && { body: table }) });
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
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher.on(event, (path) => void reload(path));
    },
  };
}

const unreadable = (file: string, { position, code, detail }: ReadFault) =>
  new Error(`${file}:${position.line}: ${code} ${detail}`);

let listed: { root: string; files: Map<CollectionName | undefined, string[]> } | undefined;

/** The files of a collection. All collections are loaded at once: they share one look at the folder. */
function filesOf(root: string, collection: CollectionName): readonly string[] {
  if (listed?.root !== root) {
    const files = listFiles(root);
    // A link could publish any picture of the machine; the check tells authors, this holds where it was not run.
    for (const file of files)
      if (companionFile.test(file) && !isPlainFile(root, file))
        throw new Error(`${file} is no plain file`);
    listed = { root, files: Map.groupBy(files, (file) => placeOf(file)?.collection) };
    setImmediate(() => (listed = undefined));
  }
  return listed.files.get(collection) ?? [];
}

/** The paths in an entry's data that Astro will read as pictures, marked so by the schema. */
function picturesIn(data: unknown): string[] {
  if (typeof data === 'string')
    return data.startsWith(pictureMark) ? [data.slice(pictureMark.length)] : [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(picturesIn) : [];
}
