import { join } from 'node:path';
import { projectRoot } from '../files/root.ts';
import { readSettings } from '../files/settings.ts';
import { command } from '../process/command.ts';
import { messages } from '../process/messages.ts';
import { portFrom } from '../hosting/port.ts';
import { serveSite } from '../hosting/serve.ts';
import { healIfIdle } from '../build/site-folder.ts';

/** `npm run preview`: serves what the last build made. */
export async function preview(): Promise<number> {
  const folder = join(projectRoot, 'dist');
  await healIfIdle(folder);
  const site = await serveSite({
    folder,
    port: portFrom(),
    host: process.env['HOST'] || 'localhost',
    base: readSettings().base,
  });
  console.log(messages.serving(site.url));
  await stopSignal();
  await site.close();
  return 0;
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve());
    process.on('SIGTERM', () => resolve());
  });
}

command(import.meta, preview);
