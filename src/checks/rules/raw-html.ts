import type { RawEntry } from '../../files/read.ts';
import { type Context, inBody } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { insteadOfTag } from '../tags.ts';
import { clip, quote } from '../words.ts';

export const rawHtml: Rule = {
  id: 'raw-html',
  severity: 'error',
  summary:
    'Bài viết chỉ dùng Markdown, không dùng thẻ HTML; ghi chú <!-- … --> được phép và không hiện trên trang.',
  check: (context) => context.perEntry((entry) => htmlOf(context, entry)),
};

function htmlOf(context: Context, entry: RawEntry): Finding[] {
  const found: Finding[] = [];
  const open = new Set<string>();
  for (const node of context.body(entry).nodes) {
    if (node.type !== 'html') continue;
    const rest = withoutComments(node.value ?? '');
    if (rest.trim() === '') continue;
    const [, closing, tag = ''] = /<(\/?)([a-z][a-z\d-]*)/i.exec(rest) ?? [];
    const name = tag.toLowerCase();
    // The end of a tag that has been told of is no second fault.
    if (closing && open.has(name)) continue;
    open.add(name);
    const place = { file: entry.file, ...inBody(entry, node.position?.start) };
    if (rest.startsWith('<!--'))
      found.push({
        ...place,
        message: 'Ghi chú <!-- mở mà không đóng, nên phần sau của bài sẽ không hiện ra.',
        fix: 'Thêm --> vào cuối ghi chú, hoặc xóa dấu <!--.',
      });
    else if (name === '')
      found.push({
        ...place,
        message: `Đoạn ${quote(clip(rest, 40))} không phải là Markdown và sẽ không hiện ra.`,
        fix: 'Xóa đoạn này; nếu là dấu nhỏ hơn trong câu thì viết \\<.',
      });
    else
      found.push({
        ...place,
        message: `Bài viết dùng thẻ HTML ${quote(`<${closing}${tag}>`)}; thẻ này sẽ không có tác dụng trên trang.`,
        fix: insteadOfTag(name),
      });
  }
  return found;
}

/** What a browser would see besides comments. To a browser `<!-->` is a whole comment. */
function withoutComments(html: string): string {
  let rest = html.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 2);
    if (end < 0) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
