import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type FileChange, reportOf } from '../checks/report/pull-request.ts';
import { runCheck } from '../checks/run.ts';
import { readContent } from '../files/read.ts';
import { contentRoot } from '../files/root.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';
import { messages } from '../process/messages.ts';

const words: Record<string, FileChange['change']> = { A: 'added', D: 'removed' };

/** The files of the content that differ from another commit; a renamed file is one removed and one added. */
export function changesSince(base: string, root: string): FileChange[] {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['diff', '--name-status', '--no-renames', '--relative', '-z', base, '--', '.'],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new CliError(messages.gitFailed(stderr.trim()));
  const parts = stdout.split('\0');
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, i) => ({
    change: words[parts[2 * i] ?? ''] ?? 'modified',
    file: parts[2 * i + 1] ?? '',
  }));
}

/** `npm run pr:report -- --base COMMIT --out FILE`: what the check says and which pages changed, for the comment on the pull request. */
command(import.meta, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string', default: 'HEAD^1' },
      out: { type: 'string', default: 'pull-request.json' },
    },
  });
  const root = contentRoot();
  const report = reportOf(
    runCheck({ root }),
    changesSince(values.base, root),
    readContent(root).entries,
  );
  writeFileSync(values.out, `${JSON.stringify(report)}\n`);
  return 0;
});
