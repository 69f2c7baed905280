import { addresses, addressOf } from '../../domain/addresses.ts';
import { type CollectionName, collectionNames } from '../../schemas/index.ts';
import type { Context } from '../context.ts';
import { fieldAt, pathsTo, valuesAt } from '../../schema-info/fields.ts';
import { linksOf } from '../links.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote } from '../words.ts';

export const unusedEntry: Rule = {
  id: 'unused-entry',
  severity: 'warning',
  summary: 'Mỗi nguồn, mỗi người đều có mục dùng đến.',
  check: (context) => {
    const used = usedIds(context);
    return (Object.keys(advice) as (keyof typeof advice)[]).flatMap((collection) =>
      context
        .entriesOf(collection)
        .filter(({ id }) => !used[collection].has(id))
        .map((entry): Finding => ({
          file: entry.file,
          line: 1,
          column: 1,
          message: `Chưa có mục nào dẫn tới ${collection === 'sources' ? 'nguồn' : 'người'} ${quote(entry.id)}.`,
          fix: advice[collection](entry.id),
        })),
    );
  },
};

const advice = {
  sources: (id: string) =>
    `Thêm ${quote(id)} vào «sources» của mục lấy thông tin từ nguồn này, hoặc xóa tệp.`,
  people: (id: string) =>
    `Thêm ${quote(id)} vào «people» của bài có nhắc đến người này, hoặc xóa tệp: trang chỉ giữ tên người khi cần.`,
};

/** What entries name in their fields, or link to in their texts. What a person's own file says of that person does not count. */
function usedIds(context: Context): Record<keyof typeof advice, Set<string>> {
  const used = { sources: new Set<string>(), people: new Set<string>() };
  const personOfAddress = new Map(
    [...context.ids.people].map((id) => [addressOf('people', id), id]),
  );
  const paths = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      pathsTo(context.schemas[name], 'reference').flatMap((path) => {
        const target = fieldAt(
          context.schemas[name],
          path.map((part) => (part === '*' ? 0 : part)),
        )?.collection;
        return target === 'sources' || target === 'people' ? [{ target, path } as const] : [];
      }),
    ]),
  ) as Record<CollectionName, { target: keyof typeof advice; path: string[] }[]>;
  for (const entry of context.entries) {
    for (const { target, path } of paths[entry.collection])
      for (const { value } of valuesAt(entry.data, path))
        if (typeof value === 'string') used[target].add(value);
    if (!entry.body.includes(addresses.person('').slice(0, -1))) continue;
    for (const { url } of linksOf(context, entry)) {
      const id = personOfAddress.get(url.replace(/[?#].*$/, ''));
      if (id !== undefined) used.people.add(id);
    }
  }
  return used;
}
