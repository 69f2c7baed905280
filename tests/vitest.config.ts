import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** `npm run test:slow` sets it; the long tests are then the only ones. */
const slow = process.env['TEST_SLOW'] === '1';

/** Builds the site once per run for the tests that look at it. */
const setup = fileURLToPath(new URL('site/setup.ts', import.meta.url));
const built = existsSync(setup) ? { globalSetup: [setup] } : {};

/** The longest files first, so that none of them runs alone at the end: all of them need a browser. */
class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const needsBrowser = ({ moduleId }: TestSpecification) =>
      Number(moduleId.includes('/tests/browser/'));
    return (await super.sort(files)).sort((a, b) => needsBrowser(b) - needsBrowser(a));
  }
}

/** What a page or a process is to show soon: a busy machine takes its time. */
const expect = { poll: { timeout: 20_000 } };

const quick = [
  {
    // Vite would warn of every source map that a bundled package left out.
    logLevel: 'error' as const,
    test: {
      name: 'pure',
      root,
      include: ['tests/{unit,schemas,checks}/**/*.test.ts'],
      exclude: [...configDefaults.exclude, '**/*.slow.test.ts'],
      // Some start processes, and a machine may be busy with other work: what hangs is found all the same.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      maxWorkers: 2,
      expect,
      // GitHub's own parser of workflow files imports JSON in a way that only a bundler takes.
      server: { deps: { inline: ['@actions/workflow-parser'] } },
    },
  },
  {
    test: {
      name: 'site',
      root,
      include: ['tests/{site,search,browser,bench}/**/*.test.ts'],
      exclude: [...configDefaults.exclude, '**/*.slow.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      maxWorkers: 2,
      expect,
      ...built,
    },
  },
];

const long = [
  {
    test: {
      name: 'slow',
      root,
      include: ['tests/**/*.slow.test.ts'],
      testTimeout: 30 * 60_000,
      hookTimeout: 30 * 60_000,
      // One at a time: these measure.
      fileParallelism: false,
      expect,
      ...built,
    },
  },
];

export default defineConfig({
  root,
  cacheDir: fileURLToPath(new URL('../.astro/vitest', import.meta.url)),
  test: {
    root,
    projects: slow ? long : quick,
    passWithNoTests: true,
    sequence: { sequencer: BrowserFirst },
  },
});
