import { join } from 'node:path';
import { projectRoot } from '../../src/files/root.ts';
import { command } from '../../src/process/command.ts';
import { messages } from '../../src/process/messages.ts';
import { quietly, step, summary, type Tally } from './steps.ts';

/** Each tool with its arguments: what is formatted otherwise, faulty, or used by nobody. */
const tools: readonly { name: string; program: string; args: string[] }[] = [
  {
    name: messages.stepFormat,
    program: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', 'src', 'tests', 'astro.config.mjs'],
  },
  {
    name: messages.stepLint,
    program: 'eslint/bin/eslint.js',
    args: ['--config', '.eslint.config.mjs', 'src', 'tests', 'astro.config.mjs'],
  },
  {
    name: messages.stepUnused,
    program: 'knip/bin/knip.js',
    args: ['--config', '.knip.json', '--no-progress', '--no-config-hints'],
  },
];

/** Runs the formatter's check, the linter and the search for unused code, one after the other. */
export async function lint(): Promise<Tally> {
  const total: Tally = { passed: 0, failures: [] };
  for (const { name, program, args } of tools) {
    const passed = await step(name, async () => {
      const { ok, output } = await quietly([join(projectRoot, 'node_modules', program), ...args], {
        cwd: projectRoot,
      });
      if (!ok) throw new Error(output);
      return '';
    });
    if (passed) total.passed += 1;
    else total.failures.push(name);
  }
  return total;
}

/** `npm run lint` */
command(import.meta, async () => {
  const total = await lint();
  console.log(summary(total));
  return total.failures.length === 0 ? 0 : 1;
});
