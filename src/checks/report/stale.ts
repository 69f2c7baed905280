import type { StaleGroup } from '../stale.ts';
import { plainMarkdown } from './markdown.ts';

/** GitHub takes 65,536 characters for an issue. */
const room = 65_000;
const mostShown = 40;
const longest = 200;

/** The text of the issue on content that waits for somebody, in Markdown. @param folder the content folder's name */
export function staleText(groups: readonly StaleGroup[], folder: string): string {
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const text = [
    total === 0
      ? 'Không có nội dung nào cần bổ sung hoặc xác nhận.'
      : `Có ${total} chỗ cần bổ sung hoặc xác nhận. Danh sách này tự cập nhật mỗi tuần.`,
    ...groups.flatMap(({ title, advice, items }) => [
      '',
      `### ${title} (${items.length})`,
      '',
      advice,
      '',
      ...items
        .slice(0, mostShown)
        .map(
          ({ file, line, text }) =>
            `- ${plainMarkdown(`${folder}/${file}`.slice(-longest))}:${line} – ${plainMarkdown(text.length > longest ? `${text.slice(0, longest)}…` : text)}`,
        ),
      ...(items.length > mostShown ? [`- … và ${items.length - mostShown} chỗ nữa`] : []),
    ]),
    '',
  ].join('\n');
  return text.length <= room ? text : text.slice(0, text.lastIndexOf('\n', room) + 1);
}
