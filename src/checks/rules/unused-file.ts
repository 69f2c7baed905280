import { posix } from 'node:path';
import { companionsOf } from '../companions.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote } from '../words.ts';

export const unusedFile: Rule = {
  id: 'unused-file',
  severity: 'warning',
  summary: 'Ảnh và tệp đính kèm nằm cạnh bài thì có bài dùng đến.',
  check: (context) => {
    // What a file that cannot be read uses is not known.
    const unknown = new Set(context.readFaults.map(({ file }) => posix.dirname(file)));
    return companionsOf(context)
      .filter(({ file, use }) => !use && !unknown.has(posix.dirname(file)))
      .map(({ file }): Finding => {
        const name = posix.basename(file);
        const use = /\.(?:pdf|docx)$/i.test(name)
          ? 'Ghi tệp vào «attachments» của bài'
          : `Đặt ảnh vào bài, ví dụ: ![Mô tả ảnh](./${name})`;
        return {
          file,
          line: 1,
          column: 1,
          message: `Tệp ${quote(name)} không được bài nào dùng.`,
          fix: `${use}; không cần thì xóa tệp.`,
        };
      });
  },
};
