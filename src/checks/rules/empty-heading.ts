import { inBody } from '../context.ts';
import { textOf } from '../markdown.ts';
import type { Rule } from '../problem.ts';
import { quote } from '../words.ts';

export const emptyHeading: Rule = {
  id: 'empty-heading',
  severity: 'error',
  summary: 'Tiêu đề trong bài có chữ.',
  check: (context) =>
    context.perEntry((entry) =>
      entry.body === ''
        ? []
        : context
            .body(entry)
            .nodes.filter((node) => node.type === 'heading' && textOf(node).trim() === '')
            .map((node) => ({
              file: entry.file,
              ...inBody(entry, node.position?.start),
              message: 'Tiêu đề này không có chữ.',
              fix: `Viết chữ sau dấu thăng, ví dụ ${quote(`${'#'.repeat(node.depth ?? 2)} Kết quả thi đua`)}, hoặc xóa dòng này.`,
            })),
    ),
};
