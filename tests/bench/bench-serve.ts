import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot, projectRoot } from '../../src/files/root.ts';
import { readSettings } from '../../src/files/settings.ts';
import { siteFiles } from '../../src/hosting/site-files.ts';
import { CliError } from '../../src/files/errors.ts';
import { command } from '../../src/process/command.ts';
import { load, type LoadResult } from './load.ts';
import { messages } from '../../src/process/messages.ts';
import { configurationFrom } from '../../src/cli/nginx.ts';
import { fetchNginx } from '../tools/nginx-program.ts';
import { answers, freePort, runNginx } from '../tools/run-nginx.ts';

interface Server {
  name: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * `npm run bench:serve [-- --seconds 10 --connections 32]`: every page, style and script of the last build, again and again, from nginx (one worker) and
 * from our own server, one after the other, each after a second of warming up. Prints a row of a Markdown table for each.
 */
command(import.meta, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '10' },
      connections: { type: 'string', default: '32' },
    },
  });
  const [seconds, connections] = [Number(values.seconds), Number(values.connections)];
  if (!(
    seconds > 0 &&
    seconds <= 600 &&
    Number.isInteger(connections) &&
    connections > 0 &&
    connections <= 500
  ))
    throw new CliError(messages.benchServeUsage);
  const folder = join(projectRoot, 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new CliError(messages.nothingToServe);
  const { base } = readSettings(process.env, contentRoot());
  const paths = [...siteFiles(folder).keys()]
    .filter((path) => /(?:\/|\.css|\.js)$/.test(path))
    .map((path) => encodeURI(base.slice(0, -1) + path));

  console.log(
    '| server | requests/s | MB/s | median | p99 | requests | errors |\n|---|---|---|---|---|---|---|',
  );
  let failed = false;
  for (const start of [() => nginxServer(folder), ownServer]) {
    const server = await start();
    try {
      await load({ port: server.port, paths, connections, seconds: 1 });
      const result = await load({ port: server.port, paths, connections, seconds });
      console.log(row(server.name, result));
      failed ||= result.errors > 0 || result.requests === 0;
    } finally {
      await server.close();
    }
  }
  console.log(
    `\n${paths.length} addresses, ${connections} connections, ${seconds} s each, load average ${loadavg()[0]?.toFixed(1)}`,
  );
  return failed ? 1 : 0;
});

const row = (
  name: string,
  { requestsPerSecond, megabytesPerSecond, median, p99, requests, errors }: LoadResult,
) =>
  `| ${name} | ${Math.round(requestsPerSecond)} | ${megabytesPerSecond.toFixed(1)} | ${median.toFixed(1)} ms | ${p99.toFixed(1)} ms | ${requests} | ${errors} |`;

async function nginxServer(folder: string): Promise<Server> {
  const nginx = fetchNginx();
  if (!nginx) throw new CliError(messages.nginxMissing);
  const port = await freePort();
  const args = [
    '--root',
    folder,
    '--name',
    'localhost',
    '--listen',
    `127.0.0.1:${port}`,
    ...(nginx.brotli ? ['--brotli'] : []),
  ];
  return {
    name: `nginx ${nginx.version}`,
    port,
    close: (await runNginx(nginx, configurationFrom(args), port)).close,
  };
}

/** As a process of its own, so that it does not share its time with who asks. */
async function ownServer(): Promise<Server> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/cli/preview.ts'],
    {
      cwd: projectRoot,
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
      stdio: 'ignore',
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let left = 200; !(await answers(port)); left -= 1) {
    if (child.exitCode !== null || left === 0) {
      await close();
      throw new CliError(messages.ownServerSilent);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { name: 'npm start', port, close };
}
