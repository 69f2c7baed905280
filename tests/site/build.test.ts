import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { build } from '../../src/build/build-site.ts';
import { cacheFolder, projectRoot } from '../../src/files/root.ts';
import { article, contentWith, newsFile } from '../checks/site.ts';
import { filesBelow, treeOf } from './files.ts';
import { buildEnv, testSites } from './sites.ts';

const out = join(testSites, `small-${process.pid}`);
const roots = new Set<string>();
const good = contentWith({ [newsFile]: article() });

/** Builds without a word on the terminal, and gives what it would have said. */
async function quietly(
  content: string,
  settings: Record<string, string> = {},
): Promise<{ ok: boolean; said: string }> {
  roots.add(content);
  const said: string[] = [];
  const error = vi
    .spyOn(console, 'error')
    .mockImplementation((...parts: unknown[]) => void said.push(parts.join(' ')));
  try {
    const { ok } = await build({
      out,
      env: buildEnv({ CONTENT_DIR: content, SITE_URL: '', ...settings }),
      quiet: true,
    });
    return { ok, said: said.join('\n') };
  } finally {
    error.mockRestore();
  }
}

beforeAll(() => void mkdirSync(testSites, { recursive: true }));
afterAll(() => {
  for (const folder of [out, `${out}.old`, ...[...roots].map(cacheFolder)])
    rmSync(folder, { recursive: true, force: true });
});

describe('a build', () => {
  let before: Map<string, string>;

  it('makes a site of the least content there can be, from a folder outside the project', async () => {
    const { ok, said } = await quietly(good);
    expect(said).toBe('');
    expect(ok).toBe(true);
    before = treeOf(out);
    expect([...before.keys()]).toEqual(
      expect.arrayContaining([
        'index.html',
        '404.html',
        'tin-tuc/2023/bai-thu/index.html',
        'pagefind/pagefind.js',
      ]),
    );
  });

  it('names no address of its own as long as nobody has said where the site will stand', () => {
    const named = filesBelow(out)
      .filter((file) => file.endsWith('.html'))
      .filter((file) =>
        /rel="canonical"|property="og:url"|localhost|undefined/.test(
          readFileSync(join(out, file), 'utf8'),
        ),
      );
    expect(named).toEqual([]);
  });

  it('lays a compressed twin beside every text file, for a host that sends them', async () => {
    expect([...before.keys()].filter((file) => /\.(?:br|gz)$/.test(file))).toEqual([]);
    const site = readFileSync(join(good, 'site.yaml'), 'utf8');
    const content = contentWith({
      [newsFile]: article(),
      'site.yaml': `${site.trimEnd()}\nhost: nginx\n`,
    });
    expect((await quietly(content)).said).toBe('');
    const files = new Set(treeOf(out).keys());
    const alone = [...files]
      .filter((file) => /\.(?:html|css|js|svg|txt|xml|json)$/.test(file))
      .filter((file) => !files.has(`${file}.br`) || !files.has(`${file}.gz`));
    expect(alone).toEqual([]);
    await quietly(good);
  });

  it.each([
    ['a fault in YAML', 'units/hai-quan.yaml', 'names: [\n'],
    ['a text that refers to what is not there', newsFile, article({ units: '[khong-co]' })],
  ])(
    'of content with %s leaves the earlier site as it was, and says why',
    async (_, file, text) => {
      const broken = contentWith({ [newsFile]: article(), [file]: text });
      const { ok, said } = await quietly(broken);
      expect(ok).toBe(false);
      expect(said).toContain(file);
      expect(said).not.toMatch(/\n\s+at /);
      expect(treeOf(out)).toEqual(before);
    },
  );

  it('with a setting that makes no sense leaves the earlier site as it was, too', async () => {
    const { ok, said } = await quietly(good, { SITE_URL: 'khoi-thi-dua' });
    expect(ok).toBe(false);
    expect(said).not.toMatch(/\n\s+at /);
    expect(treeOf(out)).toEqual(before);
  });

  it('whose process for the pages dies while the content is checked leaves the earlier site as it was, and says so', async () => {
    const { ok, said } = await quietly(good, {
      NODE_OPTIONS: '--import=data:text/javascript,process.exit(3)',
    });
    expect(ok).toBe(false);
    expect(said).toMatchInlineSnapshot(`
      "Tạo trang không thành công:
      Tiến trình tạo trang dừng giữa chừng (mã 3). Nếu máy ít bộ nhớ, hãy đóng bớt chương trình khác rồi chạy lại.
      Chưa tạo được trang thông tin: hãy sửa các lỗi nêu trên rồi chạy lại. Bản tốt gần nhất trong dist/ vẫn giữ nguyên."
    `);
    expect(treeOf(out)).toEqual(before);
  });

  it('with pictures that cannot be decoded names each', async () => {
    const { ok, said } = await quietly(
      contentWith({
        [newsFile]: article({ cover: '{ src: ./anh-mot.png, alt: Ảnh thử, credit: Người thử }' }),
        'news/2023/bai-thu/anh-mot.png': brokenPng(),
        'news/2023/bai-hai/index.md': article({
          title: 'Bài hai',
          cover: '{ src: ./anh-hai.png, alt: Ảnh thử, credit: Người thử }',
        }),
        'news/2023/bai-hai/anh-hai.png': Buffer.concat([brokenPng(), Buffer.from('2')]),
      }),
    );
    expect(ok).toBe(false);
    expect(said).toContain('anh-mot');
    expect(said).toContain('anh-hai');
    expect(said).not.toMatch(/\n\s+at /);
    expect(treeOf(out)).toEqual(before);
  });

  it('with a picture that cannot be decoded leaves the earlier site as it was, and says which', async () => {
    const { ok, said } = await quietly(
      contentWith({
        [newsFile]: article({ cover: '{ src: ./anh.png, alt: Ảnh thử, credit: Người thử }' }),
        'news/2023/bai-thu/anh.png': brokenPng(),
      }),
    );
    expect(ok).toBe(false);
    expect(said).toContain('anh');
    expect(treeOf(out)).toEqual(before);
  });

  it('that lacks a published address leaves the earlier site as it was: without an origin there are no feeds', async () => {
    const { ok, said } = await quietly(
      contentWith({
        [newsFile]: article(),
        'published-urls.txt': '/tin-tuc/2023/bai-thu/\n/tin-tuc/feed.xml\n',
      }),
      { SITE_URL: '' },
    );
    expect(ok).toBe(false);
    expect(said).toMatchInlineSnapshot(`
      "Bản mới thiếu 1 địa chỉ đã đăng: /tin-tuc/feed.xml. Địa chỉ ghi trong published-urls.txt không được mất: hãy đặt lại trang hoặc tệp ở đó, hoặc thêm địa chỉ mới của trang vào redirects.yaml, rồi chạy lại.
      Chưa tạo được trang thông tin: hãy sửa các lỗi nêu trên rồi chạy lại. Bản tốt gần nhất trong dist/ vẫn giữ nguyên."
    `);
    expect(treeOf(out)).toEqual(before);
  });

  it('leaves nothing of itself behind', () => {
    expect(existsSync(`${out}.old`)).toBe(false);
    expect(
      readdirSync(join(projectRoot, '.astro'), { recursive: true }).filter((name) =>
        String(name).endsWith(`next-${process.pid}`),
      ),
    ).toEqual([]);
  });
});

/** A picture that begins well and then is nothing. */
function brokenPng(): Uint8Array {
  const header = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000004b00000027608020000000000000000',
    'hex',
  );
  return Buffer.concat([header, Buffer.alloc(64, 7)]);
}
