import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NginxProgram } from './nginx-program.ts';
import { listen } from '../../src/hosting/port.ts';

export interface RunningNginx {
  /** What nginx has logged so far. */
  log: () => string;
  close: () => Promise<void>;
}

/** A whole configuration around that of a site: what a distribution's `nginx.conf` holds, with everything that is written in `folder`. */
const around = (folder: string, site: string, { brotli }: NginxProgram): string => `
${brotli ? `load_module "${brotli}";` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid "${folder}/nginx.pid";
error_log "${folder}/error.log";
events { worker_connections 512; }
http {
  access_log off;
  keepalive_requests 1000000;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path "${folder}/${name}";`).join('\n  ')}
  ${site}
}
`;

/** A port of 127.0.0.1 that was free a moment ago: nginx cannot choose one by itself and tell. */
export async function freePort(): Promise<number> {
  const { port, servers } = await listen(() => createServer(), 0, '127.0.0.1');
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return port;
}

/** What `nginx -t` says of a site's configuration: empty when it says nothing but that all is well. */
export function faultsOf(nginx: NginxProgram, configuration: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-nginx-'));
  try {
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, around(folder, configuration, nginx));
    const { status, stderr } = spawnSync(nginx.program, ['-t', '-p', folder, '-c', file], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    const lines = stderr
      .split('\n')
      .filter((line) => line !== '' && !/syntax is ok|test is successful/.test(line));
    return status === 0 ? lines.join('\n') : lines.join('\n') || `nginx -t: ${status}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs nginx with the configuration of a site that listens at `port` of 127.0.0.1, until it is closed. Throws what nginx says when it does not begin. */
export async function runNginx(
  nginx: NginxProgram,
  configuration: string,
  port: number,
): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-nginx-'));
  chmodSync(folder, 0o755);
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, around(folder, configuration, nginx));
  const child = spawn(nginx.program, ['-p', folder, '-c', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const log = () => {
    try {
      return readFileSync(join(folder, 'error.log'), 'utf8');
    } catch {
      return '';
    }
  };
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let left = 100; !(await answers(port)); left -= 1) {
    if (child.exitCode === null && left > 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    const why = said + log();
    await close();
    throw new Error(`nginx: ${why}`);
  }
  return { log, close };
}

/** Whether a program listens at a port of 127.0.0.1. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
