import { appendFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotCheck, type CheckResult } from '../checks/problem.ts';
import { formatGithub, githubSummary } from '../checks/report/github.ts';
import { formatJson } from '../checks/report/json.ts';
import { formatText } from '../checks/report/text.ts';
import { runCheck } from '../checks/run.ts';
import { contentRoot } from '../files/root.ts';
import { readSettings } from '../files/settings.ts';

const usage = 'Cách dùng: npm run check [-- --format text|github|json] [TỆP…]';
const formats = ['text', 'github', 'json'];

const colours = () => Boolean(process.stdout.isTTY) && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';

function main(): number {
  const { format, files } = readArguments(process.argv.slice(2));
  const root = contentRoot();
  const result = runCheck({ root, today: readSettings(process.env, root).today, files: files.length > 0 ? files.map((file) => inContent(root, file)) : undefined });
  process.stdout.write(report(result, format));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary) appendFileSync(summary, githubSummary(result));
  return result.internal ? 2 : result.stats.errors > 0 ? 1 : 0;
}

function report(result: CheckResult, format: string): string {
  if (format === 'json') return formatJson(result);
  return format === 'github' ? formatGithub(result) : formatText(result, { colours: colours() });
}

function readArguments(args: string[]): { format: string; files: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options: { format: { type: 'string', default: 'text' } }, allowPositionals: true });
    if (!formats.includes(values.format)) throw new CannotCheck(`Không có dạng báo cáo «${values.format}»; chọn một trong ${formats.join(', ')}.\n${usage}`);
    return { format: values.format, files: positionals };
  } catch (error) {
    if (error instanceof CannotCheck) throw error;
    const option = args.find((arg) => arg.startsWith('-') && !/^--format(?:=|$)/.test(arg));
    throw new CannotCheck(option ? `Không có tùy chọn «${option}».\n${usage}` : `Sau --format cần tên dạng báo cáo: ${formats.join(', ')}.\n${usage}`);
  }
}

/** A file as given on the command line, relative to the content root. It may be named from here, from the content root or absolutely. */
function inContent(root: string, given: string): string {
  for (const path of isAbsolute(given) ? [given] : [resolve(given), join(root, given), join(root, '..', given)]) {
    const inside = relative(root, path);
    if (inside.startsWith('..') || isAbsolute(inside)) continue;
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) return inside.split(sep).join('/');
  }
  throw new CannotCheck(`Không có tệp «${given}» trong thư mục nội dung ${root}. Hãy viết đường dẫn như content/news/2023/ten-bai/index.md.`);
}

process.stdout.on('error', () => process.exit(process.exitCode ?? 0));
try {
  process.exitCode = main();
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof CannotCheck ? reason : `Bộ kiểm tra không chạy được: ${reason}`}\n`);
  process.exitCode = 2;
}
