import { createServer, type Server } from 'node:net';
import { CliError } from '../files/errors.ts';
import { messages } from '../process/messages.ts';

const defaultPort = 4321;

/** The port that `PORT` asks for. */
export function portFrom(env: NodeJS.ProcessEnv = process.env): number {
  const value = env['PORT']?.trim();
  if (!value) return defaultPort;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port < 1 || port > 65535)
    throw new CliError(messages.portInvalid(value));
  return port;
}

/** The names that people type for this machine are two addresses; a server answers on both, and a taken one is noticed. */
function hostsFor(host: string): string[] {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
}

/** How to run the same command on another port, in the shell of this system. */
export function commandWithPort(
  port: number,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const script = env['npm_lifecycle_event'] ?? 'start';
  const npm = script === 'start' ? 'npm start' : `npm run ${script}`;
  return platform === 'win32' ? `$env:PORT=${port}; ${npm}` : `PORT=${port} ${npm}`;
}

/** Turns the errors of `listen` into sentences. */
function explainListening(error: NodeJS.ErrnoException, port: number, host: string): Error {
  const other = port < 65535 ? port + 1 : defaultPort;
  if (error.code === 'EADDRINUSE')
    return new CliError(messages.portTaken(port, commandWithPort(other)));
  if (error.code === 'EACCES')
    return new CliError(messages.portForbidden(port, commandWithPort(defaultPort)));
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new CliError(messages.hostInvalid(host));
  return error;
}

/**
 * Listens on every address of `host`; the second of two may be missing (a machine without IPv6). Port 0 takes any free one.
 * @returns the port in use, and the servers
 */
export async function listen(
  make: () => Server,
  port: number,
  host: string,
): Promise<{ port: number; servers: Server[] }> {
  const servers: Server[] = [];
  let taken = port;
  for (const address of hostsFor(host)) {
    const server = make();
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port: taken, host: address }, resolve);
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (servers.length > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      for (const open of servers) open.close();
      throw explainListening(error as NodeJS.ErrnoException, taken, host);
    }
    servers.push(server);
    const bound = server.address();
    if (bound && typeof bound === 'object') taken = bound.port;
  }
  return { port: taken, servers };
}

/** Fails with a sentence if another program has the port. */
export async function ensureFree(port: number, host: string): Promise<void> {
  const { servers } = await listen(() => createServer(), port, host);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
}
