import { spawnSync } from 'node:child_process';
import { CliError } from '../../files/errors.ts';
import { messages } from '../../process/messages.ts';
import type { FileChange } from './pull-request.ts';

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
