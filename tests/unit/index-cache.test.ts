import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/index.ts';
import { treeOf } from '../site/files.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'khoi-index-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The index of a site of these pages, and how many records are in it. */
async function indexOf(pages: Record<string, string>, cache?: string): Promise<{ records: number; files: Map<string, string> }> {
  const folder = mkdtempSync(join(root, 'site-'));
  for (const [address, text] of Object.entries(pages)) {
    mkdirSync(join(folder, address), { recursive: true });
    writeFileSync(join(folder, address, 'index.html'), `<main data-pagefind-body><h1>Trang</h1><p>${text}</p></main>`);
  }
  const { records, errors } = await buildIndex(folder, { cache });
  expect(errors).toEqual([]);
  return { records, files: treeOf(join(folder, 'pagefind')) };
}

it('is the same from what was kept of pages as from the pages, also after some have changed, moved, come and gone', async () => {
  const cache = join(root, 'cache');
  const before = { a: 'Khối thi đua', b: 'Khen thưởng', c: 'Giao ước thi đua' };
  const after = { a: 'Khối thi đua', b: 'Khen thưởng năm sau', moved: 'Giao ước thi đua', d: 'Phong trào' };
  expect(await indexOf(before, cache)).toEqual(await indexOf(before));
  const kept = treeOf(cache);
  const records = (files: Map<string, string>) => [...files.keys()].filter((file) => file.startsWith('records/'));
  expect(records(kept)).toHaveLength(3);
  expect(await indexOf(after, cache)).toEqual(await indexOf(after));
  const [still, again] = [records(treeOf(cache)), records(kept)];
  expect(still).toHaveLength(4);
  expect(still.filter((file) => again.includes(file))).toHaveLength(1);
});
