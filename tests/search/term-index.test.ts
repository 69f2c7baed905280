import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { beginningOf, pairOf, singleOf } from '../../src/search/encode.ts';
import { buildIndex } from '../../src/search/index.ts';
import { type EngineModule, PagefindTerms } from '../../src/search/pagefind-terms.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import type { Hit } from '../../src/search/term-index.ts';

const record = (address: string, title: string, text: string): SearchRecord => ({
  address,
  title,
  years: [],
  units: [],
  aliases: [],
  blocks: [{ part: 'body', text }],
});
const word = (key: string) => ({ key });

/** What any engine behind `TermIndex` must do, held to the installed version of Pagefind. After a change of version this fails first where its files or its answers have changed. */
describe('an index of words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-terms-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  await buildIndex(folder, {
    extra: [
      record('/a/', 'Thi đua', 'khen thưởng thi đua khen thưởng'),
      record('/b/', 'Một bài khác', 'ở đây có thi đua một lần trong một đoạn dài hơn'),
      record('/c/', 'Không có từ ấy', 'thi cử và đua thuyền'),
    ],
  });
  const local = (url: string) => join(folder, url.replace(/\?.*$/, '').slice(1));
  globalThis.fetch = async (url) => new Response(await readFile(local(String(url))));
  const engine = (await import(
    /* @vite-ignore */ pathToFileURL(local('/pagefind/pagefind.js')).href
  )) as EngineModule;
  const index = await PagefindTerms.open(engine, '/pagefind/');
  const titles = async (hits: readonly Hit[]) =>
    Promise.all(hits.map(async ({ result }) => (await result.data()).meta.title));
  const pair = pairOf(word('thi'), word('dua'));

  it('is of the version that its files are written for', () => {
    const { dependencies } = createRequire(import.meta.url)('../../package.json') as {
      dependencies: Record<string, string>;
    };
    expect(dependencies['pagefind']).toBe('1.6.0');
  });

  it('knows all pages', async () => expect(await index.everyPage()).toHaveLength(3));

  it('finds the pages with a pair, and with a word alone', async () => {
    expect((await titles(await index.find(pair))).sort()).toEqual(['Một bài khác', 'Thi đua']);
    expect(await index.find(singleOf(word('dua')))).toHaveLength(3);
    expect(await index.find(pairOf(word('khong'), word('dua')))).toEqual([]);
  });

  it('weighs a word of the title more, between 0 and 1', async () => {
    const hits = await index.find(pair);
    const named = await titles(hits);
    const impact = (title: string) => hits[named.indexOf(title)]?.impact ?? 0;
    expect(impact('Thi đua')).toBeGreaterThan(impact('Một bài khác'));
    expect(impact('Một bài khác')).toBeGreaterThan(0);
    expect(impact('Thi đua')).toBeLessThanOrEqual(1);
  });

  it('finds the pages with a word that begins so, with the same weight', async () => {
    const begun = await index.findBeginning(beginningOf(pairOf(word('thi'), word('du'))));
    const weights = (hits: readonly Hit[]) => hits.map(({ impact }) => impact).sort();
    expect(weights(begun)).toEqual(weights(await index.find(pair)));
  });

  it('says where a pair stands, so that longer phrases can be told', async () => {
    const [first, second] = await Promise.all([
      index.places(pairOf(word('khen'), word('thuong'))),
      index.places(pairOf(word('thuong'), word('thi'))),
    ]);
    const [id] = [...second.keys()];
    expect(second.get(id ?? '')?.map((place) => place - 1)).toEqual([first.get(id ?? '')?.[0]]);
    expect(first.get(id ?? '')).toHaveLength(2);
  });
});
