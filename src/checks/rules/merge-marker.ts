import { placeOf } from '../../files/layout.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { textFiles } from '../texts.ts';
import { quote } from '../words.ts';

export const mergeMarker: Rule = {
  id: 'merge-marker',
  severity: 'error',
  summary: 'Không còn dấu xung đột của git (<<<<<<<, =======, >>>>>>>) sau khi gộp hai bản.',
  alone: true,
  check: (context) => {
    const others = context.files.filter(
      (file) => !placeOf(file) && /\.(?:mdx?|ya?ml|txt)$/i.test(file) && context.isPlainFile(file),
    );
    return [...textFiles(context), ...others].flatMap((file) => conflictsOf(context, file));
  },
};

const opening = /^<{7}(?: |$)/;
const base = /^\|{7}(?: |$)/;
const middle = /^={7}$/;
const closing = /^>{7}(?: |$)/;
const anySide = /^(?:<{7}|>{7}|\|{7})(?: |$)/m;

/** One finding for each conflict. A line of seven equals signs alone underlines a heading and is none. */
function conflictsOf(context: Context, file: string): Finding[] {
  if (!anySide.test(context.text(file))) return [];
  const conflicts: { open?: number; middle?: number; close?: number; all: number[] }[] = [];
  for (const [index, line] of context.lines(file).entries()) {
    const number = index + 1;
    const last = conflicts.at(-1);
    const inside = last && last.close === undefined ? last : undefined;
    if (opening.test(line)) conflicts.push({ open: number, all: [number] });
    else if (inside && (middle.test(line) || base.test(line))) {
      inside.all.push(number);
      if (middle.test(line)) inside.middle = number;
    } else if (closing.test(line) && inside) {
      inside.all.push(number);
      inside.close = number;
    } else if (closing.test(line) || base.test(line))
      conflicts.push({ close: number, all: [number] });
  }
  return conflicts.map(({ open, middle: between, close, all }) => {
    const whole = open !== undefined && between !== undefined && close !== undefined;
    const [first = 1] = all;
    const upper = whole ? range(open + 1, (all[1] as number) - 1) : '';
    return {
      file,
      line: first,
      column: 1,
      message: `Tệp còn dấu xung đột của git ở ${all.length > 1 ? 'các dòng' : 'dòng'} ${all.join(', ')}: hai người cùng sửa một chỗ.`,
      fix: whole
        ? `Giữ bản trên (${upper}) hoặc bản dưới (${range(between + 1, close - 1)}), hay viết lại từ cả hai; rồi xóa các dòng dấu ${all.join(', ')}${all.length > 3 ? ' và phần giữa ||||||| với =======' : ''}.`
        : `Xem lại đoạn quanh dòng này với bản trước khi gộp, rồi xóa mọi dòng bắt đầu bằng ${quote('<<<<<<<')}, ${quote('=======')}, ${quote('>>>>>>>')}.`,
    };
  });
}

const range = (from: number, to: number) =>
  to < from ? 'không có dòng nào' : to === from ? `dòng ${from}` : `dòng ${from}–${to}`;
