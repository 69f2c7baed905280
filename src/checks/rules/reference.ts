import { places } from '../../files/layout.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { slugify } from '../../vietnamese/slug.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { idsMeant } from '../references.ts';
import type { Fault } from '../validate.ts';
import { choices, fieldName, keyOf, quote, shown, writeInstead } from '../words.ts';
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
  if (best !== undefined)
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
