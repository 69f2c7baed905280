import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../files/root.ts';
import { readSettings } from '../files/settings.ts';
import { command, passSignals } from '../process/command.ts';
import { messages } from '../process/messages.ts';
import { ensureFree, portFrom } from '../hosting/port.ts';

/** `npm run dev`: Astro's own server, which shows an edit at once. Further arguments go to `astro dev`. */
async function dev(args: string[]): Promise<number> {
  const port = portFrom();
  const host = process.env['HOST'];
  await ensureFree(port, host || 'localhost');
  console.log(messages.startingDev(`http://${host || 'localhost'}:${port}${readSettings().base}`));
  const astro = join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(
    process.execPath,
    [astro, 'dev', '--port', String(port), ...(host ? ['--host', host] : []), ...args],
    {
      cwd: projectRoot,
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  passSignals(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

command(import.meta, dev);
