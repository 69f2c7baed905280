import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { build } from '../../src/build/build-site.ts';
import { cacheFolder } from '../../src/files/root.ts';
import { writeBloc } from '../fixtures/bloc/generate.ts';
import { filesBelow } from './files.ts';
import { buildEnv, testSites } from './sites.ts';

const folder = mkdtempSync(join(testSites, 'archive-'));
const content = join(folder, 'content');
afterAll(() =>
  [folder, cacheFolder(content)].forEach((path) => rmSync(path, { recursive: true, force: true })),
);

it('an archive of 600 pages has light reading pages, and is read once', async () => {
  writeBloc(content, { articles: 0, honours: 60, models: 20, years: 15, attachments: 40 });
  const run = () =>
    build({
      out: join(folder, 'site'),
      env: buildEnv({ CONTENT_DIR: content }),
      quiet: true,
      precompress: true,
    });
  const [first, second] = [await run(), await run()];
  expect([first.ok, second.ok]).toEqual([true, true]);
  expect(second.stages['check']).toBeLessThan(first.stages['check'] as number);
  const readings = filesBelow(join(folder, 'site')).filter((file) =>
    /-pdf\/(?:trang\/\d+\/)?index\.html\.br$/.test(file),
  );
  const heaviest = Math.max(...readings.map((file) => statSync(join(folder, 'site', file)).size));
  expect(readings.length).toBeGreaterThan(15);
  expect(heaviest).toBeLessThan(14_000);
  const told = (stages: Record<string, number>) =>
    Object.entries(stages)
      .map(([name, seconds]) => `${name} ${seconds.toFixed(1)} s`)
      .join(', ');
  console.log(
    `First build: ${told(first.stages)}. Second: ${told(second.stages)}. ${readings.length} reading pages, the heaviest ${heaviest} bytes.`,
  );
});
