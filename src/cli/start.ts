import { build } from '../build/build-site.ts';
import { command } from '../process/command.ts';
import { ensureFree, portFrom } from '../hosting/port.ts';
import { preview } from './preview.ts';

/** `npm start`: builds the site and serves it. */
async function start(): Promise<number> {
  // A taken port is told before the minute that a build may take, not after it.
  await ensureFree(portFrom(), process.env['HOST'] || 'localhost');
  // What went wrong, and that the last good dist/ stays, the build says itself.
  const { ok } = await build();
  if (!ok) return 1;
  return preview();
}

command(import.meta, start);
