import { isAbsolute } from 'node:path';
import { parseArgs } from 'node:util';
import { contentRoot } from '../files/root.ts';
import { readSettings } from '../files/settings.ts';
import { nginxConfiguration } from '../hosting/nginx.ts';
import { movedAddresses } from '../hosting/redirects.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';
import { messages } from '../process/messages.ts';

/**
 * `npm run --silent nginx -- --root FOLDER --name HOST … > site.conf`: the configuration for nginx, on standard output. It is no part of the site: it names
 * a machine's folders and certificates, which the build does not know and readers need not.
 */
export function configurationFrom(args: string[], env: NodeJS.ProcessEnv = process.env): string {
  const { root, names, listen, brotli, certificate, key } = optionsFrom(args);
  if (root === undefined || names.length === 0) throw new CliError(messages.nginxUsage);
  if (!isPath(root)) throw new CliError(messages.nginxRoot(root));
  for (const name of names)
    if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(name))
      throw new CliError(messages.nginxName(name));
  for (const address of listen)
    if (!/^(?:[\d.]+:|\[[\da-f:]+\]:)?\d{1,5}$/i.test(address))
      throw new CliError(messages.nginxListen(address));
  if (
    (certificate === undefined) !== (key === undefined) ||
    [certificate, key].some((path) => path !== undefined && !isPath(path))
  )
    throw new CliError(messages.nginxCertificate);
  const content = contentRoot(env);
  return nginxConfiguration({
    root,
    names,
    base: readSettings(env, content).base,
    redirects: movedAddresses(content),
    brotli,
    texts: { refused: messages.methodNotAllowed, unsatisfiable: messages.rangeUnsatisfiable },
    ...(certificate === undefined || key === undefined
      ? { listen: addresses(listen, 80) }
      : { listen: addresses([], 80), tls: { certificate, key, listen: addresses(listen, 443) } }),
  });
}

function optionsFrom(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        root: { type: 'string' },
        name: { type: 'string', multiple: true, default: [] },
        listen: { type: 'string', multiple: true, default: [] },
        brotli: { type: 'boolean', default: false },
        certificate: { type: 'string' },
        key: { type: 'string' },
      },
    });
    return { ...values, names: values.name };
  } catch {
    throw new CliError(messages.nginxUsage);
  }
}

/** A path that can stand in double quotes in nginx's language. */
const isPath = (path: string) => isAbsolute(path) && !/["$\\\n]/.test(path);

const addresses = (given: readonly string[], port: number) =>
  given.length > 0 ? given : [String(port), `[::]:${port}`];

command(import.meta, async (args) => {
  process.stdout.write(configurationFrom(args));
  return 0;
});
