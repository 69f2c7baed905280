import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../files/root.ts';
import { build } from './build.ts';
import { command } from './command.ts';
import { messages } from './messages.ts';
import { ensureFree, portFrom } from './port.ts';
import { preview } from './preview.ts';

/** `npm start`: builds the site and serves it. */
async function start(): Promise<number> {
  // A taken port is told before the minute that a build may take, not after it.
  await ensureFree(portFrom(), process.env['HOST'] || 'localhost');
  console.log(messages.building);
  const { ok } = await build();
  if (!ok) {
    const earlier = existsSync(join(projectRoot, 'dist', 'index.html'));
    console.error(earlier ? messages.notBuilt : messages.notBuiltFirst);
    return 1;
  }
  return preview();
}

command(import.meta, start);
