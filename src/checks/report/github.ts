import type { CheckResult, Problem } from '../problem.ts';
import { cellMarkdown, linkTarget, plainMarkdown } from './markdown.ts';
import { counts, countsOf, seconds } from './text.ts';

/** Where the files of a result lie for GitHub. */
export interface GithubPlace {
  /** From the path of a problem to one from the root of the repository, which is what annotations land on. */
  path?: (file: string) => string;
  /** The address of the checked files on the web, ending in `/`; without it the summary names files without links. */
  blob?: string | undefined;
  /** Problems of files that the pull request leaves alone. */
  standing?: readonly Problem[];
}

/** GitHub shows this many annotations of each level for a step. */
const shownByGithub = 10;

/** Annotations on the lines of a pull request. */
export function formatGithub(
  { problems, stats }: CheckResult,
  { path = (file) => file, standing = [] }: GithubPlace = {},
): string {
  const left = new Set(standing);
  // GitHub shows ten of each level: those of the pull request's own files come first, standing warnings not at all.
  const shown = [
    ...problems.filter((problem) => !left.has(problem)),
    ...standing.filter(({ severity }) => severity === 'error'),
  ];
  const lines = shown.map(
    ({ file, line, column, rule, severity, message, fix }) =>
      `::${severity} file=${property(path(file))},line=${line},col=${column},title=${property(`${severity === 'error' ? 'Lỗi' : 'Cảnh báo'} (${rule})`)}::${data(`${message}\n→ ${fix}`)}`,
  );
  if (stats.errors > shownByGithub || stats.warnings > shownByGithub) {
    lines.push(
      `GitHub chỉ hiện ${shownByGithub} chú thích đầu tiên của mỗi mức; toàn bộ ${problems.length} mục nằm trong bảng tóm tắt của lần chạy này (Summary).`,
    );
  }
  if (standing.length > 0) {
    const { errors, warnings } = countsOf(standing);
    lines.push(
      `Trong đó có từ trước, ở các tệp mà bản gửi duyệt này không sửa: ${counts(errors, warnings)}.`,
    );
  }
  lines.push(
    `${counts(stats.errors, stats.warnings)} · đã đọc ${stats.files} tệp trong ${seconds(stats.seconds)} giây`,
  );
  return `${lines.join('\n')}\n`;
}

/** The job summary allows 1 MiB a step. */
const summaryLimit = 1_000_000;

/** Every problem in Markdown for the job summary: a table for each file, files with errors first and errors first in each. */
export function githubSummary({ problems, stats }: CheckResult, place: GithubPlace = {}): string {
  let text = `## Kiểm tra nội dung: ${counts(stats.errors, stats.warnings)}\n\n`;
  if (problems.length === 0) return `${text}Không có lỗi. Đã đọc ${stats.files} tệp.\n`;
  const files = [...Map.groupBy(problems, ({ file }) => file)].map(([file, own]) => ({
    file,
    own: errorsFirst(own),
    ...countsOf(own),
  }));
  const left = new Set((place.standing ?? []).map(({ file }) => file));
  files.sort(
    (a, b) =>
      Number(left.has(a.file)) - Number(left.has(b.file)) ||
      Number(b.errors > 0) - Number(a.errors > 0),
  );
  let size = Buffer.byteLength(text);
  let told = 0;
  for (const { file, own, errors, warnings } of files) {
    const head = `### ${linked(plainMarkdown((place.path ?? String)(file)), file, place)}\n\n${counts(errors, warnings)}\n\n| Dòng | Mức | Sai ở đâu | Cách sửa | Quy tắc |\n|---|---|---|---|---|\n`;
    for (const [index, problem] of own.entries()) {
      const row =
        (index === 0 ? head : '') + rowOf(problem, place) + (index === own.length - 1 ? '\n' : '');
      size += Buffer.byteLength(row);
      if (size > summaryLimit)
        return `${text}\nCòn ${problems.length - told} mục nữa không vừa bảng này; sửa các mục trên rồi chạy lại.\n`;
      text += row;
      told += 1;
    }
  }
  return text;
}

const errorsFirst = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));

const rowOf = ({ file, line, column, rule, severity, message, fix }: Problem, place: GithubPlace) =>
  `| ${[linked(`${line}:${column}`, file, place, line), severity === 'error' ? 'lỗi' : 'cảnh báo', cellMarkdown(message), cellMarkdown(fix), plainMarkdown(rule)].join(' | ')} |\n`;

/** `?plain=1` shows the lines of a Markdown file instead of the text that it makes. */
function linked(
  label: string,
  file: string,
  { blob, path = (own) => own }: GithubPlace,
  line?: number,
): string {
  return blob
    ? `[${label}](${linkTarget(blob + path(file).split('/').map(encodeURIComponent).join('/'))}${line ? `?plain=1#L${line}` : ''})`
    : label;
}

const data = (text: string) =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
