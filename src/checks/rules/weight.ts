import type { Rule } from '../problem.ts';
import { type Context, inBody } from '../context.ts';
import type { RawEntry } from '../../files/read.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { textOf } from '../markdown.ts';
import { clip, quote } from '../words.ts';

/**
 * The longest text of one page, in bytes of UTF-8. Brotli leaves about 31 % of Vietnamese Markdown (24.9 kB of this site's own: 7.6 kB),
 * so this much weighs as much again as the page shell's whole budget of 14 kB; it takes half an hour to read.
 */
export const maxBody = 45_000;

export const weight: Rule = {
  id: 'weight',
  severity: 'warning',
  summary: `Bài viết không quá nặng: tối đa ${formatNumber(maxBody / 1000)} kB chữ trong một trang.`,
  check: (context) =>
    context.perEntry((entry) => {
      // No letter takes more than three bytes.
      const bytes = entry.body.length * 3 <= maxBody ? 0 : Buffer.byteLength(entry.body);
      if (bytes <= maxBody) return [];
      const pages = Math.ceil(bytes / maxBody);
      return [
        {
          file: entry.file,
          ...(middleHeading(context, entry)?.position ?? { line: entry.bodyLine, column: 1 }),
          message: `Bài dài ${formatNumber(Math.round(bytes / 1000))} kB chữ, hơn mức ${formatNumber(maxBody / 1000)} kB của một trang: máy cũ mở chậm và khó đọc hết.`,
          fix: `Tách thành ${formatNumber(pages)} bài${splitAt(context, entry)}, hoặc giữ phần chính và đưa phần chi tiết vào tệp PDF ở «attachments».`,
        },
      ];
    }),
};

const splitAt = (context: Context, entry: RawEntry) => {
  const heading = middleHeading(context, entry);
  return heading ? `, ví dụ từ tiêu đề ${quote(clip(heading.text, 60))}` : '';
};

/** The heading of the second level nearest to the middle of the text. */
function middleHeading(context: Context, entry: RawEntry) {
  const middle = entry.body.split('\n').length / 2;
  return context
    .body(entry)
    .nodes.filter(
      ({ type, depth, position }) =>
        type === 'heading' && depth === 2 && (position?.start.line ?? 1) > 1,
    )
    .map((node) => ({
      text: textOf(node),
      far: Math.abs((node.position?.start.line ?? 1) - middle),
      position: inBody(entry, node.position?.start),
    }))
    .sort((a, b) => a.far - b.far)[0];
}
