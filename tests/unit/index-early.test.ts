import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildIndex, SearchIndex } from '../../src/search/index.ts';
import { treeOf } from '../site/files.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'khoi-index-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const fileOf = (address: string) => `${address}/index.html`;

function writePage(folder: string, address: string, text: string): void {
  mkdirSync(join(folder, address), { recursive: true });
  writeFileSync(
    join(folder, fileOf(address)),
    `<main data-pagefind-body><h1>Trang</h1><p>${text}</p></main>`,
  );
}

function siteOf(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(root, 'site-'));
  for (const [address, text] of Object.entries(pages)) writePage(folder, address, text);
  return folder;
}

/** The index of a site of these pages, and how many records are in it. */
async function indexOf(
  pages: Record<string, string>,
  cache?: string,
): Promise<{ records: number; files: Map<string, string> }> {
  const folder = siteOf(pages);
  const { records, errors } = await buildIndex(folder, { cache });
  expect(errors).toEqual([]);
  return { records, files: treeOf(join(folder, 'pagefind')) };
}

it('is the same from what was kept as from the pages, also after some have changed, moved, come and gone', async () => {
  const cache = join(root, 'cache');
  const before = { a: 'Khối thi đua', b: 'Khen thưởng', c: 'Giao ước thi đua' };
  const after = {
    a: 'Khối thi đua',
    b: 'Khen thưởng năm sau',
    moved: 'Giao ước thi đua',
    d: 'Phong trào',
  };
  expect(await indexOf(before, cache)).toEqual(await indexOf(before));
  const kept = [...treeOf(cache).keys()];
  expect(kept).toHaveLength(3);
  expect(await indexOf(after, cache)).toEqual(await indexOf(after));
  const still = [...treeOf(cache).keys()];
  expect(still).toHaveLength(4);
  expect(still.filter((file) => kept.includes(file))).toHaveLength(1);
});

it('is the same when pages were taken early, in any order, some of them twice, and some changed, came or went later', async () => {
  const pages = Object.fromEntries(
    ['Có thể', 'Cơ thể', 'Cố thể và có thể', 'Khối', 'Khởi'].map((text, index) => [
      `trang-${index}`,
      `${text} thi đua ${index}`,
    ]),
  );
  const early = async (later: (folder: string) => void) => {
    const folder = siteOf(pages);
    const index = new SearchIndex(folder);
    for (const some of [[], ['trang-4', 'trang-1'], ['trang-3', 'trang-1', 'trang-0']])
      index.take(some.map(fileOf));
    expect(index.waiting).toBeGreaterThan(4);
    await expect.poll(() => index.waiting).toBe(0);
    later(folder);
    const { records, errors } = await index.finish();
    return { errors, records, files: treeOf(join(folder, 'pagefind')) };
  };
  expect(await early(() => {})).toEqual({ errors: [], ...(await indexOf(pages)) });
  expect(await early((folder) => writePage(folder, 'trang-1', 'Đổi khác'))).toEqual({
    errors: [],
    ...(await indexOf({ ...pages, 'trang-1': 'Đổi khác' })),
  });
  expect(await early((folder) => writePage(folder, 'a', 'Mới tới'))).toEqual({
    errors: [],
    ...(await indexOf({ ...pages, a: 'Mới tới' })),
  });
  const { 'trang-4': _, ...fewer } = pages;
  expect(await early((folder) => rmSync(join(folder, 'trang-4'), { recursive: true }))).toEqual({
    errors: [],
    ...(await indexOf(fewer)),
  });
});

it('says of a page that cannot be read what is wrong, and only once all are there', async () => {
  const folder = siteOf({ a: 'Một', b: 'Hai' });
  const index = new SearchIndex(folder);
  index.take([fileOf('chua-co'), fileOf('a')]);
  await expect.poll(() => index.waiting).toBe(0);
  expect(await index.finish()).toEqual({ records: 2, errors: [] });
  mkdirSync(join(folder, 'hong', 'index.html'), { recursive: true });
  expect((await buildIndex(folder)).errors).toEqual([
    expect.stringMatching(/^hong\/index\.html: EISDIR/),
  ]);
});
