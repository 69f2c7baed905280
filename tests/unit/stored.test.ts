import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, Stored } from '../../src/files/stored.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'khoi-stored-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name));
const bytes = Buffer.from('Khối thi đua');

describe('keys', () => {
  it('differ wherever a part does, and where it ends', () => {
    const keys = [
      keyOf('a', 'bc'),
      keyOf('ab', 'c'),
      keyOf('abc'),
      keyOf('abc', ''),
      keyOf('a', 'bd'),
      keyOf(Buffer.from('abc'), 'x'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf(Buffer.from('abc'))).toBe(keyOf('abc'));
  });
});

describe('what is stored', () => {
  it('is found by its key in another run, and nothing is by another', () => {
    new Stored(folder).put(keyOf('a'), bytes);
    const next = new Stored(folder);
    expect(next.get(keyOf('a'))?.equals(bytes)).toBe(true);
    expect(next.get(keyOf('b'))).toBeUndefined();
    expect(next.made).toBe(0);
  });

  it.each([
    ['cut short', (file: Buffer) => file.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed in one bit',
      (file: Buffer) =>
        Buffer.concat([file.subarray(0, -1), Buffer.from([(file.at(-1) ?? 0) ^ 1])]),
    ],
  ])('is never taken when it is %s', (_, damage) => {
    new Stored(folder).put(keyOf('a'), bytes);
    const [file = ''] = files();
    writeFileSync(file, damage(readFileSync(file)));
    expect(new Stored(folder).get(keyOf('a'))).toBeUndefined();
  });

  it('goes when a build has neither found nor put it', () => {
    const first = new Stored(folder);
    for (const name of ['a', 'b', 'c']) first.put(keyOf(name), bytes);
    const second = new Stored(folder);
    second.get(keyOf('a'));
    second.put(keyOf('d'), bytes);
    second.prune();
    const third = new Stored(folder);
    expect(['a', 'b', 'c', 'd'].filter((name) => third.get(keyOf(name)))).toEqual(['a', 'd']);
    expect(files()).toHaveLength(2);
  });

  it('costs nothing but time where the folder cannot be written to', () => {
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, '');
    const stored = new Stored(blocked);
    stored.put(keyOf('a'), bytes);
    expect(stored.get(keyOf('a'))).toBeUndefined();
    expect(() => stored.prune()).not.toThrow();
  });

  it('leaves nothing half written behind', () => {
    new Stored(folder).put(keyOf('a'), bytes);
    const [file = ''] = files();
    rmSync(file);
    // A folder stands where the file would.
    mkdirSync(file);
    new Stored(folder).put(keyOf('a'), bytes);
    expect(files()).toEqual([]);
  });
});

describe('a file that is laid or kept', () => {
  const site = () => join(folder, 'site', 'bai', 'index.html');
  const cache = () => join(folder, 'cache');
  const kept = () => {
    mkdirSync(join(folder, 'site', 'bai'), { recursive: true });
    writeFileSync(site(), bytes);
    new Stored(cache()).keep(keyOf('a'), site());
  };

  it('is the stored one by a second name, its folder included, and outlives it', () => {
    kept();
    const [stored, target] = [new Stored(cache()), join(folder, 'next', 'bai', 'index.html')];
    expect(stored.lay(keyOf('a'), target)).toBe(true);
    expect(statSync(target).ino).toBe(statSync(site()).ino);
    rmSync(join(folder, 'site'), { recursive: true });
    rmSync(cache(), { recursive: true });
    expect(readFileSync(target).equals(bytes)).toBe(true);
  });

  it('is not laid once somebody has written into it, and then made anew without touching what was written', () => {
    kept();
    writeFileSync(site(), 'đã sửa');
    const stored = new Stored(cache());
    expect(stored.lay(keyOf('a'), join(folder, 'next.html'))).toBe(false);
    stored.put(keyOf('a'), bytes);
    expect(stored.lay(keyOf('a'), join(folder, 'next.html'))).toBe(true);
    expect([readFileSync(site(), 'utf8'), readFileSync(join(folder, 'next.html'), 'utf8')]).toEqual(
      ['đã sửa', bytes.toString()],
    );
  });

  it('never goes into a file that is there, which may have other names: that one is replaced', () => {
    kept();
    const other = join(folder, 'other.html');
    writeFileSync(other, 'khác');
    linkSync(other, join(folder, 'other-name.html'));
    expect(new Stored(cache()).lay(keyOf('a'), other)).toBe(true);
    expect([
      readFileSync(other, 'utf8'),
      readFileSync(join(folder, 'other-name.html'), 'utf8'),
    ]).toEqual([bytes.toString(), 'khác']);
  });

  it('is laid by a copy where the stored one has just gone', () => {
    kept();
    const stored = new Stored(cache());
    const [file = ''] = files().filter((path) => path.startsWith(cache()));
    const get = stored.get.bind(stored);
    stored.get = (key) => {
      const found = get(key);
      rmSync(file, { force: true });
      return found;
    };
    expect(stored.lay(keyOf('a'), join(folder, 'next.html'))).toBe(true);
    expect(readFileSync(join(folder, 'next.html')).equals(bytes)).toBe(true);
  });

  it('tells of a place that cannot be written', () => {
    kept();
    writeFileSync(join(folder, 'blocked'), '');
    expect(() =>
      new Stored(cache()).lay(keyOf('a'), join(folder, 'blocked', 'index.html')),
    ).toThrow(/ENOTDIR|EEXIST/);
  });
});
