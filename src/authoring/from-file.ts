import { extname } from 'node:path';
import type { Field } from '../schema-info/fields.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Request } from './create.ts';
import type { Imported } from './import/index.ts';
import { kinds } from './kinds.ts';
import { confirmation, placeholder, placeholderPattern } from '../schema-info/placeholder.ts';
import { hintFor } from '../schema-info/blanks.ts';
import { entryFields } from '../schema-info/fields.ts';

/** The kinds that a Word or PDF file can become: those with a text, pictures and attachments in a folder of their own. */
export const importingKinds: readonly string[] = kinds
  .filter(
    ({ collection, path }) =>
      'attachments' in entryFields(collection) && path('x', '2000').endsWith('/index.md'),
  )
  .map(({ name }) => name);

/** The request for a draft of a file: its text, its pictures and itself beside it; what it suggests waits to be confirmed. */
export function requestFrom(
  { name, data, markdown, pictures, title, date }: Imported,
  request: Request,
): Request {
  const end = extname(name).toLowerCase();
  const stem = slugify(name.slice(0, name.length - end.length)) || 'tai-lieu';
  const file = `${stem}${end}`;
  const titleField = entryFields(request.kind.collection)['title'] as Field;
  const suggested = (value: string) => JSON.stringify(confirmation(value));
  const values = new Map([
    ...(request.title === ''
      ? [
          [
            'title',
            [title === undefined ? placeholder(hintFor(titleField)) : suggested(title)],
          ] as const,
        ]
      : []),
    ...(date === undefined ? [] : [['date', [suggested(date.day)]] as const]),
    ['attachments.file', [`./${file}`]] as const,
    ...(title === undefined ? [] : [['attachments.title', [suggested(title)]] as const]),
    ...request.values,
  ]);
  return {
    ...request,
    title: request.title || title || stem.replaceAll('-', ' '),
    values,
    body: markdown,
    beside: [...pictures, { name: file, data }],
  };
}

/** What was taken from the file, what is to be confirmed and what is left to do by hand. */
export function toldOf(
  { name, title, date, notes }: Imported,
  { values, beside = [] }: Request,
): string {
  const isTyped = (path: string) =>
    values.has(path) && !placeholderPattern.test(values.get(path)?.[0] ?? '');
  const aboutTitle =
    title === undefined
      ? 'Không thấy rõ tên trong tệp: thư mục đặt theo tên tệp; muốn khác thì xóa thư mục rồi chạy lại với --slug.'
      : `Tên gợi ý: ${title}`;
  const aboutDate =
    date === undefined
      ? 'Không thấy rõ ngày trong tệp.'
      : `Ngày gợi ý: ${formatDate(date.day)}, ${date.of === 'event' ? 'theo câu mở đầu' : 'là ngày của văn bản, có thể không phải ngày diễn ra'}`;
  // A title of the command line is not among the values.
  const rows = [
    ...(values.has('title') ? [aboutTitle] : []),
    ...(isTyped('date') ? [] : [aboutDate]),
  ];
  const list = (head: string, lines: readonly string[]) =>
    lines.length > 0 && `\n${head}:\n${lines.map((line) => `  - ${line}`).join('\n')}`;
  return [
    `Đã lấy nội dung từ ${name}; đặt cạnh bài: ${beside.map((file) => file.name).join(', ')}`,
    'Tệp gốc ghi ở «attachments» sẽ được công khai cùng bài; không được phép công khai thì xóa tệp và xóa mục ấy.',
    list('Tên và ngày (chỗ «ĐIỀN xác nhận: …» đúng thì chỉ giữ lại phần sau dấu hai chấm)', rows),
    list('Đã đổi, để ra ngoài hoặc chưa lấy được', notes),
  ]
    .filter(Boolean)
    .join('\n');
}
