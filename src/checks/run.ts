import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildContext, type Context } from './context.ts';
import { byPlace, CheckSetupError, type CheckResult, type Problem, type Rule } from './problem.ts';
import { rules as allRules } from './rules/index.ts';
import { clip, quote, visible } from './words.ts';

export interface CheckOptions {
  /** The content root. */
  root: string;
  /** Report these files alone, relative to the content root; all are checked all the same. */
  files?: readonly string[] | undefined;
  /** The day it is; without it nothing is held to be in the future, so that a build for an earlier day succeeds. */
  today?: string | undefined;
  /** The site is about to be published: what it may not lack then is an error. */
  publishing?: boolean | undefined;
  /** Where the text of attachments is kept from one run to the next; the cache folder of the content root by default. */
  cache?: string | undefined;
  /** Other rules than the project's own: for tests. */
  rules?: readonly Rule[];
}

/**
 * Checks all content in one go. What files hold never throws: a rule that fails is a problem of rule `internal`.
 * @throws {CheckSetupError} when there is nothing to check, with the sentence to show
 */
export function runCheck({
  root,
  files,
  today,
  publishing = false,
  cache,
  rules = allRules,
}: CheckOptions): CheckResult {
  const begin = performance.now();
  const context: Context = { ...open(root, today, cache), publishing };
  const folder = basename(resolve(root));
  const problems: Problem[] = [];
  for (const rule of rules) {
    const failuresBefore = context.failures.length;
    try {
      for (const finding of rule.check(context))
        problems.push({
          ...finding,
          file: `${folder}/${finding.file}`,
          rule: rule.id,
          severity: finding.severity ?? rule.severity,
        });
    } catch (error) {
      if (error instanceof CheckSetupError) throw error;
      context.failures.push({ file: '', error });
    }
    for (const failure of context.failures.slice(failuresBefore))
      problems.push(internal(folder, failure, rule.id));
    context.failures.length = failuresBefore;
  }
  for (const failure of context.failures) problems.push(internal(folder, failure));
  tellUnfilledOnce(problems);

  const only = files && new Set(files.map((file) => `${folder}/${file}`));
  const loners = new Set(rules.filter(({ alone }) => alone).map(({ id }) => id));
  const torn = new Set(problems.filter(({ rule }) => loners.has(rule)).map(({ file }) => file));
  const reported = bounded(
    problems
      .filter(
        ({ file, rule }) =>
          rule === 'internal' ||
          ((!only || only.has(file)) && (!torn.has(file) || loners.has(rule))),
      )
      .map(shown)
      .sort(byPlace),
  );
  return {
    problems: reported,
    internal: problems.some(({ rule }) => rule === 'internal'),
    stats: {
      files: context.files.length,
      entries: context.entries.length,
      errors: reported.filter(({ severity }) => severity === 'error').length,
      warnings: reported.filter(({ severity }) => severity === 'warning').length,
      seconds: (performance.now() - begin) / 1000,
    },
  };
}

/** Of one rule in one file. */
const mostOfARule = 100;

/** What one rule has against one file, as far as anybody reads; the rest is counted. */
function bounded(problems: readonly Problem[]): Problem[] {
  const told = new Map<string, number>();
  const keyOf = ({ file, rule }: Problem) => `${rule} ${file}`;
  for (const problem of problems) told.set(keyOf(problem), (told.get(keyOf(problem)) ?? 0) + 1);
  const kept = new Map<string, number>();
  return problems.flatMap((problem) => {
    const [key, all] = [keyOf(problem), told.get(keyOf(problem)) ?? 0];
    const number = (kept.get(key) ?? 0) + 1;
    kept.set(key, number);
    if (number <= mostOfARule) return [problem];
    if (number > mostOfARule + 1) return [];
    return [
      {
        ...problem,
        message: `Từ đây trở đi, tệp này còn ${all - mostOfARule} chỗ nữa trái quy tắc ${quote(problem.rule)}.`,
        fix: 'Sửa các chỗ đã nêu theo cùng một cách cho cả tệp, rồi kiểm tra lại.',
      },
    ];
  });
}

/** The names and values of files are shown to people and to machines that obey control characters: none may pass. */
const shown = (problem: Problem): Problem => ({
  ...problem,
  file: visible(problem.file).replace(/\n/g, '␊'),
  message: visible(problem.message).replace(/\n/g, '␊'),
  fix: visible(problem.fix),
});

function open(root: string, today: string | undefined, cache: string | undefined): Context {
  const shownRoot = quote(root);
  let context: Context;
  try {
    if (!statSync(root).isDirectory())
      throw new CheckSetupError(
        `${shownRoot} không phải là thư mục. Hãy đặt CONTENT_DIR là thư mục nội dung, ví dụ content.`,
      );
    context = buildContext(root, today, cache);
  } catch (error) {
    if (error instanceof CheckSetupError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw new CheckSetupError(
        `Không có thư mục nội dung ${shownRoot}. Hãy chạy lệnh từ thư mục của dự án, hoặc đặt CONTENT_DIR là thư mục nội dung.`,
      );
    throw new CheckSetupError(`Không đọc được thư mục nội dung ${shownRoot}: ${reasonOf(error)}.`);
  }
  if (context.files.length === 0)
    throw new CheckSetupError(
      `Thư mục nội dung ${shownRoot} không có tệp nào. Hãy lấy lại nội dung từ kho nội dung, hoặc đặt CONTENT_DIR là thư mục khác.`,
    );
  return context;
}

function internal(
  folder: string,
  { file, error }: Context['failures'][number],
  rule?: string,
): Problem {
  return {
    file: file ? `${folder}/${file}` : folder,
    line: 1,
    column: 1,
    rule: 'internal',
    severity: 'error',
    message: `Bộ kiểm tra gặp trục trặc khi xem ${file ? 'tệp này' : 'nội dung'}${rule ? ` theo quy tắc ${quote(rule)}` : ''}: ${reasonOf(error)}.`,
    fix: 'Đây có thể không phải lỗi của bạn. Hãy gửi nguyên dòng trên cho người quản trị kho nội dung.',
  };
}

/** A place that is not filled in yet is told of once, not once more by every rule that cannot use its value. */
function tellUnfilledOnce(problems: Problem[]): void {
  const placeOf = ({ file, line }: Problem) => `${file}:${line}`;
  const unfilled = new Set(problems.filter(({ rule }) => rule === 'placeholder').map(placeOf));
  let kept = 0;
  for (const problem of problems)
    if (
      ['placeholder', 'internal', 'yaml'].includes(problem.rule) ||
      !unfilled.has(placeOf(problem))
    )
      problems[kept++] = problem;
  problems.length = kept;
}

const reasonOf = (error: unknown) =>
  clip(error instanceof Error ? error.message : String(error), 200).replace(/\.$/, '');
