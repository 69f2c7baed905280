import { styleText } from 'node:util';
import type { CheckResult, Problem } from '../problem.ts';

export interface TextOptions {
  colours?: boolean;
}

/** For people at a terminal: by file, each problem with its fix below it, and a summary line at the end. */
export function formatText({ problems, stats }: CheckResult, { colours = false }: TextOptions = {}): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) => (colours ? styleText(style, text, { validateStream: false }) : text);
  const lines: string[] = [];
  for (const [file, own] of Map.groupBy(problems, (problem) => problem.file)) {
    lines.push(paint(['bold', 'underline'], file));
    for (const { line, column, severity, message, fix, rule } of own) {
      const word = severity === 'error' ? paint('red', 'lỗi') : paint('yellow', 'cảnh báo');
      lines.push(`  ${line}:${column}  ${word}  ${message}  ${paint('dim', `[${rule}]`)}`);
      const [first = '', ...more] = fix.split('\n');
      lines.push(`      → ${paint('green', first)}`, ...more.map((text) => `          ${paint('green', text)}`.trimEnd()));
    }
    lines.push('');
  }
  const { errors, warnings } = stats;
  const verdict = errors + warnings === 0 ? 'Không có lỗi' : `${errors} lỗi, ${warnings} cảnh báo trong ${filesOf(problems)} tệp`;
  lines.push(`${paint(errors > 0 ? ['bold', 'red'] : ['bold', 'green'], verdict)} · đã đọc ${stats.files} tệp, ${stats.entries} mục trong ${seconds(stats.seconds)} giây`);
  return `${lines.join('\n')}\n`;
}

const filesOf = (problems: readonly Problem[]) => new Set(problems.map(({ file }) => file)).size;

/** `1,2`, as Vietnamese writes it. */
export const seconds = (value: number) => value.toFixed(1).replace('.', ',');
