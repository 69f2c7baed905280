import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../../src/files/root.ts';

/** An nginx that runs on this machine. */
export interface NginxProgram {
  program: string;
  version: string;
  /** The module that hands out `.br` files, where there is one. */
  brotli: string | undefined;
}

const unpacked = join(projectRoot, 'node_modules', '.cache', 'nginx');
const packages = ['nginx', 'nginx-common', 'libnginx-mod-http-brotli-static'];
const brotliModule = 'ngx_http_brotli_static_module.so';

/** `NGINX_PATH`, else one in `PATH`, else the one that {@link fetchNginx} left; undefined where there is none that runs. */
export function findNginx(env: NodeJS.ProcessEnv = process.env): NginxProgram | undefined {
  const named = env['NGINX_PATH'];
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
    '/usr/sbin',
    '/usr/local/sbin',
  ];
  const programs = named
    ? [named]
    : [...folders.map((folder) => join(folder, 'nginx')), join(unpacked, 'usr/sbin/nginx')];
  for (const program of programs.filter((path) => existsSync(path))) {
    const version = versionOf(program);
    if (version === undefined) continue;
    const root = program.startsWith(unpacked) ? unpacked : '/';
    const brotli = [
      'usr/lib/nginx/modules',
      'usr/lib64/nginx/modules',
      'usr/local/lib/nginx/modules',
    ]
      .map((folder) => join(root, folder, brotliModule))
      .find((path) => existsSync(path));
    return { program, version, brotli };
  }
  return undefined;
}

/**
 * Takes nginx out of Debian's (or Ubuntu's) packages into a cache beside the libraries: without root, nothing is installed, no service begins. Undefined where
 * there is no apt, no network or no room: the tests of nginx are then skipped. Asks the network; no test does.
 */
export function fetchNginx(env: NodeJS.ProcessEnv = process.env): NginxProgram | undefined {
  const found = findNginx(env);
  if (found || env['NGINX_PATH'] || process.platform !== 'linux') return found;
  const staging = `${unpacked}.${process.pid}`;
  try {
    mkdirSync(join(staging, 'root'), { recursive: true });
    if (!download(staging)) return undefined;
    for (const file of readdirSync(staging).filter((name) => name.endsWith('.deb'))) {
      if (!runs('dpkg', ['-x', file, 'root'], staging)) return undefined;
    }
    rmSync(unpacked, { recursive: true, force: true });
    renameSync(join(staging, 'root'), unpacked);
    return findNginx(env);
  } catch {
    return undefined;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** With the lists of packages that the machine has; where it has none, as in a bare container, or old ones, with lists of our own. */
function download(folder: string): boolean {
  const patience = [
    '-q',
    '-o',
    'Acquire::Retries=0',
    '-o',
    'Acquire::http::Timeout=10',
    '-o',
    'Acquire::https::Timeout=10',
  ];
  if (runs('apt-get', [...patience, 'download', ...packages], folder)) return true;
  const own = [
    '-o',
    `Dir::State=${join(folder, 'state')}`,
    '-o',
    'Dir::State::status=/var/lib/dpkg/status',
    '-o',
    `Dir::Cache=${join(folder, 'cache')}`,
  ];
  for (const part of ['state/lists/partial', 'cache/archives/partial'])
    mkdirSync(join(folder, part), { recursive: true });
  return (
    runs('apt-get', [...patience, ...own, 'update'], folder) &&
    runs('apt-get', [...patience, ...own, 'download', ...packages], folder)
  );
}

const runs = (program: string, args: string[], cwd: string): boolean =>
  spawnSync(program, args, { cwd, stdio: 'ignore', timeout: 60_000 }).status === 0;

/** Undefined when it cannot run here, for want of a library or of a right. */
function versionOf(program: string): string | undefined {
  const { status, stderr } = spawnSync(program, ['-v'], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? (/nginx\/(\S+)/.exec(stderr)?.[1] ?? '') : undefined;
}
