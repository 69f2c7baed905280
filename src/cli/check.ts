import { spawnSync } from 'node:child_process';
import { appendFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { CheckSetupError } from '../checks/problem.ts';
import { changesSince } from '../checks/report/changes.ts';
import { formatGithub, githubSummary, type GithubPlace } from '../checks/report/github.ts';
import { formatJson } from '../checks/report/json.ts';
import { ownFirst } from '../checks/report/pull-request.ts';
import { formatText } from '../checks/report/text.ts';
import { runCheck } from '../checks/run.ts';
import { listFiles } from '../files/read.ts';
import { contentRoot, projectRoot } from '../files/root.ts';
import { readSettings } from '../files/settings.ts';

const usage = 'Cách dùng: npm run check [-- --format text|github|json] [--base BẢN-GỐC] [TỆP…]';
const formats = ['text', 'github', 'json'];

const colours = () =>
  Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';

function main(): number {
  const { format, files, base } = readArguments(process.argv.slice(2));
  const root = contentRoot();
  const result = runCheck({
    root,
    today: readSettings(process.env, root).today,
    files: files.length > 0 ? files.flatMap((file) => inContent(root, file)) : undefined,
  });
  const place = {
    ...githubPlace(root),
    ...(base && { standing: ownFirst(result.problems, changesSince(base, root)).standing }),
  };
  if (format === 'json') process.stdout.write(formatJson(result));
  else if (format === 'github') process.stdout.write(formatGithub(result, place));
  else
    process.stdout.write(
      formatText(result, { colours: colours(), columns: process.stdout.columns }),
    );
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary) appendFileSync(summary, githubSummary(result, place));
  return result.internal ? 2 : result.stats.errors > 0 ? 1 : 0;
}

/** Paths from the root of the repository, wherever CONTENT_DIR lies in it, and the checked commit on the web. */
function githubPlace(root: string): GithubPlace {
  const {
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: commit,
  } = process.env;
  const before = relative(workspace || projectRoot, dirname(root))
    .split(sep)
    .join('/');
  return {
    path: (file) =>
      before === '' || before.startsWith('..') || isAbsolute(before) ? file : `${before}/${file}`,
    blob: server && repository && commit ? `${server}/${repository}/blob/${commit}/` : undefined,
  };
}

function readArguments(args: string[]): { format: string; files: string[]; base?: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { format: { type: 'string', default: 'text' }, base: { type: 'string' } },
      allowPositionals: true,
    });
    if (!formats.includes(values.format))
      throw new CheckSetupError(
        `Không có dạng báo cáo «${values.format}»; chọn một trong ${formats.join(', ')}.\n${usage}`,
      );
    return {
      format: values.format,
      files: positionals,
      ...(values.base && { base: values.base }),
    };
  } catch (error) {
    if (error instanceof CheckSetupError) throw error;
    const option = args.find(
      (arg) => arg.startsWith('-') && !/^--(?:format|base)(?:=|$)/.test(arg),
    );
    throw new CheckSetupError(
      option
        ? `Không có tùy chọn «${option}».\n${usage}`
        : `Sau --format cần tên dạng báo cáo: ${formats.join(', ')}.\n${usage}`,
    );
  }
}

/**
 * The files that a name on the command line stands for, relative to the content root. It may name a file or a folder, from where
 * npm was called, from the content root, from its parent or absolutely. A file that git knows and that is gone stands for none,
 * so that a list of changed files can be handed over as it is; any other name is a mistake.
 */
function inContent(root: string, given: string): string[] {
  const bases = [process.env['INIT_CWD'], process.cwd(), root, join(root, '..')].filter(
    (base) => base !== undefined,
  );
  const places = (isAbsolute(given) ? [given] : bases.map((base) => resolve(base, given)))
    .map((path) => ({ path, inside: relative(root, path).split(sep).join('/') }))
    .filter(({ inside }) => !inside.startsWith('..') && !isAbsolute(inside));
  for (const { path, inside } of places) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile()) return [inside];
    if (found?.isDirectory()) return listFiles(root, inside);
  }
  if (places.some(({ path }) => wasInGit(root, path))) {
    process.stderr.write(`Bỏ qua «${given}»: tệp này đã xóa hoặc đổi tên.\n`);
    return [];
  }
  throw new CheckSetupError(
    `Không có tệp hay thư mục «${given}» trong thư mục nội dung ${root}. Hãy viết đường dẫn như content/news/2023/ten-bai/index.md.`,
  );
}

const wasInGit = (root: string, path: string) => {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%h', '--', path], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 && stdout !== '';
};

process.stdout.on('error', () => process.exit(process.exitCode ?? 0));
try {
  process.exitCode = main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `${error instanceof CheckSetupError ? reason : `Bộ kiểm tra không chạy được: ${reason}`}\n`,
  );
  process.exitCode = 2;
}
