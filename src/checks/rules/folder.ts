import { addresses } from '../../domain/addresses.ts';
import { places } from '../../files/layout.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { blankLines, requiredBlanks } from '../../schema-info/blanks.ts';
import { fieldOf } from '../../schema-info/fields.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { idsIn } from '../references.ts';
import { quote } from '../words.ts';

export const folder: Rule = {
  id: 'folder',
  severity: 'error',
  summary:
    'Có đủ các tệp và thư mục mà trang không thể thiếu: site.yaml, leadership.yaml, organisations.yaml, sources/, units/ và ba trang cố định.',
  check: (context) => [
    ...wholeFiles
      .filter((name) => !context.hasFile(places[name].example))
      .map((name) => missingFile(name, context)),
    ...folders
      .filter(([name]) => !context.files.some((file) => file.startsWith(`${name}/`)))
      .map(([name, what]): Finding =>
        missing(
          `${name}/`,
          `Thiếu thư mục ${quote(`${name}/`)} (${what}).`,
          `Thêm ít nhất một tệp, ví dụ ${places[name].example}.`,
        ),
      ),
    ...pages
      .filter(([file]) => !context.hasFile(file))
      .map(([file, title]) =>
        missing(
          file,
          `Thiếu trang ${quote(title)}, trang nào cũng dẫn tới.`,
          `Thêm tệp ${file}:\n---\ntitle: ${title}\nsummary: Một câu mô tả trang\n---\n\nNội dung của trang.`,
        ),
      ),
  ],
};

const missing = (file: string, message: string, fix: string): Finding => ({
  file,
  line: 1,
  column: 1,
  message,
  fix,
});

const wholeFiles: CollectionName[] = ['site', 'leadership', 'organisations'];
const folders: [CollectionName, string][] = [
  ['sources', 'nơi mọi thông tin dẫn về'],
  ['units', 'các đơn vị thành viên của Khối'],
];
const pages: [string, string][] = [
  [`pages${addresses.about.slice(0, -1)}.md`, 'Giới thiệu'],
  [`pages${addresses.accessibility.slice(0, -1)}.md`, 'Hỗ trợ tiếp cận'],
  [`pages${addresses.privacy.slice(0, -1)}.md`, 'Bảo vệ dữ liệu cá nhân'],
];

function missingFile(name: CollectionName, context: Context): Finding {
  const { example: file, shape } = places[name];
  const field = fieldOf(context.schemas[name]);
  const ids = idsIn(context);
  const lines = shape === 'list' ? blankLines('', field, ids).slice(1) : requiredBlanks(field, ids);
  const item =
    shape === 'list'
      ? requiredBlanks(field, ids).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
      : lines;
  const text = item.length > 0 ? item : name === 'leadership' ? ['terms: []'] : [];
  return missing(
    file,
    `Thiếu tệp bắt buộc ${quote(file)}.`,
    `Thêm tệp ${file}${text.length > 0 ? `:\n${text.join('\n')}` : '.'}`,
  );
}
