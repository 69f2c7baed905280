import { type ChildProcess, fork, type ForkOptions } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CliError } from '../files/errors.ts';
import { messages } from './messages.ts';

/** What to print for any error: one sentence, never a stack trace. */
function formatError(error: unknown): string {
  if (error instanceof CliError) return error.message;
  return messages.unexpected(error instanceof Error ? error.message : String(error));
}

/** Whether this module is the file that Node was started with. */
function isEntry(meta: ImportMeta): boolean {
  const started = process.argv[1];
  if (!started) return false;
  try {
    return realpathSync(started) === realpathSync(fileURLToPath(meta.url));
  } catch {
    return false;
  }
}

/** Runs `main` if its module is the entry point; its result is the exit code, and an error becomes one sentence and exit code 1. */
export function command(meta: ImportMeta, main: (args: string[]) => Promise<number>): void {
  if (!isEntry(meta)) return;
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(formatError(error));
      process.exitCode = 1;
    },
  );
}

/** Starts a TypeScript file as a process of its own, which tells by messages what comes of it; {@link passSignals}. */
export function startProgram(
  file: string | URL,
  args: readonly string[],
  options: Pick<ForkOptions, 'cwd' | 'env' | 'stdio'>,
): ChildProcess {
  const child = fork(file, args, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    ...options,
  });
  passSignals(child);
  return child;
}

/** While `child` runs, a wish to stop goes to it first; this process ends after it. */
export function passSignals(child: ChildProcess): void {
  const pass = (signal: NodeJS.Signals) => {
    child.once('close', () => process.exit(130));
    child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), 5000).unref();
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  child.once('close', () => {
    process.removeListener('SIGINT', pass);
    process.removeListener('SIGTERM', pass);
  });
}
