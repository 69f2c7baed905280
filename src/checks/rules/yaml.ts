import type { ReadFault } from '../../files/read.ts';
import type { Finding, Rule } from '../problem.ts';
import { clip, quote, writeInstead, yamlText } from '../words.ts';

export const yaml: Rule = {
  id: 'yaml',
  severity: 'error',
  summary:
    'Phần khai báo và các tệp .yaml viết đúng cú pháp: thụt đầu dòng bằng dấu cách, có dấu cách sau dấu hai chấm, đóng ngoặc đủ.',
  check: ({ readFaults, lines }) => {
    const perFile = Map.groupBy(
      readFaults.filter(({ code }) => code === 'yaml'),
      ({ file }) => file,
    );
    return [...perFile].flatMap(([file, faults]) =>
      diagnoseFile(faults, yamlLines(file, lines(file))).map((diagnosis) => ({
        file,
        ...diagnosis,
      })),
    );
  },
};

type Diagnosis = Omit<Finding, 'file'>;

/** The lines of the file up to the end of its YAML. */
function yamlLines(file: string, lines: readonly string[]): readonly string[] {
  const end = /\.mdx?$/.test(file)
    ? lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
    : -1;
  return end < 0 ? lines : lines.slice(0, end);
}

/** Faults that stand on their own, whatever the parser stumbled over before. */
const independent = new Set([
  'DUPLICATE_KEY',
  'TAB_AS_INDENT',
  'ANCHOR',
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_DOCS',
]);

/** Told of one file in one run: a file with more is broken as a whole. */
const mostFaults = 100;

function diagnoseFile(faults: ReadFault[], lines: readonly string[]): Diagnosis[] {
  const found = new Map<number, Diagnosis>();
  for (const [index, line] of lines.entries()) {
    if (found.size >= mostFaults) break;
    const slip = slipOf(line) ?? leftOpen(line, lines[index + 1] ?? '');
    if (slip) found.set(index + 1, { line: index + 1, ...slip });
  }
  // Once it has stumbled, most of what the parser says follows from that: only the first fault counts, and those that stand on their own.
  const [first, ...rest] = faults.toSorted(
    (a, b) => a.position.line - b.position.line || a.position.column - b.position.column,
  );
  for (const fault of [
    first,
    ...rest.filter(({ detail }) => independent.has(codeOf(detail))).slice(0, mostFaults),
  ]) {
    if (
      !fault ||
      found.has(fault.position.line) ||
      (fault === first && found.has(fault.position.line - 1))
    )
      continue;
    const diagnosis = diagnose(fault, lines);
    if (!found.has(diagnosis.line)) found.set(diagnosis.line, diagnosis);
  }
  return [...found.values()];
}

const keyLine = /^(\s*(?:- )?)([\p{L}_][\p{L}\w-]*):/u;

const codeOf = (detail: string) => detail.slice(0, detail.indexOf(':'));

