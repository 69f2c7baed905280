import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { healSite } from '../../src/cli/site-folder.ts';
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
const attached = { cover: '{ src: ./anh.jpg, alt: Ảnh thử, credit: Người thử }', attachments: '[{ file: ./bao-cao.pdf, title: Báo cáo thử }]' };
const editions = ['Bài thử', 'Bài thử đã sửa'].map((title) => article({ ...attached, title }));
const content = contentWith({ [newsFile]: editions[0] ?? '', [`${folder}/anh.jpg`]: jpeg, [`${folder}/bao-cao.pdf`]: report });
const cache = cacheFolder(content);
const start = () => startBuild(out, buildEnv({ CONTENT_DIR: content }));
const write = (edition: number) => writeFileSync(join(content, newsFile), editions[edition] ?? '');

/** The site of each edition, built in peace from nothing. */
const trees: Map<string, string>[] = [];
/** Which edition stands there, whole. */
const standing = () => trees.findIndex((tree) => JSON.stringify([...tree]) === JSON.stringify([...treeOf(out)]));
let seconds = 0;

beforeAll(async () => {
  mkdirSync(testSites, { recursive: true });
  for (const edition of [1, 0]) {
    write(edition);
    rmSync(cache, { recursive: true, force: true });
    const began = performance.now();
    const build = start();
    if (!(await build.done)) throw new Error(build.said());
    seconds = (performance.now() - began) / 1000;
    trees[edition] = treeOf(out);
  }
});
afterAll(() => {
  for (const path of [out, `${out}.old`, cache]) rmSync(path, { recursive: true, force: true });
});

/** Kills with its Astro process, or alone: that one must then end by itself. */
function kill({ child }: BuildProcess, alone: boolean): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(alone ? child.pid : -child.pid, 'SIGKILL');
}

const stageOf = (said: string) => said.split('\n').findLast((line) => line.endsWith('…') && !line.startsWith(' ')) ?? 'vừa bắt đầu';

it(`killed at any of ${moments} moments, leaves a whole site; the next build makes its own to the byte and clears up`, async () => {
  const table: string[] = [];
  for (let moment = 0; moment < moments; moment++) {
    const before = standing();
    const edition = 1 - before;
    write(edition);
    // Every other time the caches have to be filled, too.
    if (moment % 2 === 0) for (const part of ['cards', 'attachments', 'assets']) rmSync(join(cache, part), { recursive: true, force: true });
    const build = start();
    await Promise.race([pause(((moment + 0.5) / moments) * seconds * 1000), build.done]);
    kill(build, moment % 4 >= 2);
    const ended = await build.done;
    const left = readdirSync(cache).some((name) => name.startsWith('next-'));
    const now = standing();
    table.push(`${(((moment + 0.5) / moments) * 100).toFixed(0).padStart(3)} %  ${stageOf(build.said()).padEnd(24)} ${ended ? 'had ended' : moment % 4 >= 2 ? 'alone' : 'with Astro'}  ${now === before ? 'old site whole' : now === edition ? 'new site whole' : 'BROKEN'}${left ? ', remains' : ''}`);
    expect(now, table.join('\n')).toBeGreaterThanOrEqual(0);
    if (!ended) expect(now === before || !left || stageOf(build.said()).startsWith('Nén'), table.join('\n')).toBe(true);
    if (moment % 4 === 3) {
      const next = start();
      expect(await next.done, next.said()).toBe(true);
      expect(standing(), table.join('\n')).toBe(edition);
      expect(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => /^next-|\.part$/.test(name))).toEqual([]);
    }
  }
  console.log(table.join('\n'));
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
