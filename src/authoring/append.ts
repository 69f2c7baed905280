import { readContentText } from '../files/read.ts';
import { quote } from '../checks/words.ts';
import { UsageError } from './options.ts';

/**
 * The text of a list file with one more item at its end. What the file holds stays as it is, byte for byte
 * (an empty list `[]` alone gives way to the item). Throws {@link UsageError} where that cannot be done safely.
 * @param item YAML lines of one item, its first beginning with `- `, margins and commented lines as templates have them
 */
export function appendItem(file: string, text: string, item: string): string {
  const before = readContentText(file, text);
  if (before.faults.length > 0)
    throw new UsageError(
      `Tệp ${quote(file)} đang có lỗi nên chưa thêm được. Hãy chạy "npm run check", sửa lỗi của tệp rồi chạy lại lệnh.`,
    );
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const margin = /^( *)- /m.exec(text)?.[1] ?? '';
  const lines = item
    .trimEnd()
    .split('\n')
    .map((line) => `${margin}${line}`);
  const added = `${lines.join(eol)}${eol}`;
  const empty = /^\[\s*\][^\S\n]*(?:\r?\n|$)/m.exec(text);
  const gap =
    text === '' ? '' : `${/\n$/.test(text) ? '' : eol}${before.entries.length > 0 ? eol : ''}`;
  const after =
    before.entries.length === 0 && empty
      ? text.replace(empty[0], () => added)
      : `${text}${gap}${added}`;
  const read = readContentText(file, after);
  if (read.faults.length > 0 || read.entries.length !== before.entries.length + 1) {
    throw new UsageError(
      `Không thêm được vào cuối ${quote(file)} vì tệp không viết theo dạng danh sách gạch đầu dòng (${quote('- id: …')}). Hãy sửa tệp về dạng ấy rồi chạy lại lệnh.`,
    );
  }
  return after;
}
