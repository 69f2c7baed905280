import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readAttachments } from '../../src/attachments/read.ts';
import { recordsOf } from '../../src/attachments/records.ts';
import { bounds } from '../../src/attachments/text.ts';
import { buildIndex } from '../../src/search/index.ts';
import { heavy } from '../fixtures/attachments/samples.ts';
import { generateBloc } from '../fixtures/bloc/generate.ts';
import { engineOf } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'tep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const timed = <T>(run: () => T): { result: T; seconds: number } => {
  const start = performance.now();
  return { result: run(), seconds: (performance.now() - start) / 1000 };
};

it('reads 600 pages once, and finds any of them', async () => {
  const paths = [...generateBloc({ articles: 0, years: 15, attachments: 40 })]
    .filter(([file]) => file.endsWith('.pdf'))
    .map(([file, bytes]) => {
      const path = join(folder, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      return path;
    });
  const cache = join(folder, 'cache');
  const first = timed(() => readAttachments(paths, { cache }));
  const second = timed(() => readAttachments(paths, { cache }));
  expect(second.result).toEqual(first.result);
  expect(second.seconds).toBeLessThan(first.seconds / 5);
  const extra = [...first.result].flatMap(([path, read]) => {
    const year = /\/(\d{4})\/tong-ket/.exec(path)?.[1] ?? '';
    return recordsOf(read, {
      title: 'Báo cáo',
      file: { address: `/hoi-nghi/${year}/bao-cao.pdf`, about: 'PDF, 39 kB', of: 'Hội nghị' },
      readingOf: (number) => `/hoi-nghi/${year}/bao-cao-pdf/trang/${number}/`,
      kind: 'Tệp đính kèm',
      years: [year],
      units: [],
    });
  });
  expect(extra).toHaveLength(600);
  const site = join(folder, 'site');
  mkdirSync(site);
  const start = performance.now();
  expect(await buildIndex(site, { extra })).toEqual({ records: 600, errors: [] });
  const indexed = (performance.now() - start) / 1000;
  const engine = engineOf(site);
  await engine.ready();
  const times: number[] = [];
  for (const [year, page] of [
    [2012, 1],
    [2017, 23],
    [2020, 7],
    [2026, 40],
  ] as const) {
    const asked = performance.now();
    const answer = await engine.search({
      query: `bao cao nam ${year - 1} trang ${page}`,
      kind: '',
      year: String(year),
      unit: '',
      field: '',
      order: 'relevance',
    });
    const found = await answer.load(0, 3);
    times.push(performance.now() - asked);
    expect(found.map(({ address }) => address)).toContain(
      `/hoi-nghi/${year}/bao-cao-pdf/trang/${page}/#trang-${page}`,
    );
  }
  console.log(
    `600 pages of ${paths.length} files: read in ${first.seconds.toFixed(1)} s, from the cache in ${second.seconds.toFixed(2)} s, indexed in ${indexed.toFixed(1)} s; searches in ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`,
  );
});

it('ends what no machine can read within its bounds', () => {
  const path = join(folder, 'nang.pdf');
  writeFileSync(path, heavy(400_000_000));
  const { result, seconds } = timed(() =>
    readAttachments([path], { cache: join(folder, 'other') }),
  );
  expect(result.get(path)?.fault).toBe('too-heavy');
  expect(seconds).toBeLessThan(bounds.seconds + 5);
  console.log(`A page of 400 MB was given up after ${seconds.toFixed(1)} s.`);
});
