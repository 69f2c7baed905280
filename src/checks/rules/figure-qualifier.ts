import type { RawEntry } from '../../files/read.ts';
import type { Figure } from '../../schemas/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { readAmounts, type WrittenAmount } from '../../vietnamese/amounts.ts';
import { formatAmount, formatNumber } from '../../vietnamese/numbers.ts';
import { type Qualifier, qualifierWords, targetKindLabels } from '../../vietnamese/labels.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { type Passage, passagesOf } from '../passages.ts';
import { valueAt } from '../validate.ts';
import { writeInstead } from '../words.ts';

export const figureQualifier: Rule = {
  id: 'figure-qualifier',
  severity: 'warning',
  summary:
    'Số liệu trong bài, kể cả viết một phần bằng chữ («10,5 nghìn tỷ», «vượt 30% dự toán»), khớp với số liệu của hội nghị và giữ đúng chữ «gần», «trên», «hơn».',
  check: (context) => {
    const subjects = namesOfUnits(context);
    return context.perEntry((entry) => {
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
        : passagesOf(context, entry).flatMap((passage) => [
            ...faultsIn(passage, statements, entry),
            ...otherAmounts(passage, statements, subjects, entry),
          ]);
    });
  },
};

/** The names by which texts call the units. */
const namesOfUnits = ({ content }: Context): Map<string, string[]> =>
  new Map(
    [...content.units].map(([id, { data }]) => [
      id,
      [...data.names.flatMap(({ name, short }) => [name, short]), ...data.aliases].map(fold),
    ]),
  );

/** A number with its unit of measure as the record has it. */
interface Statement {
  /** The unit whose figure it is; absent for the bloc and the province. */
  unit: string | undefined;
  year: number;
  measureWords: string;
  value: number;
  measuredIn: string;
  qualifier: Qualifier | undefined;
  /** What must stand in the sentence, and what right behind the number: a percentage alone says too little about what it measures. */
  measure?: string;
  target?: string;
}

function statementsOf(figure: Figure): Statement[] {
  const { value, measuredIn, qualifier, measure, targets, subject, year } = figure;
  const about = {
    unit: 'unit' in subject ? subject.unit : undefined,
    year,
    measureWords: fold(measure),
  };
  const own: Statement[] =
    value === undefined || !measuredIn
      ? []
      : [
          {
            ...about,
            value,
            measuredIn,
            qualifier,
            ...(measuredIn.startsWith('%') && { measure: fold(measure) }),
          },
        ];
  return [
    ...own,
    ...targets.map((target): Statement => ({
      ...about,
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

/**
 * Amounts half in words, and amounts of money that the record does not have for the one unit that a sentence speaks of.
 * Sentences that compare units or years are left alone.
 */
function otherAmounts(
  { text, at }: Passage,
  statements: readonly Statement[],
  subjects: ReadonlyMap<string, readonly string[]>,
  entry: RawEntry,
): Finding[] {
  const plain = text.replace(/\u00a0/g, ' ');
  return readAmounts(plain).flatMap((amount): Finding[] => {
    const sentence = fold(sentenceAt(plain, amount.index));
    const named = [...subjects].filter(([, names]) =>
      names.some((name) => sentence.includes(name)),
    );
    const [unit] = named.length === 1 ? (named[0] ?? []) : [];
    if (unit === undefined) return [];
    const years = (sentence.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number);
    const meant = statements.filter(
      (s) =>
        s.unit === unit &&
        (years.length === 0 || years.includes(s.year)) &&
        (s.target === undefined ? 'tỷ đồng' : '%') === amount.measuredIn &&
        inBillions(s) !== undefined &&
        sentence.includes(s.target ?? s.measureWords),
    );
    const [first] = meant;
    if (!first) return [];
    const said = qualifierBefore(plain, amount);
    const same = meant.filter((s) => Math.abs((inBillions(s) ?? 0) - amount.value) < 1e-6);
    if (same.some(({ qualifier }) => agrees(said, qualifier))) return [];
    // Plain numbers with the record's own unit are told above.
    if (same.length > 0 && plainlyWritten(amount, same)) return [];
    const right = same[0] ?? first;
    const recorded = formatAmount(right, { withDat: false });
    return [
      {
        file: entry.file,
        ...at(amount.index),
        message: `Bài viết «${said ? `${words[said]} ` : ''}${amount.text}», còn số liệu của hội nghị ghi «${recorded}»${right.target ? ' so với mức được giao' : ''}.`,
        fix: 'Xem lại nguồn; bài viết chưa đúng thì sửa theo số liệu của hội nghị, số liệu chưa đúng thì sửa ở hồ sơ hội nghị.',
      },
    ];
  });
}

/** The value in `tỷ đồng`, or the share in percent; undefined for other units of measure. */
function inBillions({ value, measuredIn, target }: Statement): number | undefined {
  if (target !== undefined) return value;
  const unit = fold(measuredIn).trim();
  if (unit === 'ty dong') return value;
  if (unit === 'nghin ty dong') return value * 1000;
  return unit === 'trieu dong' ? value / 1000 : undefined;
}

const plainlyWritten = ({ text }: WrittenAmount, same: readonly Statement[]): boolean =>
  same.some(({ value }) => text.startsWith(formatNumber(value)));

/** The word before an amount, or within it: «vượt gần 30%». */
const qualifierBefore = (text: string, { index, text: own }: WrittenAmount) =>
  (said.find(([word]) => word.test(text.slice(Math.max(0, index - 20), index))) ??
    said.find(([word]) => word.test(own.replace(/\s+[\d.,]+\s*%$/u, ''))))?.[1];

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
