import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { takeRecords } from '../attachments/records.ts';
import { formatText } from '../checks/report/text.ts';
import { runCheck } from '../checks/run.ts';
import { editorSettings } from '../editor/settings.ts';
import { diskSentence } from '../files/disk.ts';
import { cacheFolder, contentRoot, projectRoot } from '../files/root.ts';
import { readSettings } from '../files/settings.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { measureSite, nearLimits } from '../hosting/limits.ts';
import { movedAddresses } from '../hosting/redirects.ts';
import { SearchIndex } from '../search/index.ts';
import { takeNames } from '../search/names.ts';
import { drawCards } from './draw-cards.ts';
import { CliError } from '../files/errors.ts';
import { startProgram } from '../process/command.ts';
import { compressFolder } from './compress.ts';
import { addForm } from './bundle-editor.ts';
import { clearLeftovers, dropPictures } from './cleanup.ts';
import { takeTurn } from './lock.ts';
import { messages } from '../process/messages.ts';
import { lostAddresses } from './published-addresses.ts';
import type { Message } from './render-pages.ts';
import { prepareSite, putInPlace } from './site-folder.ts';
import { writeSitemap } from './sitemap.ts';

export interface BuildOptions {
  /** Where the finished site is put; `dist/` of the project by default. */
  out?: string;
  /** Settings that go before those of the environment: `CONTENT_DIR`, `SITE_URL`, `BASE_PATH`, `BUILD_DATE`. */
  env?: Record<string, string>;
  /** A build to look at: its pages are marked, and what publishing would refuse is only warned of. */
  preview?: boolean;
  /** Lays compressed twins beside the files. Else only for a host that sends them: `host: nginx` of `site.yaml`. */
  precompress?: boolean;
  /** Prints nothing but what went wrong. */
  quiet?: boolean;
  /** Is told of each stage as it begins: for measurements. */
  onStage?: (name: string) => void;
}

export interface BuildResult {
  ok: boolean;
  /** Seconds that each finished stage took. */
  stages: Record<string, number>;
  pages: number;
  /** How many of the pages were taken from an earlier build. */
  kept: number;
}

/**
 * Check, pages, search index, form, social cards, compression; only when all of them have succeeded does the new site take the place of the old.
 * Never throws for what content holds: `ok` says whether there is a new site.
 */
export async function build({
  out = join(projectRoot, 'dist'),
  env: given = {},
  preview = false,
  precompress = false,
  quiet = false,
  onStage,
}: BuildOptions = {}): Promise<BuildResult> {
  const env = buildEnvironment({
    ...process.env,
    ...given,
    BUILD_PREVIEW: preview ? '1' : '',
  });
  const root = contentRoot(env);
  const cache = cacheFolder(root);
  const stages: Record<string, number> = {};
  const say = (text: string) => quiet || console.log(text);
  const stage = async <T>(name: string, label: string, run: () => Promise<T> | T): Promise<T> => {
    say(label);
    onStage?.(name);
    const start = performance.now();
    const result = await run();
    stages[name] = (performance.now() - start) / 1000;
    return result;
  };
  const failed = (text: string): BuildResult => {
    console.error(text);
    console.error(existsSync(out) ? messages.notBuilt : messages.notBuiltFirst);
    return { ok: false, stages, pages: 0, kept: 0 };
  };

  let next: string | undefined;
  let rendering: ReturnType<typeof startRendering> | undefined;
  let reading: SearchIndex | undefined;
  let form: Promise<void> | undefined;
  let release: (() => void) | undefined;
  try {
    const { base, origin, host } = readSettings(env, root);
    release = await takeTurn(() => say(messages.waitingForBuild));
    prepareSite(out);
    clearLeftovers(cache, root);
    const folder = (next = join(cache, `next-${process.pid}`));
    mkdirSync(folder, { recursive: true });
    const index = (reading = new SearchIndex(folder, cache));
    let ready = 0;
    const report = everyTenSeconds(() => say(`  ${ready} trang…`));
    const onPages = (files: string[]) => {
      ready += files.length;
      report();
      index.take(files);
    };
    rendering = startRendering({ folder, env, ...(onStage && { onStage }), onPages });
    const checked = await stage('check', 'Kiểm tra nội dung…', () =>
      runCheck({ root, publishing: origin !== undefined && !preview }),
    );
    if (checked.stats.errors > 0 || checked.internal) return failed(formatText(checked));
    say(formatText(checked).trimEnd());
    const pages = stage('pages', 'Tạo các trang…', rendering.begin);
    const rendered = await pages;
    if (rendered.failed) {
      dropPictures(cache);
      return failed(rendered.disk ?? `Tạo trang không thành công:\n${rendered.errors.join('\n')}`);
    }
    // The form needs one processor for two seconds: it is bundled while the other stages go on.
    if (editorSettings(env, root)) {
      form = addForm(folder, cache, env);
      form.catch(() => undefined);
    }
    await stage('sitemap', 'Lập sơ đồ địa chỉ…', () => writeSitemap(folder));
    const indexed = await stage('index', 'Lập chỉ mục tìm kiếm…', () =>
      index.finish({ extra: takeRecords(folder), names: takeNames(folder) }),
    );
    if (indexed.errors.length > 0)
      return failed(`Lập chỉ mục tìm kiếm không thành công:\n${indexed.errors.join('\n')}`);
    const { lost: lostSigns } = await stage('cards', 'Vẽ thẻ chia sẻ…', () =>
      drawCards(folder, cache),
    );
    if (lostSigns.length > 0) say(messages.signsLost(lostSigns));
    const formAdded = form;
    if (formAdded) await stage('form', 'Đóng gói trang biên tập…', () => formAdded);
    writeHostFiles(folder, { base, redirects: movedAddresses(root) });
    if (precompress || host === 'nginx')
      await stage('compress', 'Nén sẵn tệp…', () => compressFolder(folder, cache));
    const lost = lostAddresses(folder, root);
    if (lost.length > 0) return failed(messages.addressesLost(lost));
    for (const near of nearLimits(measureSite(folder), host)) say(messages.nearLimit(near));
    putInPlace(folder, out);
    const total = Object.values(stages).reduce((a, b) => a + b, 0);
    say(`Đã tạo ${rendered.pages} trang trong ${total.toFixed(1)} giây.`);
    return { ok: true, stages, pages: rendered.pages, kept: rendered.kept };
  } catch (error) {
    const { message } = error as Error;
    return failed(
      error instanceof CliError
        ? message
        : (diskSentence(message) ?? `Tạo trang không thành công: ${message}`),
    );
  } finally {
    await rendering?.giveUp();
    await reading?.giveUp();
    await form?.catch(() => undefined);
    if (next) rmSync(next, { recursive: true, force: true });
    release?.();
  }
}

