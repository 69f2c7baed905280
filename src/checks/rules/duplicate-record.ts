import type { RawEntry } from '../../files/read.ts';
import { isRecord } from '../../files/yaml.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { canonicalTone } from '../../vietnamese/fold.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { placeOfEntry } from '../places.ts';
import { valueAt } from '../validate.ts';
import { clip, quote } from '../words.ts';

export const duplicateRecord: Rule = {
  id: 'duplicate-record',
  severity: 'error',
  summary:
    'Mỗi văn bản, mỗi khen thưởng chỉ ghi một lần; trong cùng loại không có hai tên trùng nhau.',
  check: (context) => identities.flatMap((identity) => repeats(context, identity)),
};

/** What makes two entries of a collection the same thing; undefined where too little is stated to tell. */
interface Identity {
  collection: CollectionName;
  keyOf: (entry: RawEntry, context: Context) => string | undefined;
  /** The field to point at. */
  path: string;
  message: (entry: RawEntry, place: string) => string;
  fix: string;
}

const text = (entry: RawEntry, ...path: PropertyKey[]): string => {
  const value = valueAt(entry.data, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Letters as they are meant: one Unicode form, one place for tones, one space, no capitals. */
const sameText = (words: string) => canonicalTone(words).toLowerCase().replace(/\s+/gu, ' ').trim();
const key = (...parts: string[]) => (parts[0] === '' ? undefined : parts.map(sameText).join(' | '));

const titled = (
  collection: CollectionName,
  what: string,
  fix: string,
  path = 'title',
): Identity => ({
  collection,
  path,
  fix,
  keyOf: (entry) => key(text(entry, path)),
  message: (entry, place) => `${what} ${quote(clip(text(entry, path)))} trùng với ${place}.`,
});

const lastName = (entry: RawEntry): string => {
  const names = valueAt(entry.data, ['names']);
  return Array.isArray(names) ? text(entry, 'names', names.length - 1, 'name') : '';
};

const named = (collection: CollectionName, what: string): Identity => ({
  collection,
  path: 'names',
  keyOf: (entry) => key(lastName(entry)),
  message: (entry, place) =>
    `${what} ${quote(clip(lastName(entry)))} trùng tên hiện nay với ${place}.`,
  fix: 'Nếu là một thì giữ một mục, chuyển tên cũ vào «names» của mục đó; nếu là hai thì ghi tên đầy đủ hơn.',
});

const merge = 'Nếu là một thì gộp hai tệp rồi xóa tệp này';

const identities: Identity[] = [
  {
    collection: 'documents',
    path: 'number',
    keyOf: documentKey,
    message: (entry, place) =>
      `Văn bản số ${quote(text(entry, 'number'))}${/\/\d{4}\//.test(text(entry, 'number')) ? '' : ` năm ${text(entry, 'date').slice(0, 4)}`} đã có ở ${place}.`,
    fix: `${merge} và sửa các chỗ dẫn tới nó; nếu là hai văn bản thì xem lại số, ngày và cơ quan ban hành.`,
  },
  {
    collection: 'honours',
    path: 'recipient',
    keyOf: honourKey,
    message: (entry, place) =>
      `Khen thưởng này trùng người nhận, loại, năm ${text(entry, 'year')} và tuyến khen với ${place}.`,
    fix: 'Nếu là một thì xóa mục này, thêm bước mới vào «steps» của mục kia; nếu là hai thì sửa «award», «year» hoặc «line» theo nguồn.',
  },
  titled(
    'news',
    'Tiêu đề',
    `${merge}; nếu là hai bài thì viết lại tiêu đề cho khác nhau, ví dụ thêm năm, đơn vị hoặc địa điểm.`,
  ),
  titled(
    'conferences',
    'Tên hội nghị, hoạt động',
    `${merge}; nếu là hai lần khác nhau thì thêm năm hoặc đợt vào tên.`,
  ),
  titled(
    'campaigns',
    'Tên phong trào',
    `${merge}; nếu là hai phong trào thì ghi tên đầy đủ như nguồn, ví dụ kèm năm.`,
  ),
  titled('pages', 'Tên trang', `${merge}; nếu là hai trang thì đặt tên khác.`),
  {
    ...titled(
      'models',
      'Gương điển hình',
      `${merge}, ghi các năm vào «years»; nếu là hai người trùng tên thì ghi «person» của từng người.`,
      'name',
    ),
    keyOf: (entry) =>
      key(text(entry, 'name'), text(entry, 'kind'), text(entry, 'unit'), text(entry, 'person')),
  },
  {
    ...titled(
      'sources',
      'Nguồn',
      `${merge}; nếu là hai nguồn thì ghi «author», «published» hoặc «url» của từng nguồn.`,
    ),
    keyOf: (entry) =>
      key(
        text(entry, 'title'),
        text(entry, 'publisher'),
        text(entry, 'author'),
        text(entry, 'published'),
        text(entry, 'url'),
      ),
  },
  named('units', 'Đơn vị'),
  named('organisations', 'Tổ chức'),
];

/** Kind, number without leading zeros, issuer, and the year: of the number, else of the date. */
function documentKey(entry: RawEntry): string | undefined {
  const number = text(entry, 'number').replace(/^0+(?=\d)/, '');
  const year = /\/(\d{4})\//.exec(number)?.[1] ?? text(entry, 'date').slice(0, 4);
  return key(number, text(entry, 'kind'), text(entry, 'issuer'), year);
}

/** Recipient, award, year and line. A model of a person is that person; what was revoked may be given again. */
function honourKey(entry: RawEntry, context: Context): string | undefined {
  if (text(entry, 'status') === 'revoked') return undefined;
  const recipient = valueAt(entry.data, ['recipient']);
  if (!isRecord(recipient)) return undefined;
  const model =
    typeof recipient['model'] === 'string'
      ? context.content.models.get(recipient['model'])?.data
      : undefined;
  const whom = model?.person ? { person: model.person } : recipient;
  return key(JSON.stringify(whom), text(entry, 'award'), text(entry, 'year'), text(entry, 'line'));
}

function repeats(context: Context, { collection, keyOf, path, message, fix }: Identity): Finding[] {
  const first = new Map<string, RawEntry>();
  return context.entriesOf(collection).flatMap((entry) => {
    const own = keyOf(entry, context);
    if (own === undefined) return [];
    const before = first.get(own);
    if (!before) {
      first.set(own, entry);
      return [];
    }
    return [
      {
        file: entry.file,
        ...entry.locate([path]),
        message: message(entry, placeOfEntry(before, entry, [path])),
        fix,
      },
    ];
  });
}
