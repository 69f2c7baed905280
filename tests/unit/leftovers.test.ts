import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clearLeftovers } from '../../src/build/cleanup.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'con-lai-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text = '') => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const left = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .sort();
/** Long ago enough that nobody can be at work there. */
const aged = (path: string) => utimesSync(join(folder, path), new Date(0), new Date(0));
/** No process has such a number. */
const nobody = 99_999_999;

it('removes folders and unfinished files of killed builds, and keeps what others are writing', () => {
  put('content/next-12/index.html');
  put(`content/cards/a.png.${nobody}.part`);
  put('content/cards/a.png');
  put(`content/compressed/ab/c.br.${nobody}.part`);
  put(`content/attachments/b.json.${process.pid}.part`);
  put('content/data-store.json');
  clearLeftovers(join(folder, 'content'), folder);
  expect(left()).toEqual([
    `content/attachments/b.json.${process.pid}.part`,
    'content/cards/a.png',
    'content/data-store.json',
    'content/root.txt',
  ]);
  expect(readFileSync(join(folder, 'content/root.txt'), 'utf8')).toBe(`${folder}\n`);
});
it('trusts the pictures of a cache only when no build was killed over them', () => {
  put('content/assets/anh.webp');
  put('content-0123456789/assets/anh.webp');
  put('content-0123456789/root.txt', `${folder}\n`);
  put('content-0123456789/next-12/index.html');
  clearLeftovers(join(folder, 'content'), folder);
  expect(left()).toEqual([
    'content-0123456789/root.txt',
    'content/assets/anh.webp',
    'content/root.txt',
  ]);
});
it('removes the caches of content roots that are gone, and those that nobody knows after a month', () => {
  put('content-aaaaaaaaaa/root.txt', `${join(folder, 'khong-con')}\n`);
  put('content-bbbbbbbbbb/root.txt', `${folder}\n`);
  put('content-cccccccccc/attachments/a.json');
  put('content-dddddddddd/attachments/a.json');
  aged('content-dddddddddd');
  put('test-sites/index.html');
  put('content-assets.mjs');
  clearLeftovers(join(folder, 'content'), folder);
  expect(left()).toEqual([
    'content-assets.mjs',
    'content-bbbbbbbbbb/root.txt',
    'content-cccccccccc/attachments/a.json',
    'content/root.txt',
    'test-sites/index.html',
  ]);
});
