import type { RawEntry } from '../../files/read.ts';
import { type Context, inBody } from '../context.ts';
import { textOf } from '../markdown.ts';
import type { Finding, Rule } from '../problem.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const markdown: Rule = {
  id: 'markdown',
  severity: 'error',
  summary:
    'Bài viết đọc được; tiêu đề trong bài bắt đầu từ ## và không nhảy bậc; đường dẫn trong ngoặc tròn không có dấu cách.',
  check: (context) =>
    context.perEntry((entry) =>
      entry.body === ''
        ? []
        : [
            ...unreadable(context, entry),
            ...headingLevels(context, entry),
            ...brokenTargets(context, entry),
          ],
    ),
};

function unreadable(context: Context, entry: RawEntry): Finding[] {
  const { error } = context.body(entry);
  if (!error) return [];
  const [message, fix] = explain(error.message, entry.body.split('\n')[error.line - 1] ?? '');
  return [{ file: entry.file, ...inBody(entry, error), message, fix }];
}

/** Sätteri's reasons for refusing MDX, in the author's words. */
function explain(reason: string, line: string): [message: string, fix: string] {
  if (reason === 'too-deep')
    return [
      'Dòng này mở đầu bằng quá nhiều dấu > hoặc dấu gạch lồng vào nhau.',
      'Xóa các dấu thừa ở đầu dòng; ba bậc đã là nhiều.',
    ];
  if (reason === 'too-many-signs')
    return [
      'Đoạn này có quá nhiều dấu * _ & ` ~ [ <, hơn mức của bài viết thường.',
      'Bỏ các dấu thừa, hoặc tách đoạn bằng dòng trống; bảng số liệu lớn thì đính kèm dưới dạng PDF.',
    ];
  if (reason === 'too-many-links')
    return [
      'Từ đây trở đi bài có quá nhiều liên kết (hơn 1.000).',
      'Tách thành nhiều bài, hoặc đính kèm danh sách dưới dạng PDF.',
    ];
  const tag = /`(<[^`]*>)`/.exec(reason)?.[1] ?? '<…>';
  if (/Expected a closing tag/.test(reason))
    return [
      `Thẻ ${quote(tag)} mở mà không đóng.`,
      `Thêm ${quote(tag.replace('<', '</'))} sau phần chữ thuộc thẻ, hoặc xóa ${quote(tag)}.`,
    ];
  if (/Unexpected closing tag/.test(reason))
    return [
      `Thẻ đóng ${quote(tag)} không khớp với thẻ nào đang mở.`,
      `Xóa ${quote(tag)}, hoặc sửa cho khớp với thẻ mở.`,
    ];
  if (/create a comment in MDX/.test(reason))
    return [
      'Tệp .mdx không nhận ghi chú dạng <!-- … -->.',
      writeInstead('<!-- ghi chú -->', '{/* ghi chú */}'),
    ];
  if (/expression/.test(reason))
    return [
      'Trong tệp .mdx, dấu { } có nghĩa riêng.',
      'Nếu chỉ là dấu ngoặc trong câu thì viết \\{ và \\}.',
    ];
  const address = /<(https?:\/\/[^>\s]+|[^>\s]+@[^>\s]+)>/.exec(line)?.[1];
  if (address)
    return [
      'Tệp .mdx không nhận địa chỉ đặt trong < >.',
      writeInstead(
        `<${address}>`,
        address.includes('://')
          ? `[tên trang hoặc tài liệu](${address})`
          : `[${address}](mailto:${address})`,
      ),
    ];
  if (/Unexpected character/.test(reason))
    return [
      'Trong tệp .mdx, dấu < có nghĩa riêng.',
      `Viết \\< hoặc viết bằng chữ: ${quote('< 5')} → ${quote('dưới 5')}.`,
    ];
  return [
    `Bài viết có đoạn không đọc được: ${clip(reason.replace(/ \(mdx[^)]*\)$/, ''), 160)}.`,
    'Xem lại dòng này; nếu có dấu < { } trong câu thì viết \\< \\{ \\}.',
  ];
}

function headingLevels(context: Context, entry: RawEntry): Finding[] {
  const found: Finding[] = [];
  let above = 1;
  for (const node of context.body(entry).nodes) {
    if (node.type !== 'heading' || node.depth === undefined) continue;
    const place = { file: entry.file, ...inBody(entry, node.position?.start) };
    const text = clip(textOf(node), 50);
    const typed = (depth: number) => `${'#'.repeat(depth)} ${text}`;
    if (node.depth === 1) {
      found.push({
        ...place,
        message: `Tiêu đề bậc một ${quote(text)} trùng vai với «title»: mỗi trang chỉ có một.`,
        fix: `${writeInstead(typed(1), typed(2))} Nếu chỉ lặp lại «title» thì xóa dòng này.`,
      });
      above = 2;
      continue;
    }
    if (node.depth > above + 1) {
      const after =
        above === 1
          ? 'tiêu đề đầu tiên của bài phải là bậc hai (##)'
          : `ngay trên là bậc ${above} (${'#'.repeat(above)})`;
      found.push({
        ...place,
        message: `Tiêu đề ${quote(text)} nhảy bậc: ${after}.`,
        fix: writeInstead(typed(node.depth), typed(above + 1)),
      });
    }
    above = node.depth;
  }
  return found;
}

/** `![ảnh](./le ky.jpg)`: with a space in it, Markdown takes no picture and no link from it, and readers see the brackets. */
function brokenTargets(context: Context, entry: RawEntry): Finding[] {
  if (!/\]\([^)\s]{1,300} /.test(entry.body)) return [];
  return context.body(entry).nodes.flatMap((node): Finding[] => {
    const [whole, start = '', target = ''] =
      (node.type === 'text' &&
        /(!?\[[^\]\n]{0,200}\]\()([^()\n"]{1,200} [^()\n"]{1,200})\)/.exec(node.value ?? '')) ||
      [];
    if (whole === undefined) return [];
    const { line, column } = inBody(entry, node.position?.start);
    const inFile = context.lines(entry.file)[line - 1]?.indexOf(whole, column - 1) ?? -1;
    const thing = start.startsWith('!') ? 'Ảnh' : 'Liên kết';
    const right = /^[a-z]+:|^\//i.test(target)
      ? target.trim().replaceAll(' ', '%20')
      : target.trim().replace(/\s+/g, '-');
    return [
      {
        file: entry.file,
        line,
        column: inFile < 0 ? column : inFile + 1,
        message: `${thing} ${quote(clip(target))} không thành vì đường dẫn có dấu cách.`,
        fix: `${writeInstead(whole, `${start}${right})`)}${right.includes('%20') ? '' : ' Tên tệp cũng đổi cho khớp.'}`,
      },
    ];
  });
}