/** Astro and Vite read these for themselves: a build is a production build whatever shell it was started from. */
export function buildEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DEV: _dev, PROD: _prod, MODE: _mode, ...rest } = env;
  return { ...rest, NODE_ENV: 'production' };
}

function everyTenSeconds(report: () => void): () => void {
  let last: number | undefined;
  return () => {
    if (performance.now() - (last ??= performance.now()) < 10_000) return;
    last = performance.now();
    report();
  };
}

/**
 * The lines of Astro's log that make a build a failure. It ends well even with `[ERROR]` lines, a page empty or missing;
 * and a picture that it could not read it publishes as it is, metadata included, with a mere warning.
 */
export const errorsIn = (lines: readonly string[]): string[] =>
  lines.filter((line) => /\[ERROR\]|could not optimize image/i.test(line));

/** What came of the pages. */
interface Rendered {
  failed: boolean;
  errors: string[];
  /** The sentence for a full or unwritable disk, where that is what went wrong. */
  disk?: string | undefined;
  pages: number;
  kept: number;
}

interface RenderOptions {
  /** The folder they are put into. */
  folder: string;
  env: NodeJS.ProcessEnv;
  /** Forgets what Astro knows of the content from earlier builds. */
  force?: boolean;
  onStage?: BuildOptions['onStage'];
  /** Is told now and then which pages have come into the folder. */
  onPages?: (files: string[]) => void;
}

/** Renders the pages without a check before it: for tests of what they make of content that no check has seen. */
export const renderPages = (options: RenderOptions): Promise<Rendered> =>
  startRendering(options).begin();

/** Starts the process of `render.ts`, which renders once it is told to begin. */
function startRendering({ folder, env, force = false, onStage, onPages }: RenderOptions): {
  begin: () => Promise<Rendered>;
  giveUp: () => Promise<unknown>;
} {
  const child = startProgram(
    join(projectRoot, 'src/build/render-pages.ts'),
    [folder, ...(force ? ['--force'] : [])],
    {
      cwd: projectRoot,
      env: {
        ...env,
        // Bundled code lies elsewhere and cannot find the project's own content by its place.
        CONTENT_DIR: contentRoot(env),
        ASTRO_TELEMETRY_DISABLED: '1',
        FORCE_COLOR: '0',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const lines: string[] = [];
  const thrown: string[] = [];
  let counts: { pages: number; kept: number } | undefined;
  for (const input of [child.stdout, child.stderr])
    if (input) createInterface({ input }).on('line', (line) => lines.push(line));
  child.on('message', (message: Message) => {
    if ('stage' in message) onStage?.(message.stage);
    else if ('finished' in message) onPages?.(message.finished);
    else if ('error' in message) thrown.push(message.error);
    else counts = message;
  });
  child.on('error', ({ message }) => thrown.push(message));
  const done = new Promise<number | string | null>((end) =>
    child.once('close', (code, signal) => end(code ?? signal)),
  ).then((code): Rendered => {
    const errors = [...thrown, ...errorsIn(lines)];
    const failed = code !== 0 || errors.length > 0 || !counts;
    // Of a full disk the lines that are marked as errors often say nothing.
    const disk = failed ? diskSentence([...thrown, ...lines].join('\n')) : undefined;
    return {
      failed,
      ...(counts ?? { pages: 0, kept: 0 }),
      disk,
      errors:
        errors.length > 0
          ? errors
          : [
              messages.processEnded('tạo trang', code),
              ...lines.filter((line) => line.trim() !== '' && !/^\s+at /.test(line)).slice(-12),
            ],
    };
  });
  return {
    begin: () => {
      // It may have ended by itself, and this process not have heard of it yet.
      if (child.connected) child.send('begin', () => {});
      return done;
    },
    giveUp: () => {
      // Nothing of its folders is needed any more.
      child.kill('SIGKILL');
      return done;
    },
  };
}
