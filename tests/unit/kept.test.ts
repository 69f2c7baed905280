import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { noteRead, type PageReads, whileRendering } from '../../src/data/reads.ts';
import { hashOfCode } from '../../src/files/code.ts';

const folder = mkdtempSync(join(tmpdir(), 'khoi-code-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the hash of the program', () => {
  it('changes with every file that decides what pages are, with its name, and with nothing else', () => {
    const write = (file: string, text: string) => {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
      return hashOfCode(folder);
    };
    for (const file of ['astro.config.mjs', 'package-lock.json'])
      writeFileSync(join(folder, file), '');
    const hashes = [
      write('src/a.ts', '1'),
      write('src/deep/b.astro', '1'),
      write('src/a.ts', '2'),
      write('src/deep/c.astro', '1'),
      write('astro.config.mjs', '1'),
      write('package-lock.json', '1'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(write('content/a.md', '1')).toBe(hashes.at(-1));
  });
});

describe('what a page reads while it is rendered', () => {
  const reads = (): PageReads => ({ allowed: ['site'], others: [] });

  it('is noted where it is more than the page may read', async () => {
    const page = reads();
    await whileRendering(page, async () => {
      noteRead('site');
      await Promise.resolve();
      noteRead('content');
    });
    noteRead('afterwards');
    expect(page.others).toEqual(['content']);
  });

  it('is that of the page alone, also after one that failed', async () => {
    const [one, other] = [reads(), reads()];
    await whileRendering(one, () => Promise.reject(new Error('x'))).catch(() => undefined);
    await whileRendering(other, async () => noteRead('content'));
    expect([one.others, other.others]).toEqual([[], ['content']]);
  });

  it('is that of the page alone, also where many are asked for together and one of them fails', async () => {
    const pages = Array.from({ length: 4 }, reads);
    const render = async (number: number) => {
      noteRead(`${number}`);
      await new Promise((resolve) => setTimeout(resolve, 4 - number));
      noteRead(`${number} still`);
      if (number === 1) throw new Error('x');
      return number;
    };
    const ended = await Promise.allSettled(
      pages.map((page, number) => whileRendering(page, () => render(number))),
    );
    expect(pages.map(({ others }) => others)).toEqual(
      [0, 1, 2, 3].map((number) => [`${number}`, `${number} still`]),
    );
    expect(ended.map((end) => (end.status === 'fulfilled' ? end.value : 'failed'))).toEqual([
      0,
      'failed',
      2,
      3,
    ]);
  });
});
