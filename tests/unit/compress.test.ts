import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFolder } from '../../src/build/compress.ts';
import { treeOf } from '../site/files.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'khoi-compress-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const cache = () => join(root, 'cache');

function site(name: string, pages: Record<string, string>): string {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const page = (word: string) => `<p>${`${word} thi đua `.repeat(200)}</p>`;

it('lays twins beside text files alone, each of which gives the file back', async () => {
  const folder = site('one', {
    'index.html': page('khối'),
    'a/b.json': '[]',
    'empty.txt': '',
    'picture.png': 'png',
  });
  expect(await compressFolder(folder)).toEqual({ files: 3, compressed: 3 });
  for (const file of ['index.html', 'a/b.json', 'empty.txt']) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(folder, `${file}.gz`))).toString()).toBe(text);
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('picture'))).toEqual(['picture.png']);
});

it('compresses only what is new, and gives the same bytes as without a cache', async () => {
  await compressFolder(site('before', { 'a.html': page('một'), 'b.html': page('hai') }), cache());
  const pages = { 'a.html': page('một'), 'moved/b.html': page('hai'), 'c.html': page('ba') };
  const [cached, plain] = [site('cached', pages), site('plain', pages)];
  expect(await compressFolder(cached, cache())).toEqual({ files: 3, compressed: 1 });
  await compressFolder(plain);
  expect(treeOf(cached)).toEqual(treeOf(plain));
});

it('forgets what the last build had no use for', async () => {
  const both = { 'a.html': page('một'), 'b.html': page('hai') };
  await compressFolder(site('both', both), cache());
  await compressFolder(site('less', { 'a.html': page('một') }), cache());
  expect(await compressFolder(site('again', both), cache())).toEqual({ files: 2, compressed: 1 });
});

it('fails with the reason where a twin cannot be written, and then nothing is written any more', async () => {
  const folder = site(
    'blocked',
    Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`${index}.html`, page(String(index)).repeat(20)]),
    ),
  );
  mkdirSync(join(folder, '39.html.br', 'x'), { recursive: true });
  await expect(compressFolder(folder)).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
  rmSync(folder, { recursive: true });
  await pause(200);
  expect(existsSync(folder)).toBe(false);
});
