import { distance } from 'fastest-levenshtein';
import { isRecord } from '../../files/yaml.ts';
import { lettersOf } from '../../vietnamese/fold.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { quote } from '../words.ts';

export const campaignName: Rule = {
  id: 'campaign-name',
  severity: 'error',
  summary: 'Tên phong trào đặt trong dấu ngoặc kép viết đúng từng chữ như trong campaigns/.',
  check: (context) => {
    const known = namesOf(context);
    return context.perEntry((entry) => {
      if (!written.has(entry.collection)) return [];
      return passagesOf(context, entry).flatMap((passage) => {
        const begins = announced.exec(passage.text)?.index;
        if (begins === undefined) return [];
        return setApart(passage).flatMap(([from, to]): Finding[] => {
          const name = tidy(passage.text.slice(from, to));
          const right = from < begins || known.exact.has(name) ? undefined : meant(name, known);
          if (right === undefined) return [];
          return [
            {
              file: entry.file,
              ...passage.at(from),
              message: `Tên phong trào ${quote(name)} không đúng từng chữ với tên đã ghi trong ${right.file}.`,
              fix: `Bạn viết ${quote(name)} → nên viết ${quote(right.name)}. Nếu nguồn còn dùng cách viết này thì thêm vào «aliases» của phong trào; nếu là phong trào khác thì thêm tệp vào campaigns/.`,
            },
          ];
        });
      });
    });
  },
};

/** Where we write ourselves; what documents and sources are called is quoted as they have it. */
const written = new Set<CollectionName>([
  'news',
  'conferences',
  'campaigns',
  'models',
  'pages',
  'units',
]);

/** What announces that a campaign's name follows, somewhere later in the same sentence or list. */
const announced = /phong trào|cuộc vận động|đợt thi đua|đợt cao điểm|chiến dịch/iu;
const inQuotes = /“[^“”]{8,300}”|"[^"]{8,300}"|«[^«»]{8,300}»/gu;

/** What stands in quotation marks, and what is set in italics instead. */
function setApart({ text, spans }: Passage): [from: number, to: number][] {
  const quoted = [...text.matchAll(inQuotes)].map(({ 0: name, index }): [number, number] => [
    index + 1,
    index + name.length - 1,
  ]);
  let next = 0;
  const emphasised = spans.filter(({ kind, from, to }) => {
    while ((quoted[next]?.[1] ?? Infinity) <= from) next++;
    return (
      kind === 'emphasis' &&
      to - from >= 8 &&
      to - from <= 300 &&
      (quoted[next]?.[0] ?? Infinity) >= to
    );
  });
  return [...quoted, ...emphasised.map(({ from, to }): [number, number] => [from, to])];
}

const tidy = (name: string) =>
  name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/^[“"«\s]+|[.,;:!?”"»\s]+$/gu, '');

interface Name {
  name: string;
  key: string;
  file: string;
}
interface Known {
  exact: Set<string>;
  byKey: Map<string, Name>;
  all: Name[];
  meant: Map<string, Name | undefined>;
}

function namesOf(context: Context): Known {
  const all = context.entriesOf('campaigns').flatMap(({ file, data }) => {
    const aliases = isRecord(data) && Array.isArray(data['aliases']) ? data['aliases'] : [];
    return isRecord(data)
      ? [data['title'], ...aliases]
          .filter((name): name is string => typeof name === 'string')
          .map((name) => ({ name: tidy(name), key: lettersOf(name), file }))
      : [];
  });
  const byKey = new Map<string, Name>();
  for (const name of all) if (!byKey.has(name.key)) byKey.set(name.key, name);
  return { exact: new Set(all.map(({ name }) => name)), byKey, all, meant: new Map() };
}

/** The name that was meant; remembered, for one slip is often made many times. */
function meant(name: string, known: Known): Name | undefined {
  if (!known.meant.has(name))
    known.meant.set(name, known.byKey.get(lettersOf(name)) ?? nearName(lettersOf(name), known.all));
  return known.meant.get(name);
}

const digits = (key: string) => key.replace(/\D+/g, ' ').trim();

/** A name a few letters off, one in ten at most; the campaign of another year is another campaign. */
function nearName(key: string, all: readonly Name[]): Name | undefined {
  const limit = Math.min(4, Math.floor(key.length / 10));
  let best: { name: Name; off: number } | undefined;
  for (const name of all) {
    if (Math.abs(name.key.length - key.length) > limit || digits(name.key) !== digits(key))
      continue;
    const off = distance(name.key, key);
    if (off <= limit && off < (best?.off ?? Infinity)) best = { name, off };
  }
  return best?.name;
}
