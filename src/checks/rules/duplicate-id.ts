import { places } from '../../files/layout.ts';
import type { RawEntry } from '../../files/read.ts';
import { type CollectionName, collectionNames } from '../../schemas/index.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote, writeInstead } from '../words.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'error',
  summary:
    'Mỗi mục của một danh sách có mã riêng, không trùng trong cùng loại, kể cả khác tệp hay khác chữ hoa.',
  check: ({ entriesOf }) =>
    collectionNames
      .filter((name) => places[name].shape === 'list')
      .flatMap((name) => repeats(name, entriesOf(name))),
};

function repeats(collection: CollectionName, entries: readonly RawEntry[]): Finding[] {
  const key = collection === 'redirects' ? 'from' : 'id';
  const first = new Map<string, RawEntry>();
  const taken = new Set(entries.map(({ id }) => id.toLowerCase()));
  return entries.flatMap((entry) => {
    const same = entry.id.toLowerCase();
    const before = first.get(same);
    if (!before) {
      first.set(same, entry);
      return [];
    }
    const line = before.locate([key]).line;
    const where = before.file === entry.file ? `dòng ${line}` : `${before.file}, dòng ${line}`;
    const asBefore = before.id === entry.id ? '' : ` (${quote(before.id)}, chỉ khác chữ hoa)`;
    let number = 2;
    while (taken.has(`${same}-${number}`)) number++;
    const fix =
      collection === 'redirects' || collection === 'abbreviations'
        ? 'Gộp hai mục làm một, hoặc xóa mục này.'
        : `Nếu là hai mục khác nhau: ${writeInstead(`id: ${entry.id}`, `id: ${entry.id}-${number}`)} Nếu là một thì xóa mục này.`;
    return [
      {
        file: entry.file,
        ...entry.locate([key]),
        message: `Mã ${quote(entry.id)} đã được dùng ở ${where}${asBefore}.`,
        fix,
      },
    ];
  });
}
