import { places } from '../../files/layout.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { idsMeant } from '../references.ts';
import type { Fault } from '../validate.ts';
import { choices, fieldName, keyOf, quote, shown, writeInstead } from '../words.ts';
import { placeholder } from '../../schema-info/placeholder.ts';
import { entryNouns } from '../../vietnamese/labels.ts';

export const reference: Rule = {
  id: 'reference',
  severity: 'error',
  summary: 'Mọi mã dẫn tới mục khác (đơn vị, nguồn, văn bản, phong trào…) đều có thật.',
  check: (context) =>
    context.faults
      .filter(({ kind }) => kind === 'reference')
      .map((fault) => findingOf(fault, context)),
};

function findingOf({ entry, path, value, issue }: Fault, context: Context): Finding {
  const collection = (issue as { params?: { collection?: CollectionName } }).params
    ?.collection as CollectionName;
  const written = String(value);
  const { example, shape } = places[collection];
  const noun = entryNouns[collection];
  const key = keyOf(path);
  const inList = typeof path.at(-1) === 'number';
  const typed = (id: string) => (inList ? id : `${key}: ${id}`);
  const meant = idsMeant(context, collection, written);
  const ids = [...context.ids[collection]];
  const [best, ...others] = meant;
  const place =
    shape === 'list'
      ? example
      : example
          .replace(
            /[^/]+(?=\/index\.|\.(?:yaml|mdx?)$)/,
            slugify(written.slice(written.lastIndexOf('/') + 1)) || 'ten-moi',
          )
          .replace(/\/\d{4}\.yaml$/, '/');
  const create =
    shape === 'list'
      ? `thêm mục đó vào ${collection === 'honours' ? 'tệp của năm trong honours/' : place}`
      : `thêm tệp ${place}`;
  let fix: string;
  if (collection === 'sources' && /^https?:\/\//.test(written)) fix = sourceFor(written, context);
  else if (best !== undefined)
    fix = `${writeInstead(typed(written), typed(best))}${others.length > 0 ? ` Cũng gần giống: ${others.join(', ')}.` : ''}`;
  else if (ids.length === 0) fix = `Chưa có ${noun} nào: ${create}.`;
  else fix = `Chọn một trong các mã: ${choices(ids)}; hoặc ${create}.`;
  return {
    file: entry.file,
    ...entry.locate(path),
    message: `Không có ${noun} nào mang mã ${quote(shown(value))} (${fieldName(path)}).`,
    fix,
  };
}

/** An address where a source is asked for: the source that has it, or the file to make of it. */
function sourceFor(url: string, context: Context): string {
  const known = [...context.content.sources.values()].find(({ data }) => data.url === url);
  if (known)
    return `Ghi mã của nguồn, không ghi địa chỉ. Địa chỉ này là của nguồn ${quote(known.id)}: viết ${known.id}`;
  return [
    'Ghi mã của nguồn, không ghi địa chỉ. Tạo tệp sources/ten-nguon.yaml rồi ghi ten-nguon ở đây:',
    `title: ${placeholder('tên bài hoặc tài liệu, đúng như nguồn')}`,
    `publisher: ${placeholder('cơ quan hoặc báo đăng nguồn')}`,
    `url: ${url}`,
    `kind: ${placeholder('loại nguồn')}`,
  ].join('\n');
}
