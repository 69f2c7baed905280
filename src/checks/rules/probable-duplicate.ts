import type { RawEntry } from '../../files/read.ts';
import { isRecord } from '../../files/yaml.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { fold } from '../../vietnamese/fold.ts';
import { distance } from 'fastest-levenshtein';
import type { Context } from '../context.ts';
import { placeOfEntry } from '../places.ts';
import type { Finding, Rule } from '../problem.ts';
import { nearTexts } from '../similar.ts';
import { valueAt } from '../validate.ts';
import { clip, quote } from '../words.ts';

export const probableDuplicate: Rule = {
  id: 'probable-duplicate',
  severity: 'warning',
  summary:
    'Hai mục có thể là một: tên gần như trùng nhau, cùng địa chỉ nguồn, nội dung gần như giống hệt, hai người cùng tên cùng chức vụ.',
  check: (context) => [
    ...nearTitles(context),
    ...sameUrl(context),
    ...nearBodies(context),
    ...sameNames(context),
  ],
};

const stringAt = (entry: RawEntry, ...path: PropertyKey[]): string => {
  const value = valueAt(entry.data, path);
  return typeof value === 'string' ? value : '';
};

const finding = (entry: RawEntry, path: PropertyKey[], message: string, fix: string): Finding => ({
  file: entry.file,
  ...entry.locate(path),
  message,
  fix,
});

const titlePaths: Partial<Record<CollectionName, string>> = {
  news: 'title',
  conferences: 'title',
  campaigns: 'title',
  models: 'name',
};

const wordsOf = (title: string) =>
  fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Titles that differ by marks alone or by one letter of one word. Each title is filed under itself less one word at a
 * time, so that only titles with all other words in common are compared.
 */
function nearTitles(context: Context): Finding[] {
  return (Object.entries(titlePaths) as [CollectionName, string][]).flatMap(
    ([collection, path]) => {
      const filed = new Map<string, { entry: RawEntry; words: string[]; typed: string }[]>();
      return context.entriesOf(collection).flatMap((entry) => {
        const title = stringAt(entry, path);
        const words = wordsOf(title);
        if (words.length < 3 || words.length > mostWords) return [];
        const own = { entry, words, typed: title.toLowerCase() };
        let twin: RawEntry | undefined;
        for (const key of [
          words.join(' '),
          ...words.map((_, i) => words.toSpliced(i, 1).join(' ')),
        ]) {
          const others = filed.get(key);
          twin ??= others?.find(
            (other) => isSlip(own, other) && !toldApart(collection, entry, other.entry),
          )?.entry;
          if (!others) filed.set(key, [own]);
          else if (others.length < mostCompared) others.push(own);
        }
        return twin
          ? [
              finding(
                entry,
                [path],
                `${quote(clip(stringAt(entry, path)))} gần như trùng với ${quote(clip(stringAt(twin, path)))} ở ${placeOfEntry(twin, entry, [path])}.`,
                'Nếu là một thì gộp hai tệp rồi xóa một; nếu một bên gõ sai thì sửa; nếu là hai việc thì viết lại tên cho dễ phân biệt.',
              ),
            ]
          : [];
      });
    },
  );
}

const mostCompared = 6;
/** What is longer is no title; the work grows with the square of its length. */
const mostWords = 60;

function isSlip(
  a: { words: string[]; typed: string },
  b: { words: string[]; typed: string },
): boolean {
  // Equal titles are an error already.
  if (a.typed === b.typed || a.words.length !== b.words.length) return false;
  const [first, ...others] = a.words
    .map((word, i) => [word, b.words[i] as string] as const)
    .filter(([x, y]) => x !== y);
  if (!first) return true;
  const [x, y] = first;
  return (
    others.length === 0 &&
    !/\d|^[ivxlc]+$/.test(x + y) &&
    Math.min(x.length, y.length) >= 4 &&
    distance(x, y) === 1
  );
}

/** Models of different units or people are different, however alike their names. */
const toldApart = (collection: CollectionName, a: RawEntry, b: RawEntry) =>
  collection === 'models' &&
  (stringAt(a, 'unit') !== stringAt(b, 'unit') || stringAt(a, 'person') !== stringAt(b, 'person'));

function sameUrl(context: Context): Finding[] {
  return (['sources', 'documents'] as const).flatMap((collection) => {
    const first = new Map<string, RawEntry>();
    return context.entriesOf(collection).flatMap((entry) => {
      const url = stringAt(entry, 'url')
        .toLowerCase()
        .replace(/^https?:\/\/(?:www\.)?/, '')
        .replace(/#.*$/, '')
        .replace(/[?&](?:utm_\w+|fbclid)=[^&]*/g, '')
        .replace(/\/$/, '');
      if (url === '') return [];
      const before = first.get(url);
      if (!before) first.set(url, entry);
      return before
        ? [
            finding(
              entry,
              ['url'],
              `Địa chỉ này đã là của ${collection === 'sources' ? 'nguồn' : 'văn bản'} ${quote(before.id)} (${placeOfEntry(before, entry, ['url'])}).`,
              `Nếu là một thì dùng mã ${quote(before.id)} ở mọi nơi rồi xóa tệp này; nếu là hai thì chép lại địa chỉ riêng của từng bản.`,
            ),
          ]
        : [];
    });
  });
}

function nearBodies(context: Context): Finding[] {
  const entries = ['news', 'conferences', 'models'].flatMap((collection) =>
    context.entriesOf(collection as CollectionName),
  );
  return nearTexts(entries.map(({ body }) => body)).flatMap(([later, earlier]) => {
    const [entry, other] = [entries[later] as RawEntry, entries[earlier] as RawEntry];
    return [
      {
        file: entry.file,
        line: entry.bodyLine,
        column: 1,
        message: `Nội dung bài gần như giống hệt bài ở ${other.file}.`,
        fix: 'Nếu là một bài thì giữ một tệp; nếu là hai bài thì mỗi bài chỉ viết phần riêng và dẫn liên kết tới bài kia.',
      },
    ];
  });
}

/** People of one name are told apart by what office they hold where. */
function sameNames(context: Context): Finding[] {
  const first = new Map<string, RawEntry>();
  return context.entriesOf('people').flatMap((entry) => {
    const offices = valueAt(entry.data, ['offices']);
    const held = (Array.isArray(offices) ? offices.filter(isRecord) : [])
      .map((office) =>
        [fold(String(office['title'] ?? '')), office['organisation'], office['unit']].join('|'),
      )
      .sort();
    const key = JSON.stringify([fold(stringAt(entry, 'name')), held[0]]);
    const before = first.get(key);
    if (!before) first.set(key, entry);
    return before
      ? [
          finding(
            entry,
            ['name'],
            `${quote(stringAt(entry, 'name'))} trùng tên và chức vụ với người ở ${placeOfEntry(before, entry, ['name'])}.`,
            'Nếu là một người thì giữ một tệp; nếu là hai người thì ghi «unit» hoặc «organisation» của từng chức vụ để phân biệt.',
          ),
        ]
      : [];
  });
}
