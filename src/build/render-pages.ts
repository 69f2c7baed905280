import type { AstroIntegration } from 'astro';
import { fileOfPage, keptBuild } from '../files/kept-build.ts';
import { projectRoot } from '../files/root.ts';
import { holdPages } from './lock.ts';

/** What the process that renders the pages tells the build that has started it: pages that lie in the folder, as files; that pictures are made next; the end. */
export type Message =
  | { finished: string[] }
  | { stage: 'pictures' }
  | { pages: number; kept: number }
  | { error: string };

/** Pages of one message on what is there, and pages held back, as they may still be on their way to the disk: far more than are written at the same time. */
const step = 50;

/**
 * Makes the pages with Astro, in a process of its own: `node render.ts <folder> [--force]`. It loads the program, reads the content and bundles while the content
 * is being checked, which takes about as long, and renders when it is told so by a message. It holds the lock on the pages as long as it lives, and ends with the
 * build that has started it: a build that is killed or gives up leaves nobody behind who writes into its folders.
 */
async function render(outDir: string, force: boolean): Promise<void> {
  const told = new Promise((begin) => process.once('message', begin));
  process.once('disconnect', () => process.exit(1));
  await holdPages();
  const { build } = await import('astro');
  let pages = 0;
  const files: string[] = [];
  const tellFinished = (heldBack = 0) =>
    void tell({ finished: files.splice(0, files.length - heldBack) });
  keptBuild.onPage = (address) => {
    if (files.push(fileOfPage(address)) === 2 * step) tellFinished(step);
  };
  const report: AstroIntegration = {
    name: 'report',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((own) => ({
          ...own,
          setup: async () => {
            await told;
            await own.setup?.();
          },
          getStaticPaths: async () => {
            const paths = await own.getStaticPaths();
            tellFinished();
            return paths;
          },
          render: (request, options) => {
            if (options.routeData.type === 'page') pages += 1;
            return own.render(request, options);
          },
          teardown: async () => {
            await own.teardown?.();
            tellFinished();
            void tell({ stage: 'pictures' });
          },
        })),
    },
  };
  await build({ root: projectRoot, outDir, force, logLevel: 'warn', integrations: [report] });
  const kept = keptBuild.now?.reused.size ?? 0;
  await tell({ pages: pages + kept, kept });
}

const tell = (message: Message) =>
  new Promise<void>((sent) => process.send?.(message, () => sent()));

/** What Astro's errors say besides: what to do, and where; and each of several. */
function explained(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(explained).join('\n');
  const { message, hint, loc } = error as {
    message?: string;
    hint?: string;
    loc?: { file?: string; line?: number; column?: number };
  };
  const place =
    loc?.file && [loc.file, loc.line, loc.column].filter((part) => part !== undefined).join(':');
  return [message ?? String(error), hint, place].filter(Boolean).join('\n');
}

const [folder = '', force] = process.argv.slice(2);
render(folder, force === '--force').then(
  () => process.exit(0),
  (error: unknown) => void tell({ error: explained(error) }).then(() => process.exit(1)),
);
