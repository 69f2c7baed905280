import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/files/root.ts';
import { CliError } from '../../src/files/errors.ts';
import { command } from '../../src/process/command.ts';
import { messages } from '../../src/process/messages.ts';

/** One in so many articles is made faulty in the second measurement of each size: 30 %. */
const faultyShare = 0.3;
const runs = 3;
const faults: [RegExp, string][] = [
  [/^category: .*$/m, 'categori: hoinghi'],
  [/^date: .*$/m, 'date: 2026-02-31'],
  [/^sources:/m, 'nguon:'],
  [/\n---\n/, '\n---\n\n#### Đề mục\n\n[tại đây](/tin-tuc/khong-co/)\n'],
];

/** Kilobytes, on the last line of the error stream. */
const tellMemory =
  "process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS))";

interface Measured {
  problems: number;
  seconds: number;
  memory: number;
}

/**
 * `npm run bench:check [-- --files N …]`: generates content of each size (articles; 1,000 and 10,000 by default), checks it as a user would,
 * and prints a JSON line for it as it is and one with faults in 30 % of the articles: median seconds of three runs, peak memory in MB.
 */
command(import.meta, async (args) => {
  const { values } = parseArgs({
    args,
    options: { files: { type: 'string', multiple: true, default: ['1000', '10000'] } },
  });
  const { generateBloc, writeBloc } = await import('../fixtures/bloc/generate.ts');
  for (const size of values.files.map(Number)) {
    if (!Number.isInteger(size) || size < 0) throw new CliError(messages.benchSize);
    const root = mkdtempSync(join(tmpdir(), 'khoi-bench-'));
    try {
      writeBloc(root, { articles: size });
      const files = [...generateBloc({ articles: size }).keys()];
      const line = (faulty: number) => ({
        articles: size,
        faulty,
        files: files.length,
        ...measure(root),
      });
      console.log(JSON.stringify(line(0)));
      const articles = files
        .filter((file) => file.startsWith('news/') && file.endsWith('.md'))
        .filter((_, index) => index % 10 < faultyShare * 10);
      for (const [index, file] of articles.entries()) {
        const [pattern, fault] = faults[index % faults.length] as [RegExp, string];
        writeFileSync(
          join(root, file),
          readFileSync(join(root, file), 'utf8').replace(pattern, fault),
        );
      }
      console.log(JSON.stringify(line(articles.length)));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  return 0;
});

/** The time is that of the whole process, start of Node included; memory is the peak that the system counted for it. */
function measure(root: string): Measured {
  const results = Array.from({ length: runs }, () => {
    const began = performance.now();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        `data:text/javascript,${encodeURIComponent(tellMemory)}`,
        'src/cli/check.ts',
        '--format',
        'json',
      ],
      {
        cwd: projectRoot,
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: root },
        maxBuffer: 1 << 30,
      },
    );
    const seconds = (performance.now() - began) / 1000;
    try {
      return {
        problems: (JSON.parse(stdout) as unknown[]).length,
        seconds,
        memory: Number(stderr.trim().split('\n').at(-1)) / 1024,
      };
    } catch {
      throw new CliError(messages.benchFailed(stderr.trim()));
    }
  }).sort((a, b) => a.seconds - b.seconds);
  const { problems, seconds, memory } = results[Math.floor(runs / 2)] as Measured;
  return { problems, seconds: Number(seconds.toFixed(2)), memory: Math.round(memory) };
}
