import { styleText } from 'node:util';
import type { CheckResult, Problem } from '../problem.ts';

export interface TextOptions {
  colours?: boolean;
  /** The width of the terminal: longer sentences are wrapped. Lines to paste never are. */
  columns?: number | undefined;
}

/** With more problems than this the end names the files again, so that nobody scrolls back to count. */
const muchToRead = 10;
const filesAtEnd = 15;

/** For people at a terminal: by file, each problem with its fix below it, and a summary at the end. */
export function formatText(
  { problems, stats }: CheckResult,
  { colours = false, columns = Infinity }: TextOptions = {},
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const lines: string[] = [];
  const byFile = Map.groupBy(problems, (problem) => problem.file);
  for (const [file, own] of byFile) {
    lines.push(paint(['bold', 'underline'], file));
    let fixBefore = '';
    for (const same of repeats(own)) {
      const { severity, message, fix, rule } = same[0] as Problem;
      const places = same.map(({ line, column }) => `${line}:${column}`).join(', ');
      const word = severity === 'error' ? paint('red', 'lỗi') : paint('yellow', 'cảnh báo');
      lines.push(
        ...wrap(
          `${places}  ${word}  ${message}  ${paint('dim', `[${rule}]`)}`,
          '  ',
          '      ',
          columns,
        ),
      );
      const [first = '', ...more] = (fix === fixBefore ? 'Sửa như mục trên.' : fix).split('\n');
      fixBefore = fix;
      lines.push(
        ...wrap(first, '      → ', '        ', columns).map((text) =>
          paintAfterIndent(text, (rest) => paint('green', rest)),
        ),
      );
      lines.push(...more.map((text) => `          ${paint('green', text)}`.trimEnd()));
    }
    lines.push('');
  }
  const { errors, warnings } = stats;
  if (problems.length > muchToRead && byFile.size > 1) lines.push(...countsPerFile(byFile), '');
  const verdict =
    errors + warnings === 0
      ? 'Không có lỗi'
      : `${counts(errors, warnings)} trong ${byFile.size} tệp`;
  lines.push(
    `${paint(errors > 0 ? ['bold', 'red'] : ['bold', 'green'], verdict)} · đã đọc ${stats.files} tệp, ${stats.entries} mục trong ${seconds(stats.seconds)} giây`,
  );
  return `${lines.join('\n')}\n`;
}

/** What one file gets told in the same words at several places is told once, with all the places. */
const repeats = (problems: readonly Problem[]): Problem[][] => [
  ...Map.groupBy(problems, ({ rule, message, fix }) => `${rule}\n${message}\n${fix}`).values(),
];

/** The files with the most errors first. */
function countsPerFile(byFile: ReadonlyMap<string, readonly Problem[]>): string[] {
  const rows = [...byFile]
    .map(([file, own]) => ({ file, ...countsOf(own) }))
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  const shown = rows.slice(0, filesAtEnd);
  const label = ({ errors, warnings }: (typeof rows)[number]) =>
    [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`]
      .filter(Boolean)
      .join(', ');
  const width = Math.max(...shown.map((row) => label(row).length));
  const rest = rows.length - shown.length;
  return [
    'Theo tệp:',
    ...shown.map((row) => `  ${label(row).padEnd(width)}  ${row.file}`),
    ...(rest > 0 ? [`  … và ${rest} tệp nữa`] : []),
  ];
}

export const countsOf = (problems: readonly Problem[]) => {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
};

/** `2 lỗi, 1 cảnh báo` */
export const counts = (errors: number, warnings: number) => `${errors} lỗi, ${warnings} cảnh báo`;

/** `1,2`, as Vietnamese writes it. */
export const seconds = (value: number) => value.toFixed(1).replace('.', ',');

/** Breaks a sentence at its spaces, but never within «…», which is there to be copied. Colours take no room. */
function wrap(text: string, first: string, next: string, columns: number): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const [word] of text.matchAll(/ *(?:«[^»]*»|[^ «])+| *«/gu)) {
    if (!empty && widthOf(line + word) > columns) {
      lines.push(line);
      line = next + word.trimStart();
    } else line += empty ? word.trimStart() : word;
    empty = false;
  }
  return [...lines, line];
}

const widthOf = (text: string) => [...text.replace(/\u001b\[\d+m/g, '').normalize('NFC')].length;

const paintAfterIndent = (text: string, paint: (rest: string) => string) =>
  text.replace(/^( +(?:→ )?)(.*)$/u, (_all, indent: string, rest: string) => indent + paint(rest));
