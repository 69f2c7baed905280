import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, type BuildResult } from '../../src/build/build-site.ts';
import { cacheFolder } from '../../src/files/root.ts';
import { writeBloc } from '../fixtures/bloc/generate.ts';
import { picture } from '../fixtures/bloc/pictures.ts';
import { differences } from './files.ts';
import { told } from './pages.ts';
import { buildDate, buildEnv, testSites } from './sites.ts';

/** The same content twice: one is built again and again with what the builds before have kept, the other each time from nothing. */
const folder = join(testSites, `incremental-${process.pid}`);
const [again, anew] = [join(folder, 'again'), join(folder, 'anew')];
const outOf = (root: string) => `${root}-site`;
const forget = (root: string) => rmSync(cacheFolder(root), { recursive: true, force: true });

async function buildFrom(root: string, day: string): Promise<BuildResult> {
  const result = await build({
    out: outOf(root),
    env: buildEnv({ CONTENT_DIR: root, BUILD_DATE: day }),
    quiet: true,
    precompress: true,
  });
  if (!result.ok) throw new Error(`${root} could not be built`);
  return result;
}

/** Builds both, and gives where they differ and what the first did not have to render. */
async function compared(day = buildDate): Promise<{ difference: string; result: BuildResult }> {
  forget(anew);
  await buildFrom(anew, day);
  const result = await buildFrom(again, day);
  const { added, removed, changed } = differences(outOf(anew), outOf(again));
  return {
    result,
    difference: told([
      ...added.map((file) => `too much: ${file}`),
      ...removed.map((file) => `missing: ${file}`),
      ...changed.map((file) => `differs: ${file}`),
    ]),
  };
}

/** The same change in both contents. */
function change(file: string, edit: (text: string) => string | Buffer | undefined): void {
  for (const root of [again, anew]) {
    const path = join(root, file);
    const text = edit(existsSync(path) ? readFileSync(path, 'utf8') : '');
    mkdirSync(dirname(path), { recursive: true });
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
}

const articles = () =>
  globSync('news/*/*/index.md', { cwd: again })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
const page = (root: string, address: string) =>
  readFileSync(join(outOf(root), address, 'index.html'), 'utf8');

beforeAll(async () => {
  writeBloc(again, { size: 'small' });
  cpSync(again, anew, { recursive: true });
  await buildFrom(again, buildDate);
});
afterAll(() => {
  forget(again);
  forget(anew);
  rmSync(folder, { recursive: true, force: true });
});

describe('a build upon an earlier one has the same bytes as one from nothing', () => {
  it('when nothing has changed, and renders only what is never kept', async () => {
    const { difference, result } = await compared();
    expect(difference).toBe('');
    expect(result.kept / result.pages).toBeGreaterThan(0.8);
  });

  it('when one article says more, and renders few pages', async () => {
    const [file = ''] = articles().slice(20);
    change(file, (text) => `${text}\nMột đoạn văn được thêm sau này.\n`);
    const { difference, result } = await compared();
    expect(difference).toBe('');
    expect(page(again, file.replace(/^news\/|index\.md$/g, '').replace(/^/, 'tin-tuc/'))).toContain(
      'Một đoạn văn được thêm sau này.',
    );
    expect(result.kept / result.pages).toBeGreaterThan(0.8);
  });

  it('when a unit that many pages name is renamed', async () => {
    const name =
      /name: (.*)/.exec(readFileSync(join(again, 'units/so-lieu-tuong-tuong.yaml'), 'utf8'))?.[1] ??
      '';
    expect(name).not.toBe('');
    change('units/so-lieu-tuong-tuong.yaml', (text) => text.replaceAll(name, `${name} đổi tên`));
    const { difference } = await compared();
    expect(difference).toBe('');
    expect(page(again, 'don-vi/so-lieu-tuong-tuong')).toContain(`${name} đổi tên`);
  });

  it('when an article comes and another goes', async () => {
    // Without pictures, which would have to come along.
    const [first = '', second = ''] = articles()
      .filter((file) => !readFileSync(join(again, file), 'utf8').includes('./'))
      .slice(10);
    change(first.replace(/[^/]+\/index\.md$/, 'bai-them/index.md'), () =>
      readFileSync(join(again, first), 'utf8').replace(/^title: .*$/m, 'title: Bài thêm sau này'),
    );
    // Nothing may refer to it any longer.
    const address = `/tin-tuc/${second.replace(/^news\/|index\.md$/g, '')}`;
    change(second, () => undefined);
    for (const file of articles())
      change(file, (text) => text.replaceAll(`](${address})`, '](/tin-tuc/)'));
    const { difference } = await compared();
    expect(difference).toBe('');
    expect(existsSync(join(outOf(again), address))).toBe(false);
  });

  it('when a picture is replaced by another under its name', async () => {
    const [file = ''] = globSync('news/*/*/anh-bai-*.png', { cwd: again }).sort();
    expect(file).not.toBe('');
    change(file, () => picture('square'));
    expect((await compared()).difference).toBe('');
  });

  it('when another day has come', async () => {
    const { difference, result } = await compared('2030-01-01');
    expect(difference).toBe('');
    expect(result.kept / result.pages).toBeGreaterThan(0.5);
  });

  it('when what was kept is damaged', async () => {
    for (const file of globSync('{pages,compressed,cards}/*/*', { cwd: cacheFolder(again) }))
      writeFileSync(join(cacheFolder(again), file), 'hỏng');
    const { difference, result } = await compared('2030-01-01');
    expect(difference).toBe('');
    expect(result.kept).toBe(0);
  });
});
