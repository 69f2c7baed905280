import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { projectRoot } from '../../src/files/root.ts';
import { passSignals } from '../../src/process/command.ts';
import { messages } from '../../src/process/messages.ts';
import type { Tally } from './steps.ts';

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/**
 * Counts a run. A file that could not even be loaded has no tests to fail, and counts as one failure;
 * so does a run that ended badly for a reason that no test shows.
 */
export function tally(report: VitestReport | undefined, exitCode: number): Tally {
  const failures = (report?.testResults ?? []).flatMap(({ name, status, assertionResults }) => {
    const file = relative(projectRoot, name).replaceAll('\\', '/');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    return status === 'failed' && failed.length === 0
      ? [file]
      : failed.map((test) => `${file} › ${test.fullName}`);
  });
  if (failures.length === 0 && (!report || exitCode !== 0))
    failures.push(messages.notReported(exitCode));
  return { passed: report?.numPassedTests ?? 0, failures };
}

/** Runs vitest, shows its own output, and counts. */
export async function runVitest(options: { slow: boolean; args: string[] }): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'khoi-test-'));
  const file = join(folder, 'report.json');
  try {
    const exitCode = await new Promise<number>((resolve) => {
      const child = spawn(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
          'run',
          '--config',
          'tests/vitest.config.ts',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
          ...options.args,
        ],
        {
          cwd: projectRoot,
          stdio: ['ignore', 'inherit', 'inherit'],
          env: { ...process.env, TEST_SLOW: options.slow ? '1' : '0' },
        },
      );
      passSignals(child);
      child.on('error', () => resolve(1));
      child.on('close', (code) => resolve(code ?? 1));
    });
    return tally(readReport(file), exitCode);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}
