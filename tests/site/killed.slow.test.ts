import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { healSite } from '../../src/build/site-folder.ts';
import { cacheFolder } from '../../src/files/root.ts';
import { report } from '../fixtures/attachments/samples.ts';
import { jpeg } from '../checks/media.ts';
import { article, contentWith, newsFile } from '../checks/site.ts';
import { treeOf } from './files.ts';
import { type BuildProcess, startBuild } from './process.ts';
import { buildEnv, testSites } from './sites.ts';

const moments = 20;
const out = join(testSites, 'killed');
const folder = 'news/2023/bai-thu';
const attached = {
  cover: '{ src: ./anh.jpg, alt: Ảnh thử, credit: Người thử }',
  attachments: '[{ file: ./bao-cao.pdf, title: Báo cáo thử }]',
};
const editions = ['Bài thử', 'Bài thử đã sửa'].map((title) => article({ ...attached, title }));
const content = contentWith({
  [newsFile]: editions[0] ?? '',
  [`${folder}/anh.jpg`]: jpeg,
  [`${folder}/bao-cao.pdf`]: report,
});
const cache = cacheFolder(content);
const start = () => startBuild(out, buildEnv({ CONTENT_DIR: content }));
const write = (edition: number) => writeFileSync(join(content, newsFile), editions[edition] ?? '');

/** The site of each edition, built in peace from nothing. */
const trees: Map<string, string>[] = [];
/** Which edition stands there, whole. */
const standing = () =>
  trees.findIndex((tree) => JSON.stringify([...tree]) === JSON.stringify([...treeOf(out)]));
/** The stages of a build, by what it says at their beginning, and how many milliseconds each took. */
let stages: { label: string; took: number }[] = [];
const labelsIn = (said: string) => [
  '',
  ...said.split('\n').filter((line) => /^(?!Đang )[^ ;][^;]*…$/.test(line)),
];

beforeAll(async () => {
  mkdirSync(testSites, { recursive: true });
  for (const edition of [1, 0]) {
    write(edition);
    rmSync(cache, { recursive: true, force: true });
    const build = start();
    const began: number[] = [];
    while (build.child.exitCode === null) {
      while (began.length < labelsIn(build.said()).length) began.push(performance.now());
      await pause(5);
    }
    if (!(await build.done)) throw new Error(build.said());
    const over = [...began.slice(1), performance.now()];
    stages = labelsIn(build.said()).map((label, index) => ({
      label,
      took: (over[index] ?? 0) - (began[index] ?? 0),
    }));
    trees[edition] = treeOf(out);
  }
});
afterAll(() => {
  for (const path of [out, `${out}.old`, cache]) rmSync(path, { recursive: true, force: true });
});

/** Kills with its Astro process, or alone: that one must then end by itself. */
function kill({ child }: BuildProcess, alone: boolean): void {
  if (child.pid !== undefined && child.exitCode === null)
    process.kill(alone ? child.pid : -child.pid, 'SIGKILL');
}

/** Waits for a stage to begin and a part of it to pass, or for the end of the build. */
async function reach({ child, said }: BuildProcess, stage: number, part: number): Promise<void> {
  while (child.exitCode === null && labelsIn(said()).length <= stage) await pause(2);
  if (child.exitCode === null) await pause(part * (stages[stage]?.took ?? 0));
}

it(`killed at any of ${moments} moments, in every stage, leaves a whole site; the next build makes its own to the byte and clears up`, async () => {
  const table: string[] = [];
  const each = Math.ceil(moments / stages.length);
  let inTime = 0;
  for (let moment = 0; moment < moments; moment++) {
    const before = standing();
    const edition = 1 - before;
    write(edition);
    // Every other time the caches have to be filled, too.
    if (moment % 2 === 0)
      for (const part of ['cards', 'attachments', 'assets'])
        rmSync(join(cache, part), { recursive: true, force: true });
    const build = start();
    const stage = moment % stages.length;
    const part = (Math.floor(moment / stages.length) + 0.5) / each;
    const alone = moment % 4 >= 2;
    await Promise.race([reach(build, stage, part), build.done]);
    kill(build, alone);
    const ended = await build.done;
    if (!ended) inTime += 1;
    const left = readdirSync(cache).some((name) => name.startsWith('next-'));
    const now = standing();
    const outcome =
      now === before ? 'old site whole' : now === edition ? 'new site whole' : 'BROKEN';
    table.push(
      `${(stages[stage]?.label || '(bắt đầu)').padEnd(24)} ${(part * 100).toFixed(0).padStart(3)} %  ${ended ? 'had ended' : alone ? 'alone' : 'with Astro'}: ${outcome}${left ? ', remains' : ''}`,
    );
    expect(now, table.join('\n')).toBeGreaterThanOrEqual(0);
    if (moment % 4 === 3) {
      const next = start();
      expect(await next.done, next.said()).toBe(true);
      expect(standing(), table.join('\n')).toBe(edition);
      expect(
        readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) =>
          /^next-|\.part$/.test(name),
        ),
      ).toEqual([]);
    }
  }
  console.log(table.join('\n'));
  expect(inTime, table.join('\n')).toBeGreaterThanOrEqual(15);
});

it('killed as soon as the new site has taken its place, leaves it whole; between two renames, the old one comes back', async () => {
  const before = standing();
  write(1 - before);
  const build = start();
  const { ino } = statSync(out);
  let over = false;
  void build.done.then(() => (over = true));
  while (!over && existsSync(out) && statSync(out).ino === ino) await pause(1);
  kill(build, false);
  await build.done;
  healSite(out);
  expect(standing()).toBe(1 - before);
});
