import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectRoot } from '../../src/files/root.ts';
import { hostileCases } from '../fixtures/hostile/corpus.ts';
import { worstArticles } from '../fixtures/worst/articles.ts';
import { article, base, contentWith, newsFile } from './site.ts';

/** Seconds that the command may take over any content, start included, on a machine that has other work. */
const longest = 30;

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const folder = () => made[made.push(mkdtempSync(join(tmpdir(), 'lenh-'))) - 1] as string;

const hostile = (name: string) => {
  const found = hostileCases.find((one) => one.name === name);
  if (!found) throw new Error(`No hostile case ${name}`);
  const root = contentWith(found.files ?? {});
  mkdirSync(join(root, 'people'), { recursive: true });
  found.make?.(root);
  return root;
};
const worst = (index: number) => contentWith(worstArticles[index]?.files ?? {});
const bytes = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (index * 193 + (index >> 3) * 71) % 256);

/** Contents, and the exit code that each must end with. */
const contents: [name: string, code: 0 | 1 | 2, root: () => string][] = [
  ['in order', 0, () => contentWith({})],
  [
    'warnings alone',
    0,
    () => contentWith({ [newsFile]: article({ title: 'BÀI VIẾT HOA TOÀN BỘ CẢ TIÊU ĐỀ' }) }),
  ],
  ['no folder', 2, () => join(folder(), 'khong-co')],
  ['an empty folder', 2, folder],
  [
    'a file for a folder',
    2,
    () => {
      const file = join(folder(), 'tep');
      writeFileSync(file, 'x');
      return file;
    },
  ],
  [
    'folders alone',
    2,
    () => {
      const root = folder();
      mkdirSync(join(root, 'news/2023/bai'), { recursive: true });
      return root;
    },
  ],
  [
    'a link to itself',
    2,
    () => {
      const link = join(folder(), 'content');
      symlinkSync(link, link);
      return link;
    },
  ],
  [
    'bytes in every file',
    1,
    () =>
      contentWith(
        Object.fromEntries(Object.keys(base).map((file, index) => [file, bytes(500 + index)])),
      ),
  ],
  [
    'nothing in any file',
    1,
    () => contentWith(Object.fromEntries(Object.keys(base).map((file) => [file, '']))),
  ],
  [
    'numbers in every file',
    1,
    () => contentWith(Object.fromEntries(Object.keys(base).map((file) => [file, '42\n']))),
  ],
  [
    'folders that are named as files',
    1,
    () => {
      const root = contentWith({ 'site.yaml': null });
      mkdirSync(join(root, 'site.yaml/index.md'), { recursive: true });
      return root;
    },
  ],
  [
    'a file without rights',
    process.getuid?.() === 0 ? 0 : 1,
    () => {
      const root = contentWith({});
      chmodSync(join(root, 'units/kho-bac.yaml'), 0);
      return root;
    },
  ],
  ...[
    'file: billion laughs',
    'file: a slip on every line',
    'file: name with line ends and a workflow command',
    'file: link to a folder of the machine',
    'file: name that is no text',
    'Markdown: links that are all wrong',
    'MDX: dynamic import',
    'file: value with a terminal sequence',
  ].map((name): [string, 1, () => string] => [name, 1, () => hostile(name)]),
  ...worstArticles
    .slice(0, 9)
    .map(({ name }, index): [string, 1, () => string] => [name, 1, () => worst(index)]),
];

it.each(
  contents.flatMap(([name, code, root]) =>
    ['text', 'github', 'json'].map((format) => [name, format, code, root] as const),
  ),
)('%s, as %s', (_name, format, code, make) => {
  const root = make();
  const began = performance.now();
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['src/cli/check.ts', '--format', format],
    {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 200_000_000,
      timeout: longest * 1000,
      env: { ...process.env, GITHUB_STEP_SUMMARY: '', CONTENT_DIR: root },
    },
  );
  expect({ status, signal }, stderr.slice(0, 500)).toEqual({ status: code, signal: null });
  expect((performance.now() - began) / 1000).toBeLessThan(longest);
  expect(stdout + stderr).not.toMatch(
    /^\s+at .*:\d+:\d+\)?$|node:internal|\w+Error:|\[object Object\]|Warning:/m,
  );
  expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
  if (code === 2)
    expect({ stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      stdout: '',
      lines: 1,
    });
  else {
    expect(stderr).toBe('');
    if (format === 'json')
      expect(
        (JSON.parse(stdout) as { severity: string }[]).some(({ severity }) => severity === 'error'),
      ).toBe(code === 1);
    else expect(stdout).toMatch(code === 1 ? /[1-9]\d* lỗi/ : /Không có lỗi|^0 lỗi/m);
  }
});
