import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyOf, Stored } from '../../src/files/stored.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'khoi-stored-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
const bytes = Buffer.from('Khối thi đua');

describe('keys', () => {
  it('differ wherever a part does, and where it ends', () => {
    const keys = [keyOf('a', 'bc'), keyOf('ab', 'c'), keyOf('abc'), keyOf('abc', ''), keyOf('a', 'bd'), keyOf(Buffer.from('abc'), 'x')];
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
    ['changed in one bit', (file: Buffer) => Buffer.concat([file.subarray(0, -1), Buffer.from([(file.at(-1) ?? 0) ^ 1])])],
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
    // A folder stands where the file would.
    mkdirSync(join(folder, keyOf('a').slice(0, 2), keyOf('a')), { recursive: true });
    new Stored(folder).put(keyOf('a'), bytes);
    expect(files()).toEqual([]);
  });
});
