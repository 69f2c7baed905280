import { placeOf } from '../../files/layout.ts';
import { type ReadFault, textLimit, yamlLimit } from '../../files/read.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Context } from '../context.ts';
import { blankLines, requiredBlanks } from '../../schema-info/blanks.ts';
import { fieldAt, fieldOf, fieldsOf } from '../../schema-info/fields.ts';
import type { Finding, Rule } from '../problem.ts';
import { idsIn } from '../references.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  severity: 'error',
  summary:
    'Mỗi bài mở đầu bằng phần khai báo giữa hai dòng ---; tệp danh sách gồm các mục có mã riêng; mọi tệp lưu bằng UTF-8.',
  check: (context) => context.readFaults.flatMap((fault) => findingsOf(fault, context)),
};

function findingsOf(fault: ReadFault & { file: string }, context: Context): Finding[] {
  const { file, code, position, detail } = fault;
  const say = (
    message: string,
    fix: string,
    line = position.line,
    column = position.column,
  ): Finding[] => [{ file, line, column, message, fix }];
  const collection = placeOf(file)?.collection;
  if (!collection) return [];
  const schema = context.schemas[collection];
  const template = () => requiredBlanks(fieldOf(schema), idsIn(context));

  switch (code) {
    case 'yaml':
      return [];
    case 'no-front-matter': {
      const lines = context.lines(file);
      const first = lines.findIndex((line) => line.trim() !== '');
      const text = lines[first]?.trim() ?? '';
      if (/^---\s*$/.test(text))
        return say(
          'Trước dòng --- mở đầu có dòng trống hoặc dấu cách.',
          'Xóa mọi thứ phía trên và phía trước dòng --- đầu tiên.',
        );
      if (/^[-–—_=*]{1,6}$/.test(text))
        return say(
          'Dòng đầu tiên phải là ba dấu gạch nối ---.',
          writeInstead(text, '---'),
          first + 1,
          1,
        );
      return say(
        'Bài chưa có phần khai báo ở đầu tệp.',
        `Thêm vào đầu tệp, rồi điền cho đúng:\n${['---', ...template(), '---'].join('\n')}`,
      );
    }
    case 'unclosed-front-matter': {
      const lines = context.lines(file);
      const fields = fieldsOf(fieldOf(schema));
      const lastField = lines.findLastIndex((line) =>
        Object.hasOwn(fields, /^(\w+):/.exec(line)?.[1] ?? ''),
      );
      const body = lines.findIndex(
        (line, index) =>
          index > Math.max(0, lastField) && !/^(?:[\w-]+:|\s|- |$|#(?!#))/.test(line),
      );
      const wrongFence = lines.findIndex(
        (line, index) => index > 0 && /^(?:-{2}|-{4,}|[–—]+-?)\s*$/.test(line),
      );
      if (wrongFence > 0)
        return say(
          'Phần khai báo không có dòng --- kết thúc.',
          writeInstead(lines[wrongFence]?.trim() ?? '', '---'),
          wrongFence + 1,
          1,
        );
      return say(
        'Phần khai báo mở bằng --- ở dòng 1 mà không có dòng --- kết thúc.',
        body > 0
          ? `Thêm một dòng --- ngay trước dòng ${body + 1} (${quote(clip(lines[body] ?? '', 40))}).`
          : 'Thêm một dòng --- sau trường cuối cùng, trước bài viết.',
      );
    }
    case 'not-a-map': {
      const text = context.lines(file)[position.line - 1]?.trim() ?? '';
      if (text.startsWith('- '))
        return say(
          'Phần khai báo là một danh sách; ở đây cần các trường.',
          writeInstead(text, text.slice(2)),
        );
      const equals = /^([\w-]+)\s*=\s*(.*)$/.exec(text);
      if (equals)
        return say(
          'Giữa tên trường và giá trị phải là dấu hai chấm, không phải dấu bằng.',
          writeInstead(text, `${equals[1]}: ${clip(equals[2] ?? '')}`),
        );
      const glued = /^([\w-]+):(?=\S)/.exec(text);
      if (glued)
        return say(
          `Thiếu dấu cách sau dấu hai chấm của ${quote(glued[1] ?? '')}.`,
          writeInstead(text, clip(text.replace(':', ': '))),
        );
      return say(
        'Tệp chưa khai báo trường nào.',
        `Điền các trường bắt buộc:\n${template().join('\n')}`,
      );
    }
    case 'not-a-list': {
      const text = context.lines(file)[position.line - 1]?.trim() ?? '';
      return say(
        'Tệp này phải là một danh sách, mỗi mục bắt đầu bằng dấu gạch.',
        /^[\w-]+:/.test(text)
          ? `${writeInstead(text, `- ${text}`)} Các trường sau của cùng mục thụt vào hai dấu cách.`
          : `Viết mỗi mục theo dạng:\n- ${template().join('\n  ')}`,
      );
    }
    case 'no-id': {
      const name = collection === 'redirects' ? 'from' : 'id';
      const data = fault.entry?.data as Record<string, unknown> | undefined;
      const typed = data?.[name];
      if (typeof typed === 'number' || typeof typed === 'boolean') {
        const at = fault.entry?.locate([name]) ?? position;
        return say(
          `Trường ${quote(name)} của mục ${Number(detail) + 1} phải là chữ.`,
          writeInstead(`${name}: ${typed}`, `${name}: "${typed}"`),
          at.line,
          at.column,
        );
      }
      const field = fieldAt(schema, [name]);
      const example = field ? blankLines(name, field, idsIn(context)).join('\n') : `${name}: …`;
      return say(
        `Mục ${Number(detail) + 1} của danh sách thiếu trường ${quote(name)}${field ? ` (${field.description})` : ''}.`,
        `Thêm dòng: ${example}`,
      );
    }
    case 'not-utf8': {
      const line = context.lines(file).findIndex((text) => text.includes('\uFFFD'));
      return say(
        'Tệp không được lưu bằng bảng mã UTF-8, nên chữ tiếng Việt sẽ hỏng.',
        'Mở tệp, chọn Lưu thành (Save As), chọn bảng mã UTF-8 rồi lưu lại.',
        Math.max(1, line + 1),
        1,
      );
    }
    // The rule `plain-file` tells of it.
    case 'not-a-file':
      return [];
    case 'too-large':
      return say(
        `Tệp quá lớn (${formatNumber(Math.ceil(Number(detail) / 1000))} kB): một tệp chữ không quá ${formatNumber(textLimit / 1000)} kB, riêng phần khai báo không quá ${formatNumber(yamlLimit / 1000)} kB.`,
        'Tách thành nhiều tệp; tài liệu dài thì đính kèm PDF hoặc DOCX, ảnh thì đặt thành tệp riêng cạnh bài.',
      );
    case 'unreadable':
      return say('Không mở được tệp này.', 'Kiểm tra quyền đọc của tệp rồi chạy lại.');
  }
}
