import { spawn } from 'node:child_process';
import { passSignals } from '../../src/process/command.ts';
import { messages } from '../../src/process/messages.ts';

export interface Tally {
  passed: number;
  /** Each failure by name. */
  failures: string[];
}

/** The failures once more, where nobody needs to look for them, then the sum in a line of its own. */
export const summary = ({ passed, failures }: Tally) =>
  [...failures.map(messages.notPassed), `${passed} passed, ${failures.length} failed`].join('\n');

/** What a program printed, and whether it ended well. */
export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs Node on a script without showing what it prints. */
export function quietly(
  args: string[],
  options: { cwd: string; program?: string; shell?: boolean },
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(options.program ?? process.execPath, args, {
      cwd: options.cwd,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    passSignals(child);
    let output = '';
    const hear = (bytes: Buffer) => {
      output += bytes.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * One step of a longer run: says its name, shows that it is alive, then how it went and how long it took.
 * `work` returns a note for the success line, or throws what to print instead.
 */
export async function step(name: string, work: () => Promise<string>): Promise<boolean> {
  const began = Date.now();
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1).replace('.', ',');
  console.log(name);
  const terminal = process.stdout.isTTY;
  const timer = setInterval(
    () => {
      if (terminal) process.stdout.write(`\r\u001b[K${messages.stepStillRunning(seconds())}`);
      else console.log(messages.stepStillRunning(seconds()));
    },
    terminal ? 500 : 10_000,
  );
  const done = () => {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\u001b[K');
  };
  try {
    const note = await work();
    done();
    console.log(messages.stepPassed(seconds(), note));
    return true;
  } catch (error) {
    done();
    console.log((error as Error).message.trim());
    console.log(messages.stepFailed(seconds()));
    return false;
  }
}
