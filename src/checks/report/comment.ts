import { absolute, withBase } from '../../domain/addresses.ts';
import { codeBlock, linkTarget, plainMarkdown } from './markdown.ts';
import type { PullRequestReport } from './pull-request.ts';
import { counts } from './text.ts';

/** Where things are, as GitHub itself and the default branch say: this much is trusted. */
export interface CommentPlace {
  /** `https://github.com/nhom/kho` */
  repository: string;
  /** The commit that was checked. */
  commit: string;
  /** The run of the check on the web. */
  checkRun: string | undefined;
  /** How GitHub says that the run ended; undefined while there is none. */
  checkPassed: boolean | undefined;
  build:
    | { run: string; state: 'running' | 'passed' | 'failed'; artifact: string | undefined }
    | undefined;
  /** Where the site will stand. */
  origin: string | undefined;
  base: string;
  /** Files of the pull request outside the content folder. */
  foreignFiles: number;
}

/** The first line of the comment: by it the next run finds the comment again. */
export const commentMark = '<!-- kiem-tra-noi-dung -->';

/** GitHub takes 65,536 characters. */
const commentLimit = 60_000;

/**
 * The one comment on a pull request, in Markdown: every problem with file and line, every changed page. Whatever the report says,
 * it is red unless GitHub knows that the check passed.
 */
export function commentText(report: PullRequestReport | undefined, place: CommentPlace): string {
  const head = headOf(report, place);
  const tail = [...standingOf(report), ...pagesOf(report, place), ...footOf(place)].join('\n');
  const parts = [commentMark, ...head];
  let size = parts.join('\n').length + tail.length;
  const problems = report?.problems ?? [];
  let file = '';
  for (const [index, problem] of problems.entries()) {
    const lines = [
      ...(problem.file === file
        ? []
        : ['', `**${linked(plainMarkdown(problem.file), problem.file, place)}**`, '']),
      ...problemLines(problem, place),
    ];
    file = problem.file;
    size += lines.join('\n').length + 1;
    const rest = (report?.errors ?? 0) + (report?.warnings ?? 0) - index;
    if (size > commentLimit) {
      parts.push(
        '',
        `Còn ${rest} mục nữa; xem đủ trong ${place.checkRun ? `[lần chạy kiểm tra](${linkTarget(place.checkRun)})` : 'lần chạy kiểm tra'}.`,
      );
      return `${parts.join('\n')}\n${tail}\n`;
    }
    parts.push(...lines);
  }
  const untold = (report?.errors ?? 0) + (report?.warnings ?? 0) - problems.length;
  if (untold > 0) parts.push('', `Còn ${untold} mục nữa; chạy \`npm run check\` để xem đủ.`);
  return `${parts.join('\n')}\n${tail}\n`;
}

function headOf(
  report: PullRequestReport | undefined,
  { checkRun, checkPassed }: CommentPlace,
): string[] {
  const run = checkRun ? ` ([xem lần chạy](${linkTarget(checkRun)}))` : '';
  if (!report)
    return [
      `### 🔴 Bộ kiểm tra nội dung chưa chạy được${run}`,
      '',
      'Hãy báo người quản trị kho nội dung; có thể chạy `npm run check` trên máy để biết lỗi.',
    ];
  const { errors, warnings } = report;
  if (errors > 0)
    return [
      `### 🔴 Nội dung chưa đạt: ${counts(errors, warnings)}`,
      '',
      'Hãy sửa các mục dưới đây trong cùng bản gửi duyệt; bình luận này sẽ tự cập nhật. Trên máy, `npm run check` cho cùng kết quả.',
    ];
  if (!checkPassed)
    return [
      `### 🔴 Bộ kiểm tra nội dung dừng giữa chừng${run}`,
      '',
      'Báo cáo không nêu lỗi nhưng lần chạy không thành công. Hãy báo người quản trị kho nội dung.',
    ];
  return [
    `### 🟢 Nội dung đạt${warnings > 0 ? `, có ${warnings} cảnh báo` : ''}`,
    '',
    warnings > 0 ? 'Cảnh báo không ngăn việc đăng; nên xem qua.' : 'Không còn lỗi nào phải sửa.',
  ];
}

function problemLines(
  { file, line, severity, message, fix }: PullRequestReport['problems'][number],
  place: CommentPlace,
): string[] {
  const [first = '', ...more] = fix.split(/\r?\n/);
  return [
    `- ${linked(`Dòng ${line}`, file, place, line)} · **${severity === 'error' ? 'lỗi' : 'cảnh báo'}** · ${plainMarkdown(message)}`,
    `  <br>Cách sửa: ${plainMarkdown(first)}`,
    ...(more.length > 0 ? ['', codeBlock(more.join('\n'), '  '), ''] : []),
  ];
}

/** What the author did not cause is counted, and stands apart. */
function standingOf(report: PullRequestReport | undefined): string[] {
  const { errors = 0, warnings = 0 } = report?.standing ?? {};
  return errors + warnings > 0
    ? [
        '',
        `Có từ trước, ở các tệp mà bản gửi duyệt này không sửa: ${counts(errors, warnings)}.${errors > 0 ? ' Lỗi có từ trước nêu sau cùng; người quản trị kho nội dung sửa ở một bản gửi duyệt khác.' : ''}`,
      ]
    : [];
}

const changes = { added: 'mới', modified: 'sửa', removed: 'xóa' } as const;

function pagesOf(
  report: PullRequestReport | undefined,
  { origin, base, build }: CommentPlace,
): string[] {
  if (!report || report.pages.length === 0) return [];
  const preview = build?.artifact
    ? `[Tải bản xem thử](${linkTarget(build.artifact)}), giải nén vào thư mục \`dist\` của dự án rồi chạy \`npm run preview\` để xem các trang như khi đăng.`
    : '';
  const rows = report.pages.map(({ change, title, address }) => {
    const future = absolute(origin, base, address);
    return `| ${changes[change]} | ${plainMarkdown(title)} | ${future ? `[${address}](${linkTarget(future)})` : `\`${address}\``} | ${change === 'removed' ? '' : `\`dist${address}index.html\` → [xem trên máy](http://localhost:4321${linkTarget(withBase(base, address))})`} |`;
  });
  return [
    '',
    '#### Các trang thay đổi',
    '',
    '| | Trang | Địa chỉ sau khi đăng | Trong bản xem thử |',
    '|---|---|---|---|',
    ...rows,
    ...(preview ? ['', preview] : []),
  ];
}

const buildWords = { running: 'đang chạy', passed: 'đạt', failed: 'không đạt' } as const;

function footOf({ build, foreignFiles, commit }: CommentPlace): string[] {
  return [
    ...(foreignFiles > 0
      ? [
          '',
          `**Lưu ý người duyệt:** yêu cầu này còn sửa ${foreignFiles} tệp ngoài thư mục nội dung, trong đó có thể có chính bộ kiểm tra.`,
        ]
      : []),
    '',
    `<sub>${build ? `Dựng trang và kiểm thử: [${buildWords[build.state]}](${linkTarget(build.run)}) · ` : ''}bản ${/^[0-9a-f]{7,64}$/.test(commit) ? commit.slice(0, 7) : ''}</sub>`,
  ];
}

const linked = (label: string, file: string, { repository, commit }: CommentPlace, line?: number) =>
  `[${label}](${linkTarget(`${repository}/blob/${commit}/${file.toWellFormed().split('/').map(encodeURIComponent).join('/')}`)}${line ? `?plain=1#L${line}` : ''})`;
