import type { RawEntry } from '../../files/read.ts';
import { canonicalTone } from '../../vietnamese/fold.ts';
import { isProse, type Passage, passagesOf } from '../passages.ts';
import type { Finding, Rule } from '../problem.ts';
import { clip, quote, writeInstead } from '../words.ts';

export const orthography: Rule = {
  id: 'orthography',
  severity: 'warning',
  summary: 'Dấu câu, dấu cách đúng chỗ; dấu ngoặc kép và cách bỏ dấu một kiểu trong cả bài.',
  check: (context) =>
    context.perEntry((entry) => {
      const passages = passagesOf(context, entry).filter(isProse);
      return [
        ...slipsIn(entry, passages),
        ...mixedQuotes(entry, passages),
        ...mixedTones(entry, passages),
      ];
    }),
};

interface Slip {
  pattern: RegExp;
  message: string;
  right: (found: string) => string;
  /** Instead of «bạn viết … → nên viết …», where the difference cannot be seen. */
  fix?: (right: string) => string;
}

/** Cheap, and true for every text that has one of the slips. */
const anySlip = /[ \u00a0][ \u00a0,.;:!?]|[!?]{2}|\.\.|[,;.!?:][^\s\d\u0000-\u0040\u2000-\u206f]/;

/** Told of one entry in one run. */
const mostSlips = 100;

/** Words are looked at as far as 40 letters: without a bound, the time would be quadratic in the length of what is no word at all. */
const slips: Slip[] = [
  {
    pattern: /\S{1,40} {2,}[^\s,.;:!?]\S{0,39}/gu,
    message: 'Thừa dấu cách giữa hai từ.',
    right: (found) => found.replace(/ +/g, ' '),
    fix: (right) => `Chỉ để một dấu cách: ${quote(right)}.`,
  },
  {
    pattern: /[\p{L}\d]{1,40}[)”"]?[ \u00a0]+(?:(?!:\s*\d)[,.;:!?](?=\s|$)|[,;]\p{L}{1,40})/gu,
    message: 'Thừa dấu cách trước dấu câu.',
    right: (found) => found.replace(/[ \u00a0]+/g, '').replace(/([,;])(?=\p{L})/u, '$1 '),
  },
  {
    pattern:
      /(?:\p{L}{2,40}|\d)[,;]\p{L}{2,40}|\p{Ll}{2,40}[.!?]\p{Lu}\p{Ll}{1,40}|\p{Ll}{2,40}:\p{Lu}\p{L}{0,40}/gu,
    message: 'Thiếu dấu cách sau dấu câu.',
    right: (found) => found.replace(/[,;.!?:]/g, '$& '),
  },
  {
    pattern: /[!?]{2,}/g,
    message: 'Lặp dấu câu.',
    right: (found) => (found.includes('?') ? '?' : '.'),
  },
  { pattern: /(?<!\.)\.{2,4}(?!\.)/g, message: 'Dấu chấm lửng là một ký tự.', right: () => '…' },
];

const addresses =
  /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@\S+|(?:[\w-]{1,63}\.){1,9}(?:vn|com|org|net)\b/g;

const slipsIn = (entry: RawEntry, passages: readonly Passage[]): Finding[] =>
  passages
    .filter(({ text }) => anySlip.test(text))
    .flatMap((passage) => {
      const clean = withoutCode(passage).replace(addresses, (address) =>
        '#'.repeat(address.length),
      );
      return slips.flatMap(({ pattern, message, right, fix }) =>
        [...clean.matchAll(pattern)].slice(0, mostSlips).map(({ 0: found, index }) => ({
          file: entry.file,
          ...passage.at(index),
          message,
          fix: fix ? fix(right(found)) : writeInstead(found, right(found)),
        })),
      );
    })
    .slice(0, mostSlips);

/** The same text, each sign of code covered. */
function withoutCode({ text, spans }: Passage): string {
  let clean = '';
  for (const { kind, from, to } of spans)
    if (kind === 'inlineCode') clean += text.slice(clean.length, from) + '#'.repeat(to - from);
  return clean + text.slice(clean.length);
}

function mixedQuotes(entry: RawEntry, passages: readonly Passage[]): Finding[] {
  if (!passages.some(({ text }) => /[“”]/.test(text))) return [];
  for (const { text, at } of passages) {
    const found = text.includes('"')
      ? [...text.matchAll(/"([^"]+)"/g)].find(({ 1: inner = '' }) => /\p{L}/u.test(inner))
      : undefined;
    if (found)
      return [
        {
          file: entry.file,
          ...at(found.index),
          message: 'Bài dùng cả dấu nháy kép (") và dấu ngoặc kép (“ ”).',
          fix: writeInstead(clip(found[0]), clip(`“${found[1]}”`)),
        },
      ];
  }
  return [];
}

const early = /(?:[òóỏõọ][ae]|[ùúủũụ]y)(?![\p{L}\p{M}])/u;
const inDoubt = /(?:[òóỏõọ][ae]|[ùúủũụ]y|o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;

/** `hòa` and `hoà` in one text. Names keep their own spelling: words with a capital do not count. */
function mixedTones(entry: RawEntry, passages: readonly Passage[]): Finding[] {
  if (!passages.some(({ text }) => early.test(text))) return [];
  const doubtful = passages.flatMap(({ text, at }) =>
    [...text.matchAll(inDoubt)].flatMap(({ 0: end, index }) => {
      const begin = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, index - 10), index))?.[0] ?? '';
      return /[^\p{Ll}]/u.test(begin)
        ? []
        : [{ word: begin + end, place: () => at(index - begin.length) }];
    }),
  );
  const first = doubtful.filter(({ word }) => early.test(word));
  const second = doubtful.filter(({ word }) => canonicalTone(word) !== word);
  const [rare, common] = second.length <= first.length ? [second, first] : [first, second];
  const [slip] = rare;
  if (!slip) return [];
  const right = rare === second ? canonicalTone(slip.word) : lateTone(slip.word);
  return [
    {
      file: entry.file,
      ...slip.place(),
      message: `Bài bỏ dấu theo hai kiểu: ${quote(slip.word)} và ${quote(common[0]?.word ?? '')}.`,
      fix: `${writeInstead(slip.word, right)} Chọn một kiểu cho cả bài.`,
    },
  ];
}

/** `hòa` → `hoà` */
const lateTone = (word: string) =>
  word.replace(/(.)([aey])$/u, (_all, toned: string, last: string) => {
    const [letter = '', tone = ''] = toned.normalize('NFD');
    return letter + (last + tone).normalize('NFC');
  });
