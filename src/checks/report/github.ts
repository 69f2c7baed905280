import type { CheckResult, Problem } from '../problem.ts';
import { seconds } from './text.ts';

/** GitHub shows this many annotations of each level for a step. */
const shownByGithub = 10;

/** Annotations on the lines of a pull request. */
export function formatGithub({ problems, stats }: CheckResult): string {
  const lines = problems.map(({ file, line, column, rule, severity, message, fix }) =>
    `::${severity} file=${property(file)},line=${line},col=${column},title=${property(`${severity === 'error' ? 'Lỗi' : 'Cảnh báo'} (${rule})`)}::${data(`${message}\n→ ${fix}`)}`);
  if (stats.errors > shownByGithub || stats.warnings > shownByGithub) {
    lines.push(`GitHub chỉ hiện ${shownByGithub} chú thích đầu tiên của mỗi mức; toàn bộ ${problems.length} mục nằm trong bảng tóm tắt của lần chạy này (Summary).`);
  }
  lines.push(`${stats.errors} lỗi, ${stats.warnings} cảnh báo · đã đọc ${stats.files} tệp trong ${seconds(stats.seconds)} giây`);
  return `${lines.join('\n')}\n`;
}

/** The job summary allows 1 MiB a step. */
const summaryLimit = 1_000_000;

/** Every problem in one Markdown table, for the job summary. */
export function githubSummary({ problems, stats }: CheckResult): string {
  const head = `## Kiểm tra nội dung: ${stats.errors} lỗi, ${stats.warnings} cảnh báo\n\n`;
  if (problems.length === 0) return `${head}Không có lỗi. Đã đọc ${stats.files} tệp.\n`;
  let text = `${head}| Tệp | Dòng | Mức | Sai ở đâu | Cách sửa | Quy tắc |\n|---|---|---|---|---|---|\n`;
  let size = Buffer.byteLength(text);
  for (const [index, problem] of problems.entries()) {
    const row = rowOf(problem);
    size += Buffer.byteLength(row);
    if (size > summaryLimit) return `${text}\nCòn ${problems.length - index} mục nữa không vừa bảng này; sửa các mục trên rồi chạy lại.\n`;
    text += row;
  }
  return text;
}

const rowOf = ({ file, line, column, rule, severity, message, fix }: Problem) =>
  `| ${[file, `${line}:${column}`, severity === 'error' ? 'lỗi' : 'cảnh báo', message, fix, rule].map(cell).join(' | ')} |\n`;

const cell = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/[\\`*_[\]|~#!]/g, '\\$&').replace(/\r?\n/g, '<br>').replace(/ {2}/g, '&nbsp; ');

const data = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string) => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
