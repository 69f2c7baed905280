import { appendFileSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../src/files/root.ts';
import { writeBareProject } from './build/bare.ts';
import { measured, type Stage } from './build/measured.ts';
import { buildEnvironment } from '../../src/build/build-site.ts';
import { CliError } from '../../src/files/errors.ts';
import { command } from '../../src/process/command.ts';
import { messages } from '../../src/process/messages.ts';

/**
 * `npm run bench:build -- --articles N [--honours N] [--changed]`: builds a generated site of so many articles with nothing cached, and beside it, in the same run, a bare Astro project
 * of the same articles with Pagefind's own index. Prints a table: seconds and peak memory of each stage. With `--changed`, builds once more as it is, and once after a change in one article.
 */
async function bench(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string', default: '1000' },
      honours: { type: 'string' },
      changed: { type: 'boolean', default: false },
    },
  });
  const [articles, honours] = [values.articles, values.honours].map((value) =>
    value === undefined ? undefined : countFrom(value),
  );
  const { writeBloc } = await import('../fixtures/bloc/generate.ts');
  const folder = mkdtempSync(join(tmpdir(), 'khoi-bench-'));
  const content = join(folder, 'content');
  const env = buildEnvironment({
    ...process.env,
    CONTENT_DIR: content,
    SITE_URL: 'https://khoi-thi-dua.example',
    BASE_PATH: '',
    BUILD_DATE: '2026-11-22',
  });
  try {
    writeBloc(content, { articles, honours });
    writeBareProject(join(folder, 'bare'), content);
    const run = async (script: string, target: string) => {
      const result = await measured(
        new URL(`./build/${script}.ts`, import.meta.url),
        [target],
        env,
      );
      if (result.failed !== undefined) throw new CliError(messages.benchBuildFailed(result.failed));
      return result;
    };
    const site = () => run('site', join(folder, 'dist'));
    const fromNothing = (twins: string) => {
      rmSync(cacheFolder(content), { recursive: true, force: true });
      env['BENCH_PRECOMPRESS'] = twins;
      return site();
    };
    const runs = {
      twins: await fromNothing('1'),
      full: await fromNothing(''),
      bare: await run('stock', join(folder, 'bare')),
      ...(values.changed && { again: await site(), changed: await changeOne(content).then(site) }),
    };
    console.log(tableOf(articles ?? 0, runs));
    return 0;
  } finally {
    for (const path of [folder, cacheFolder(content)])
      rmSync(path, { recursive: true, force: true });
  }
}

function countFrom(value: string): number {
  if (!/^\d+$/.test(value)) throw new CliError(messages.benchBuildSize);
  return Number(value);
}

/** One more paragraph at the end of the article in the middle. */
async function changeOne(content: string): Promise<void> {
  const files = globSync('news/*/*/index.md', { cwd: content }).sort();
  const file = files[Math.floor(files.length / 2)];
  if (file) appendFileSync(join(content, file), '\nThêm một câu khi đo.\n');
}

type Runs = Partial<
  Record<'twins' | 'full' | 'bare' | 'again' | 'changed', { stages: Stage[]; pages: number }>
> &
  Record<'full' | 'bare', { stages: Stage[]; pages: number }>;

/** In Markdown: stages by runs, then check, pages and index together beside the bare pages and index. */
function tableOf(articles: number, runs: Runs): string {
  const titles = {
    twins: 'from nothing, with twins',
    full: 'from nothing',
    bare: 'bare Astro + stock Pagefind',
    again: 'again',
    changed: 'one article changed',
  };
  const shown = (Object.keys(titles) as (keyof Runs)[]).flatMap((name) =>
    runs[name] ? [{ title: titles[name], ...runs[name] }] : [],
  );
  const sum = (stages: readonly Stage[], of: 'seconds' | 'work') =>
    stages.reduce((all, stage) => all + (stage[of] ?? 0), 0);
  const compared = (stages: readonly Stage[], of: 'seconds' | 'work' = 'seconds') =>
    sum(
      stages.filter(({ name }) => ['check', 'pages', 'index'].includes(name)),
      of,
    );
  const cell = (stage: Stage | undefined) =>
    stage
      ? `${stage.seconds.toFixed(1)} s · ${stage.work?.toFixed(1) ?? '–'} s · ${stage.memory?.toFixed(0) ?? '–'} MB`
      : '–';
  const row = (label: string, of: (run: { stages: Stage[]; pages: number }) => string) =>
    `| ${[label, ...shown.map(of)].join(' | ')} |`;
  const [full, bare] = [compared(runs.full.stages), compared(runs.bare.stages)];
  return [
    row(
      `${articles} articles`,
      (run) => shown.find(({ stages }) => stages === run.stages)?.title ?? '',
    ),
    `|${'---|'.repeat(shown.length + 1)}`,
    ...(runs.twins ?? runs.full).stages.map(({ name }) =>
      row(name, ({ stages }) => cell(stages.find((stage) => stage.name === name))),
    ),
    row(
      'all',
      ({ stages }) =>
        `${sum(stages, 'seconds').toFixed(1)} s · ${sum(stages, 'work').toFixed(1)} s`,
    ),
    row('pages made', ({ pages }) => String(pages)),
    row(
      'check, pages and index per page',
      ({ stages, pages }) => `${((1000 * compared(stages)) / pages).toFixed(2)} ms`,
    ),
    '',
    'Each: seconds, seconds of work of all processors, peak memory of all processes together. While the check runs, Astro starts, reads the content and bundles the pages; while pages are made, the index reads those that are finished.',
    ...(['twins', 'full', 'again', 'changed'] as const).flatMap((name) => {
      const run = runs[name];
      if (!run) return [];
      const [seconds, work] = (['seconds', 'work'] as const).map(
        (of) => sum(run.stages, of) / sum(runs.bare.stages, of),
      ) as [number, number];
      return [
        `all stages, ${titles[name]} / bare + stock Pagefind: ${seconds.toFixed(2)} × (work ${work.toFixed(2)} ×)`,
      ];
    }),
    `check + pages + index: ${(full / bare).toFixed(2)} × bare (work ${(compared(runs.full.stages, 'work') / compared(runs.bare.stages, 'work')).toFixed(2)} ×), per page ${(full / runs.full.pages / (bare / runs.bare.pages)).toFixed(2)} ×`,
  ].join('\n');
}

command(import.meta, bench);
