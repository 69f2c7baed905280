import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder, projectRoot } from '../../src/files/root.ts';
import { report } from '../fixtures/attachments/samples.ts';
import { article, contentWith, newsFile } from '../checks/site.ts';
import { differences, filesBelow, treeOf } from './files.ts';
import { told } from './pages.ts';
import { canUnshare, startBuild } from './process.ts';
import { buildEnv, envOf, plans, testSites } from './sites.ts';

const places = mkdtempSync(join(tmpdir(), 'dung-'));
const pdfFile = 'news/2023/bai-thu/bao-cao.pdf';
const withReport = (title: string) => ({
  [newsFile]: article({ title, attachments: '[{ file: ./bao-cao.pdf, title: Báo cáo thử }]' }),
  [pdfFile]: report,
});
const contents = ['Bài thử', 'Bài khác'].map((title) => contentWith(withReport(title)));
const [one = '', other = ''] = contents;
const env = (content: string) => buildEnv({ CONTENT_DIR: content });
const preload = (file: string) => ({
  NODE_OPTIONS: `--import ${pathToFileURL(join(projectRoot, 'tests/site', file)).href}`,
});

/** Sites built by themselves, by their content. */
const alone = new Map<string, Map<string, string>>();
const out = join(places, 'dist');

beforeAll(async () => {
  for (const content of [other, one]) {
    const { done, said } = startBuild(out, env(content));
    if (!(await done)) throw new Error(said());
    alone.set(content, treeOf(out));
  }
});
afterAll(() => {
  for (const path of [places, ...contents.map((content) => cacheFolder(content))])
    rmSync(path, { recursive: true, force: true });
});

describe('two builds at once', () => {
  it('wait for each other and say so; each makes its own site, unmixed, also to the same folder', async () => {
    const beside = join(places, 'beside');
    const builds = [
      startBuild(out, env(one)),
      startBuild(out, env(other)),
      startBuild(beside, env(one)),
    ];
    expect(await Promise.all(builds.map(({ done }) => done))).toEqual([true, true, true]);
    expect(builds.filter(({ said }) => said().includes('đang đợi đến lượt'))).toHaveLength(2);
    expect([alone.get(one), alone.get(other)]).toContainEqual(treeOf(out));
    expect(treeOf(beside)).toEqual(alone.get(one));
  });
});

describe('a build that cannot write', () => {
  const refused = async (
    to: string,
    settings: Record<string, string>,
    options: Parameters<typeof startBuild>[2],
    sentence: RegExp,
  ) => {
    const before = treeOf(out);
    const { done, said } = startBuild(to, settings, options);
    expect(await done, said()).toBe(false);
    expect(said()).toMatch(sentence);
    expect(said()).not.toMatch(/\n\s+at |node:internal|Error:/);
    expect(treeOf(out)).toEqual(before);
  };
  const fullDisk =
    /^Ổ đĩa đã đầy hoặc hết hạn mức \(ENOSPC\).* Hãy giải phóng khoảng 1 GB rồi chạy lại lệnh\.$/m;
  // The caches are empty, so that what fails first is the text of an attachment, the pages, or what is laid beside them.
  const empty = () => rmSync(cacheFolder(one), { recursive: true, force: true });

  it.each([200, 100_000])(
    'because the disk takes %i bytes from each process says so, and the old site stays',
    async (room) => {
      empty();
      await refused(
        out,
        {
          ...env(one),
          ...preload('full-disk.ts'),
          DISK_FOLDER: cacheFolder(one),
          DISK_ROOM: String(room),
        },
        {},
        fullDisk,
      );
    },
  );
  it.runIf(canUnshare('--mount')).each(['700k', '1400k'])(
    'because of a real disk of %s says so, and the old site stays',
    async (size) => {
      empty();
      mkdirSync(cacheFolder(one), { recursive: true });
      await refused(
        out,
        { ...env(one), CACHE: cacheFolder(one), SIZE: size },
        {
          before: [
            'unshare',
            '--map-root-user',
            '--mount',
            'sh',
            '-c',
            'mount -t tmpfs -o size=$SIZE tmpfs "$CACHE" && exec "$@"',
            'sh',
          ],
        },
        fullDisk,
      );
    },
  );
  it('because a file is in the way says so', async () => {
    writeFileSync(join(places, 'tep'), '');
    await refused(
      join(places, 'tep', 'dist'),
      env(one),
      {},
      /^Không ghi được vào .*tep.*\. Hãy .*\.$/m,
    );
  });
  it('because it may not says so, and the old site stays', async () => {
    const closed = join(places, 'dong');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    // Root may write everywhere: it gives its rights away.
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    await refused(
      join(closed, 'dist'),
      env(one),
      nobody,
      /^Không ghi được vào .* \((?:EACCES|EROFS)\)\. Hãy lấy lại quyền ghi.*\.$/m,
    );
    chmodSync(closed, 0o755);
  });
});

