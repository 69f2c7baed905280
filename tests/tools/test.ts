import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/files/root.ts';
import { findBrowser } from './browser.ts';
import { command } from '../../src/process/command.ts';
import { messages } from '../../src/process/messages.ts';
import { fetchNginx, type NginxProgram } from './nginx-program.ts';
import { quietly, step, summary, type Tally } from './steps.ts';
import { runVitest } from './vitest.ts';

/** `npm test`: everything that fits ten minutes. With arguments (`npm test -- tests/unit`) only those tests. */
async function test(args: string[]): Promise<number> {
  const total: Tally = { passed: 0, failures: [] };
  const count = async (name: string, work: () => Promise<string>) => {
    if (await step(name, work)) total.passed += 1;
    else total.failures.push(name);
  };
  if (args.length === 0) {
    console.log(messages.testsBegin);
    await count(messages.stepLock, lockIsWhole);
    await count(messages.stepTypes, typesAreRight);
    await count(messages.stepBrowser, async () => (await findBrowser()).executablePath);
    await step(messages.stepNginx, async () => nginxNote(fetchNginx()));
    console.log(messages.stepTests);
  }
  const tests = await runVitest({ slow: false, args });
  total.passed += tests.passed;
  total.failures.push(...tests.failures);
  console.log(summary(total));
  return total.failures.length === 0 ? 0 : 1;
}

/** Not counted: without nginx its tests are skipped, and say so. */
const nginxNote = (nginx: NginxProgram | undefined) =>
  nginx ? messages.nginxReady(nginx.version, nginx.brotli !== undefined) : messages.nginxSkipped;

/** The lock file names all that package.json asks for, on every platform: `npm ci` would succeed. Asks no network. */
async function lockIsWhole(): Promise<string> {
  const script = process.env['npm_execpath'] ?? '';
  const own = /npm-cli\.c?js$/.test(script) && existsSync(script);
  const { ok, output } = await quietly(
    [
      ...(own ? [script] : []),
      'ci',
      '--dry-run',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    { cwd: projectRoot, ...(!own && { program: 'npm', shell: process.platform === 'win32' }) },
  );
  if (!ok)
    throw new Error(output.includes('EUSAGE') ? `${output}\n${messages.lockBroken}` : output);
  return '';
}

/** TypeScript over .ts and .astro alike. */
async function typesAreRight(): Promise<string> {
  const astro = join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { ok, output } = await quietly([astro, 'check', '--minimumSeverity', 'warning'], {
    cwd: projectRoot,
  });
  if (!ok) throw new Error(output);
  return '';
}

command(import.meta, test);
