import type { RawEntry } from '../../files/read.ts';
import type { Figure } from '../../schemas/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber, type Qualifier, qualifierWords } from '../../vietnamese/numbers.ts';
import { targetKindLabels } from '../../vietnamese/labels.ts';
import type { Finding, Rule } from '../problem.ts';
import { type Passage, passagesOf } from '../passages.ts';
import { valueAt } from '../validate.ts';
import { writeInstead } from '../words.ts';

export const figureQualifier: Rule = {
  id: 'figure-qualifier',
  severity: 'warning',
  summary: 'Số liệu nhắc lại trong bài giữ đúng chữ «gần», «trên», «hơn» như đã ghi ở hội nghị.',
  check: (context) =>
    context.perEntry((entry) => {
      const conference =
        entry.collection === 'conferences'
          ? entry.id
          : entry.collection === 'news'
            ? valueAt(entry.data, ['conference'])
            : undefined;
      const figures =
        typeof conference === 'string'
          ? (context.content.conferences.get(conference)?.data.figures ?? [])
          : [];
      const statements = figures.flatMap(statementsOf);
      return statements.length === 0
        ? []
        : passagesOf(context, entry).flatMap((passage) => faultsIn(passage, statements, entry));
    }),
};

/** A number with its unit of measure as the record has it. */
interface Statement {
  value: number;
  measuredIn: string;
  qualifier: Qualifier | undefined;
  /** What must stand in the sentence, and what right behind the number: a percentage alone says too little about what it measures. */
  measure?: string;
  target?: string;
}

function statementsOf({ value, measuredIn, qualifier, measure, targets }: Figure): Statement[] {
  const own: Statement[] =
    value === undefined || !measuredIn
      ? []
      : [
          {
            value,
            measuredIn,
            qualifier,
            ...(measuredIn.startsWith('%') && { measure: fold(measure) }),
          },
        ];
  return [
    ...own,
    ...targets.map((target): Statement => ({
      value: target.share,
      measuredIn: '%',
      qualifier: target.qualifier,
      target: fold(targetKindLabels[target.kind]),
    })),
  ];
}

const number = /(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\d/]|[.,]\d)/gu;

/** Words that make a number approximate, by what they say. */
const said: [RegExp, Qualifier | 'khoang'][] = [
  [/(?:^|\s)gần\s*$/iu, 'gan'],
  [/(?:^|\s)trên\s*$/iu, 'tren'],
  [/(?:^|\s)hơn\s*$/iu, 'hon'],
  [/(?:^|\s)(?:khoảng|xấp xỉ|chừng|độ)\s*$/iu, 'khoang'],
];
const words: Record<Qualifier | 'khoang', string> = { ...qualifierWords, khoang: 'khoảng' };

function faultsIn(
  { text, at }: Passage,
  statements: readonly Statement[],
  entry: RawEntry,
): Finding[] {
  const plain = text.replace(/\u00a0/g, ' ');
  return [...plain.matchAll(number)].flatMap((match): Finding[] => {
    const value = Number(match[0].replace(/\./g, '').replace(',', '.'));
    const likely = statements.filter((s) => s.value === value);
    if (likely.length === 0) return [];
    const end = match.index + match[0].length;
    const after = plain.slice(end, end + 100).trimStart();
    const sentence = fold(sentenceAt(plain, match.index));
    const meant = likely.filter(
      (s) =>
        startsWithUnit(after, s.measuredIn) &&
        sentence.includes(s.measure ?? '') &&
        fold(after)
          .slice(0, 30)
          .includes(s.target ?? ''),
    );
    const [first] = meant;
    if (!first) return [];
    const before = said.find(([word]) =>
      word.test(plain.slice(Math.max(0, match.index - 20), match.index)),
    );
    const written = before?.[1];
    if (meant.some(({ qualifier }) => agrees(written, qualifier))) return [];
    const amount = `${formatNumber(value)}${first.measuredIn.startsWith('%') ? '' : ' '}${first.measuredIn}`;
    const wrong = written ? `${words[written]} ${amount}` : amount;
    const right =
      first.qualifier && first.qualifier !== 'dat'
        ? `${qualifierWords[first.qualifier]} ${amount}`
        : amount;
    return [
      {
        file: entry.file,
        ...at(match.index),
        message: written
          ? `Bài viết «${wrong}», còn số liệu của hội nghị ghi «${right}».`
          : `Số ${amount} thiếu chữ «${words[first.qualifier ?? 'gan']}» như số liệu của hội nghị.`,
        fix: `${writeInstead(wrong, right)} Nếu bài đúng thì sửa «qualifier» của số liệu theo nguồn.`,
      },
    ];
  });
}

/** Flat numbers may be given with or without «đạt»; «trên» and «hơn» say the same. */
function agrees(
  written: Qualifier | 'khoang' | undefined,
  qualifier: Qualifier | undefined,
): boolean {
  if (qualifier === undefined || qualifier === 'dat') return written === undefined;
  return (
    written === qualifier || (qualifier !== 'gan' && (written === 'tren' || written === 'hon'))
  );
}

const longest = 600;

const startsWithUnit = (after: string, unit: string) => {
  const [a, u] = [fold(after), fold(unit)];
  return a.startsWith(u) && !/^\p{L}/u.test(a.slice(u.length));
};

/** From the full stop before to the full stop after, of a sentence as long as people write; the dots within numbers do not end a sentence. */
function sentenceAt(whole: string, place: number): string {
  const text = whole.slice(Math.max(0, place - longest), place + longest);
  const index = Math.min(place, longest);
  const start = Math.max(...['. ', '; ', '\n'].map((end) => text.lastIndexOf(end, index)), -1) + 1;
  const rest = /[.;](?:\s|$)/u.exec(text.slice(index));
  return text.slice(start, rest ? index + rest.index : undefined);
}