describe('the real site, built from a clone at another path, by another user, without a network', () => {
  const canary = 'chim-hoang-yen';
  const clone = join(places, `ban-sao-${canary}`);
  const site = join(clone, 'dist');
  const asked = join(places, 'asked.txt');
  let first: string;

  beforeAll(async () => {
    mkdirSync(clone);
    for (const name of [
      'src',
      'public',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(join(projectRoot, name), join(clone, name), { recursive: true });
    cpSync(plans.real.content, join(clone, 'content'), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules'), join(clone, 'node_modules'));
    first = join(testSites, 'real');
    const secrets = Object.fromEntries(
      [
        'GITHUB_TOKEN',
        'GH_TOKEN',
        'NPM_TOKEN',
        'ACTIONS_RUNTIME_TOKEN',
        'USER',
        'LOGNAME',
        'HOSTNAME',
        'PUBLIC_SECRET',
        'VITE_SECRET',
      ].map((name) => [name, `${canary}-${name.toLowerCase()}`]),
    );
    const home = join(places, `nha-${canary}`);
    const before = canUnshare('--net') ? ['unshare', '--map-root-user', '--net'] : [];
    if (before.length === 0)
      console.log(
        'The system does not let the build have a network of its own without any address: what it asks is refused within its processes alone.',
      );
    const { done, said } = startBuild(
      site,
      {
        ...envOf('real'),
        ...secrets,
        ...preload('no-network.ts'),
        CONTENT_DIR: join(clone, 'content'),
        HOME: home,
        NETWORK_ASKED: asked,
      },
      { project: clone, before },
    );
    if (!(await done)) throw new Error(said());
  });

  it('asks nobody', () => {
    expect(existsSync(asked) ? readFileSync(asked, 'utf8') : '').toBe('');
  });
  it('is the same to the byte, with what is compressed beside it', () => {
    const { added, removed, changed } = differences(first, site);
    expect(told([...added, ...removed, ...changed])).toBe('');
    expect(filesBelow(site).filter((file) => /\.(?:br|gz)$/.test(file)).length).toBeGreaterThan(
      100,
    );
  });
  it('holds no secret, path, user or host', () => {
    const words = [
      canary,
      projectRoot,
      clone,
      homedir(),
      userInfo().username,
      hostname(),
      tmpdir(),
      'node_modules/',
    ].filter((word) => word.length > 4);
    expect(words.length).toBeGreaterThan(3);
    const found = [first, site].flatMap((folder) =>
      filesBelow(folder)
        .filter((file) => !file.endsWith('.br'))
        .flatMap((file) => {
          const raw = readFileSync(join(folder, file));
          const text = (raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw).toString(
            'latin1',
          );
          return words
            .filter((word) => text.includes(Buffer.from(word).toString('latin1')))
            .map((word) => `${file}: ${word}`);
        }),
    );
    expect(told(found)).toBe('');
  });
  it('would be caught', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['-e', "fetch('http://127.0.0.1:49151/').catch(() => process.exit(3))"],
      {
        env: {
          ...process.env,
          ...preload('no-network.ts'),
          NETWORK_ASKED: join(places, 'caught.txt'),
        },
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([3, '']);
    expect(readFileSync(join(places, 'caught.txt'), 'utf8')).toContain('connect');
  });
});
