import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healSite, prepareSite, putInPlace } from '../../src/build/site-folder.ts';
import { projectRoot } from '../../src/files/root.ts';
import { treeOf } from '../site/files.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trang-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = 40;

/** A site of some files that all say the same. */
function site(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (let i = 0; i < files; i++)
    writeFileSync(join(path, i === 0 ? 'index.html' : `${i}.html`), text);
  return path;
}
const textsOf = (path: string) => [...new Set(treeOf(path).values())];
/** Whether a folder is a whole site: every file, all of one build. */
const whole = (path: string) => treeOf(path).size === files && textsOf(path).length === 1;

/** The path is emptied so that `sync` is not found, as on a system that has none. */
const without = (work: () => void) => {
  const { PATH } = process.env;
  process.env['PATH'] = '';
  try {
    work();
  } finally {
    process.env['PATH'] = PATH;
  }
};

describe.each([
  ['where the system can sync a folder', (work: () => void) => work()],
  ['where it cannot', without],
])('a new site, %s', (_, where) => {
  it('takes its place, the first time and again', () => {
    where(() => putInPlace(site('one', 'một'), out));
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('một');
    where(() => putInPlace(site('two', 'hai'), out));
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('hai');
    expect(whole(out)).toBe(true);
    expect(existsSync(`${out}.old`)).toBe(false);
  });
  it('that is not there leaves the old one', () => {
    putInPlace(site('one', 'một'), out);
    where(() => expect(() => putInPlace(join(folder, 'missing'), out)).toThrow('ENOENT'));
    expect(whole(out)).toBe(true);
  });
});

it('comes back after a kill between two renames, and what is left after them goes', () => {
  site('dist.old', 'cũ');
  prepareSite(out);
  expect(whole(out)).toBe(true);
  site('dist.old', 'cũ hơn');
  rmSync(join(`${out}.old`, 'index.html'));
  healSite(out);
  expect([whole(out), existsSync(`${out}.old`)]).toEqual([true, false]);
});

it('goes where a link leads, and the link stays', () => {
  mkdirSync(join(folder, 'noi-khac'));
  symlinkSync(join('noi-khac', 'trang'), out);
  prepareSite(out);
  putInPlace(site('one', 'một'), out);
  putInPlace(site('two', 'hai'), out);
  expect(lstatSync(out).isSymbolicLink()).toBe(true);
  expect(whole(join(folder, 'noi-khac', 'trang'))).toBe(true);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('hai');
});

it('cannot be put where no folder can be made', () => {
  writeFileSync(join(folder, 'tep'), '');
  expect(() => prepareSite(join(folder, 'tep', 'dist'))).toThrow(/ENOTDIR|EEXIST/);
});

/** A process that builds two sites in turn and puts each in its place, as fast as it can. */
function swapper(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const script = `
    import { cpSync, rmSync } from 'node:fs';
    import { healSite, putInPlace } from ${JSON.stringify(pathToFileURL(join(projectRoot, 'src/build/site-folder.ts')).href)};
    const [one, two, next, out] = process.argv.slice(1);
    for (let i = 0; ; i++) { rmSync(next, { recursive: true, force: true }); cpSync(i % 2 ? one : two, next, { recursive: true }); putInPlace(next, out); if (i === 0) console.log('at work'); }`;
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      script,
      join(folder, 'one'),
      join(folder, 'two'),
      join(folder, 'next'),
      out,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env },
  );
  return new Promise(
    (done, fail) => (
      child.stdout.once('data', () => done(child)),
      child.once('close', () => fail(new Error('It ended before it was killed.')))
    ),
  );
}
const killed = (child: ChildProcess) =>
  new Promise((done) => (child.once('close', done), child.kill('SIGKILL')));
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
describe('killed while it puts sites in their place', () => {
  beforeEach(() => {
    site('one', 'một');
    site('two', 'hai');
    putInPlace(site('dist-first', 'một'), out);
  });
  it('at any moment, there is a whole site after the repair that the next command makes', async () => {
    for (let round = 0; round < 8; round++) {
      const child = await swapper(round % 2 ? { ...process.env, PATH: '' } : process.env);
      await pause(round * 3.1);
      await killed(child);
      healSite(out);
      expect(whole(out), `round ${round}`).toBe(true);
    }
  });
});