function diagnose({ detail, position }: ReadFault, lines: readonly string[]): Diagnosis {
  const code = codeOf(detail);
  const reason = detail.slice(detail.indexOf(':') + 2);
  const say = (
    message: string,
    fix: string,
    line = position.line,
    column = line === position.line ? position.column : 1,
  ): Diagnosis => ({ line, column, message, fix });
  const text = lines[position.line - 1] ?? '';

  if (code === 'DUPLICATE_KEY') {
    const key = keyLine.exec(text.slice(position.column - 1))?.[2] ?? text.trim();
    const indent = text.slice(0, position.column - 1).replace('-', ' ');
    const first = lines.findIndex((line) =>
      line.replace(/^(\s*)- /, '$1  ').startsWith(`${indent}${key}:`),
    );
    const where = first >= 0 && first < position.line - 1 ? ` ở dòng ${first + 1}` : '';
    return say(
      `Trường ${quote(key)} đã có${where}; mỗi trường chỉ được ghi một lần.`,
      `Gộp hai giá trị vào một dòng ${quote(`${key}:`)} rồi xóa dòng kia.`,
    );
  }
  if (code === 'ANCHOR' && !valueOf(text)?.text.startsWith('&'))
    return say(
      'Dấu & ở đây đặt tên cho một đoạn để lặp lại; trang không dùng cách viết này.',
      'Xóa & cùng tên sau nó; chỗ nào dùng lại bằng dấu * thì viết thẳng giá trị ra.',
    );
  if (
    code === 'ANCHOR' ||
    code === 'BAD_ALIAS' ||
    code === 'TAG_RESOLVE_FAILED' ||
    code === 'BAD_SCALAR_START'
  )
    return say(...startsOddly(text, position.column));
  if (code === 'RESOURCE_EXHAUSTION')
    return say(
      'Các dấu ngoặc hoặc các dòng lồng vào nhau quá sâu, nên tệp không đọc được.',
      'Xóa các dấu ngoặc thừa; phần khai báo chỉ cần ba, bốn bậc.',
    );
  if (code === 'MULTIPLE_DOCS')
    return say(
      'Tệp có thêm một dòng --- ở giữa, nên phần sau không được đọc.',
      'Xóa dòng --- này.',
    );
  if (code === 'BAD_DQ_ESCAPE')
    return say(
      'Trong dấu nháy kép, dấu \\ có nghĩa riêng.',
      'Viết \\\\ thay cho \\, hoặc đổi cặp ngoặc " thành cặp nháy đơn \'.',
    );

  if (/Missing closing ["']/.test(reason)) {
    const mark = reason.includes('"') ? '"' : "'";
    const open = lines.findIndex((line) => new RegExp(`(?::|-) ${mark}[^${mark}]*$`).test(line));
    const line = lines[open] ?? '';
    if (open >= 0)
      return say(
        `Ngoặc ${mark} mở ở đây mà không đóng.`,
        writeInstead(line.trim(), `${clip(line.trim())}${mark}`),
        open + 1,
        line.indexOf(mark) + 1,
      );
    return say(`Thiếu dấu ${mark} đóng.`, `Thêm dấu ${mark} vào cuối giá trị đã mở bằng ${mark}.`);
  }
  if (
    /^Flow (?:sequence|map)/.test(reason) ||
    /must be sufficiently indented and end with/.test(reason)
  )
    return say(...unclosedFlow(lines, position.line));
  if (/block-seq-ind on same line/.test(reason)) {
    const [, indent = '', key = ''] = keyLine.exec(text) ?? [];
    return say(
      'Danh sách gạch đầu dòng phải bắt đầu ở dòng dưới.',
      writeInstead(
        text.trim(),
        `${key}: [${text
          .slice(indent.length + key.length + 1)
          .replace(/^\s*-\s*/, '')
          .trim()}]`,
      ),
    );
  }
  if (/Sequence item without - indicator/.test(reason)) {
    return say(
      'Dòng này không thẳng cột với các trường cùng mục phía trên.',
      `Lùi vào cho thẳng với trường ngay sau dấu gạch: ${quote(`  ${text.trim()}`)}; nếu là mục mới thì thêm ${quote('- ')} ở đầu.`,
    );
  }
  const indented = deeperThanBefore(lines, position.line);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && indented) {
    return say(
      'Dòng này thụt vào sâu hơn dòng trên mà không thuộc dòng trên.',
      `Bỏ ${indented.extra} dấu cách ở đầu dòng để thẳng cột với dòng trên: ${quote(indented.text)}.`,
      indented.line,
      indented.column,
    );
  }
  if (/block sequence may not be used/.test(reason)) {
    const here = lines.findIndex(
      (line, index) => index >= position.line - 1 && /^\s*- /.test(line),
    );
    const above = lines.findLastIndex((line, index) => index < here && /^\s*- /.test(line));
    const [dash, dashAbove] = [here, above].map(
      (index) => /^\s*/.exec(lines[index] ?? '')?.[0].length ?? 0,
    );
    return say(
      'Các dấu gạch của một danh sách phải thẳng cột với nhau.',
      above >= 0 && dash !== dashAbove
        ? `Dấu gạch ở dòng ${above + 1} thụt vào ${dashAbove} dấu cách, ở dòng này thụt ${dash}: sửa cho bằng nhau.`
        : 'Sửa cho mọi dấu gạch của danh sách thụt vào bằng nhau.',
      Math.max(here + 1, position.line),
      here + 1 > position.line ? 1 : position.column,
    );
  }
  const value = valueOf(text);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && value && /:(?:\s|$)/.test(value.text)) {
    return say(
      'Giá trị có dấu hai chấm nên phải đặt trong dấu nháy kép.',
      writeInstead(text.trim(), `${value.key}: ${quoted(value.text)}`),
    );
  }
  const after = lines[position.line] ?? '';
  if (
    code === 'BLOCK_AS_IMPLICIT_KEY' &&
    value &&
    after.includes(':') &&
    !/^(?:- )?[a-zA-Z]+:/.test(after.trimStart())
  ) {
    return say(
      `Dòng ${quote(clip(after.trim(), 60))} có ký tự thừa ở đầu hoặc thụt vào sai.`,
      `Viết dòng này theo dạng ${quote('tên: giá trị')}, thẳng cột với các trường cùng nhóm.`,
      position.line + 1,
    );
  }
  if (code === 'UNEXPECTED_TOKEN' && value && /^["']/.test(value.text)) {
    return say(
      'Sau dấu ngoặc đóng còn chữ, nên giá trị bị cắt giữa chừng.',
      writeInstead(text.trim(), `${value.key}: ${curly(value.text)}`),
    );
  }
  if (
    code === 'UNEXPECTED_TOKEN' &&
    position.column === 1 &&
    keyLine.test(text) &&
    /^\s*- /m.test(lines.slice(0, position.line - 1).join('\n'))
  ) {
    return say(
      'Dòng này nằm ngoài danh sách phía trên.',
      `Nếu thuộc mục phía trên thì thụt vào hai dấu cách: ${quote(`  ${text.trim()}`)}; nếu là mục mới thì bắt đầu bằng ${quote('- ')}.`,
    );
  }
  if (value && /^[>|*&!%@`[{]/.test(value.text))
    return say(...startsOddly(text, text.indexOf(value.text) + 1));
  if (
    /^\s+\S/.test(lines.find((line) => line.trim() !== '' && line !== '---') ?? '') &&
    code === 'UNEXPECTED_TOKEN'
  ) {
    const first = lines.findIndex((line) => line.trim() !== '' && line !== '---');
    return say(
      'Dòng đầu tiên thụt vào trong khi các dòng sau không thụt.',
      writeInstead(`${lines[first]}`, (lines[first] ?? '').trim()),
      first + 1,
      1,
    );
  }
  if (code === 'BAD_INDENT') {
    // The parser stops at a comment before the line that is wrong.
    const isField = (line: string) => line.trim() !== '' && !/^\s*#/.test(line);
    const here = lines.findIndex((line, index) => index >= position.line - 1 && isField(line));
    const [line, above] = [
      lines[here] ?? text,
      lines.slice(0, Math.max(here, 0)).findLast(isField) ?? '',
    ];
    const [wanted, given] = [above, line].map((one) => /^\s*(?:- )?/.exec(one)?.[0].length ?? 0);
    return say(
      'Các trường của cùng một nhóm phải thẳng cột với nhau.',
      `Cho ${quote(clip(line.trim()))} thụt vào ${wanted} dấu cách như dòng trên (bạn đang thụt ${given}); nếu là trường của cả bài thì không thụt.`,
      here < 0 ? position.line : here + 1,
    );
  }
  if ((code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') && !keyLine.test(text)) {
    return say(
      `Dòng ${quote(clip(text.trim()))} không có dạng ${quote('tên: giá trị')}.`,
      'Thêm tên trường và dấu hai chấm ở đầu dòng; nếu dòng này nối tiếp dòng trên thì thụt vào hai dấu cách, nếu là bài viết thì đặt dưới dòng --- thứ hai.',
    );
  }
  if (code === 'KEY_OVER_1024_CHARS')
    return say(
      'Dòng này dài mà không có dấu hai chấm sau tên trường.',
      `Viết theo dạng ${quote('tên: giá trị')}.`,
    );
  return say(
    `Dòng ${quote(clip(text.trim()))} không đúng cú pháp YAML.`,
    `Viết mỗi trường trên một dòng theo dạng ${quote('tên: giá trị')}; giá trị có dấu đặc biệt thì đặt trong dấu nháy kép. (Bộ đọc báo: ${clip(reason, 120)})`,
  );
}

/** Slips that a line of a broken file shows by itself, whatever the parser made of them. */
function slipOf(line: string): { message: string; fix: string; column: number } | undefined {
  const tab = /^ *\t/.exec(line);
  if (tab)
    return {
      message: 'Dòng này thụt vào bằng phím Tab; chỉ được dùng dấu cách.',
      fix: `Xóa dấu Tab ở đầu dòng, thay bằng hai dấu cách: ${quote(`  ${clip(line.trim())}`)}.`,
      column: 1,
    };
  if (/^\s*\u00a0\s*$/.test(line))
    return {
      message: 'Dòng này trông trống nhưng có dấu cách không ngắt (thường do chép từ Word).',
      fix: 'Xóa hẳn dòng này.',
      column: 1,
    };
  const wide = /^\s*(?:- )?[\p{L}_][\p{L}\w-]*(：)/u.exec(line);
  if (wide)
    return {
      message: 'Dấu hai chấm này là ký tự rộng «：», không phải «:».',
      fix: writeInstead(line.trim(), line.trim().replace(/：\s*/, ': ')),
      column: line.indexOf('：') + 1,
    };
  const hard = /^\s*(?:- )?[\p{L}_][\p{L}\w-]*:(\u00a0)/u.exec(line);
  if (hard)
    return {
      message: 'Sau dấu hai chấm là dấu cách không ngắt (thường do chép từ Word).',
      fix: `Xóa rồi gõ lại dấu cách: ${quote(clip(line.trim().replace(/:\u00a0\s*/, ': ')))}.`,
      column: line.indexOf('\u00a0') + 1,
    };
  const glued = /^\s*(?:- )?([a-z][a-zA-Z]*):(?!\/\/)(?=\S)/.exec(line);
  if (glued)
    return {
      message: `Thiếu dấu cách sau dấu hai chấm của ${quote(glued[1] ?? '')}.`,
      fix: writeInstead(line.trim(), clip(line.trim().replace(':', ': '))),
      column: glued[0].length + 1,
    };
  const equals = /^\s*(?:- )?([a-z][a-zA-Z]*)\s*=\s*(.*)$/.exec(line);
  if (equals)
    return {
      message: 'Giữa tên trường và giá trị phải là dấu hai chấm, không phải dấu bằng.',
      fix: writeInstead(line.trim(), `${equals[1]}: ${clip(equals[2] ?? '')}`),
      column: line.indexOf('=') + 1,
    };
  const dash = /^\s*-(?=[\p{L}_][\p{L}\w-]*:\s)/u.exec(line);
  if (dash)
    return {
      message: 'Thiếu dấu cách sau dấu gạch đầu dòng.',
      fix: writeInstead(line.trim(), clip(line.trim().replace('-', '- '))),
      column: dash[0].length,
    };
  return undefined;
}

/** A quotation mark or bracket that is open at the end of its line when the next line begins another field, or a value with a colon in it. */
function leftOpen(
  line: string,
  next: string,
): { message: string; fix: string; column: number } | undefined {
  const value = valueOf(line);
  if (!value) return undefined;
  const column = line.indexOf(value.text, line.indexOf(':') + 1) + 1;
  const ends = next.trim() === '' || keyLine.test(next);
  const [mark = ''] = value.text;
  if (ends && /^["']/.test(mark) && !value.text.slice(1).includes(mark))
    return {
      message: `Ngoặc ${mark} mở ở đây mà không đóng.`,
      fix: writeInstead(line.trim(), `${clip(line.trim())}${mark}`),
      column,
    };
  if (ends && mark === '[' && !/[\]#"']/.test(value.text))
    return {
      message: 'Ngoặc [ mở ở đây mà không đóng.',
      fix: writeInstead(line.trim(), `${clip(line.trim().replace(/,$/, ''))}]`),
      column,
    };
  if (/^[\p{L}\d“]/u.test(value.text) && /: /.test(value.text.replace(/\s#.*$/, '')))
    return {
      message: 'Giá trị có dấu hai chấm nên phải đặt trong dấu nháy kép.',
      fix: writeInstead(line.trim(), `${value.key}: ${quoted(value.text)}`),
      column,
    };
  return undefined;
}

/** Text that begins with a sign that YAML keeps for itself. */
function startsOddly(line: string, column: number): [string, string] {
  const value = valueOf(line);
  const text = value?.text ?? line.slice(column - 1).trim();
  const sign = text.startsWith('- ') ? '-' : (text[0] ?? '');
  const right = `${value ? `${value.key}: ` : ''}${quoted(text)}`;
  return [
    `Giá trị bắt đầu bằng ${quote(sign)}, một dấu có nghĩa riêng trong YAML, nên phải đặt trong dấu nháy kép.`,
    writeInstead(line.trim(), clip(right)),
  ];
}

function unclosedFlow(lines: readonly string[], upTo: number): [string, string, number, number] {
  for (let number = Math.min(upTo, lines.length); number >= 1; number--) {
    const line = lines[number - 1] ?? '';
    const value = valueOf(line)?.text ?? line.trim().replace(/^- /, '');
    const open = /^[[{]/.exec(value)?.[0];
    if (!open) continue;
    const close = open === '[' ? ']' : '}';
    if (value.includes(close)) continue;
    const column = line.indexOf(open) + 1;
    const rest = lines
      .slice(number, number + 8)
      .findIndex((later) => later.trim().endsWith(close) && !later.includes(open));
    if (rest >= 0) {
      const joined = [
        line.trim(),
        ...lines.slice(number, number + rest + 1).map((later) => later.trim()),
      ].join(' ');
      return [
        `Cặp ngoặc ${open} ${close} trải trên nhiều dòng.`,
        `Viết gọn trên một dòng: ${quote(joined)}.`,
        number,
        column,
      ];
    }
    return [
      `Ngoặc ${open} mở ở đây mà không đóng.`,
      writeInstead(line.trim(), `${clip(line.trim().replace(/,$/, ''))}${close}`),
      number,
      column,
    ];
  }
  return [
    'Có ngoặc [ hoặc { mở mà không đóng.',
    'Thêm ngoặc đóng ] hoặc } ở cuối giá trị.',
    upTo,
    1,
  ];
}

/** The line after this one when it is wrongly indented below a line that already has a value. */
function deeperThanBefore(
  lines: readonly string[],
  number: number,
): { line: number; column: number; text: string; extra: number } | undefined {
  const [text, next] = [lines[number - 1] ?? '', lines[number] ?? ''];
  const [, indent] = /^(\s*(?:- )?)/.exec(text) ?? [];
  const nextIndent = /^\s*/.exec(next)?.[0] ?? '';
  const value = valueOf(text);
  if (indent === undefined || !value || !keyLine.test(next) || nextIndent.length <= indent.length)
    return undefined;
  return {
    line: number + 1,
    column: nextIndent.length + 1,
    text: next.trim(),
    extra: nextIndent.length - indent.length,
  };
}

function valueOf(line: string): { key: string; text: string } | undefined {
  const [, key, text] = /^\s*(?:- )?([\p{L}_][\p{L}\w-]*):\s+(\S.*)$/u.exec(line) ?? [];
  return key !== undefined && text !== undefined ? { key, text: text.trim() } : undefined;
}

const quoted = (text: string) => {
  const right = yamlText(text);
  return right.startsWith('"') ? right : `"${right}"`;
};

/** The same with inner straight quotes made curly and one straight pair around all. */
function curly(text: string): string {
  const inner =
    text.startsWith('"') && text.endsWith('"') && text.length > 1 ? text.slice(1, -1) : text;
  return `"${inner.replace(/"([^"]*)"/g, '“$1”').replace(/"/g, '')}"`;
}
