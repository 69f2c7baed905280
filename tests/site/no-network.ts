import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Loaded before everything else in every process of a build: whoever asks the network is written down and refused. Processes of one machine may talk through pipes and sockets of the file system. */
const asked = (what: string): never => {
  appendFileSync(
    process.env['NETWORK_ASKED'] ?? '',
    `${what} ${process.argv.slice(1, 3).join(' ')}\n`,
  );
  throw new Error('No network while building.');
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first] = (Array.isArray(args[0]) ? args[0] : args) as [
    { path?: string; host?: string } | string | number,
  ];
  if (typeof first === 'string' || (typeof first === 'object' && first.path))
    return Reflect.apply(connect, this, args);
  return asked(`connect ${JSON.stringify(first)}`);
} as typeof connect;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  Object.assign(dns, { [name]: (host: string) => asked(`dns ${host}`) });
  Object.assign(dns.promises, { [name]: async (host: string) => asked(`dns ${host}`) });
}
syncBuiltinESMExports();
