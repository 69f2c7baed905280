import { globSync } from 'node:fs';
import { projectRoot } from '../../src/files/root.ts';
import { command } from '../../src/process/command.ts';
import { lint } from './lint.ts';
import { messages } from '../../src/process/messages.ts';
import { summary } from './steps.ts';
import { runVitest } from './vitest.ts';

/** `npm run test:slow`: the long tests and nothing else. */
async function testSlow(args: string[]): Promise<number> {
  if (globSync('tests/**/*.slow.test.ts', { cwd: projectRoot }).length === 0) {
    console.log(messages.noSlowTests);
    console.log(summary({ passed: 0, failures: [] }));
    return 0;
  }
  console.log(messages.slowTestsBegin);
  const linted = args.length === 0 ? await lint() : { passed: 0, failures: [] };
  const tests = await runVitest({ slow: true, args });
  const total = {
    passed: linted.passed + tests.passed,
    failures: [...linted.failures, ...tests.failures],
  };
  console.log(summary(total));
  return total.failures.length === 0 ? 0 : 1;
}

command(import.meta, testSlow);
