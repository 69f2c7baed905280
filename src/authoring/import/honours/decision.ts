import { type PartialDate, parseTypedDate } from '../../../vietnamese/dates.ts';
import { sentenceCase } from '../../../vietnamese/sentence-case.ts';
import { fold } from '../../../vietnamese/fold.ts';
import { looksLikeAward, looksLikePerson } from './cells.ts';
import { type Counts, countsIn } from './stated.ts';

/** A fact as the file states it, with the words it was read from: a suggestion until a person has confirmed it. */
interface Stated<T> {
  value: T;
  words: string;
}

/** What a file says about the decision that its list belongs to. */
export interface DecisionText {
  /** The file holds the decision itself, not its annex alone. */
  isDecision: boolean;
  /** It calls itself a list of proposals. */
  isProposal: boolean;
  number?: Stated<string>;
  date?: Stated<PartialDate>;
  issuer?: Stated<string>;
  title?: Stated<string>;
  signer?: Stated<string>;
  award?: Stated<string>;
  year?: Stated<number>;
  counts?: Stated<Counts>;
  /** Loại hình khen thưởng. */
  form?: Stated<string>;
}

const typedDay = String.raw`\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|\s+tháng\s+\d{1,2}\s+năm)\s*\d{4}`;
const sign = String.raw`\d{1,5}\s*\/\s*(?:\d{4}\s*\/\s*)?QĐ(?:\s*-\s*[\p{Lu}\d.&]+)+`;
/** Sounds like the office or body that decides. */
const office =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.\s*)?(?:QUYỀN\s+)?(?:PHÓ\s+)?(?:CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|THỐNG ĐỐC|TRƯỞNG BAN|BÍ THƯ|TỔNG BÍ THƯ|TRƯỞNG THUẾ|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CHÁNH ÁN|CHÁNH VĂN PHÒNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|BAN|BỘ)(?![\p{L}])/u;
const isCapitals = (text: string) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const isRule = (text: string) => /^[\s\-_*–—=.]+$/u.test(text);
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Reads a decision out of the lines of a file, in their order, the rows of its lists left out. */
export function readDecision(lines: readonly string[]): DecisionText {
  const titleAt = lines.findIndex((line) => /^QUYẾT ĐỊNH\s*:?$/u.test(line));
  const annexAt = lines.findIndex(
    (line) =>
      /^(?:DANH SÁCH|PHỤ LỤC|BIỂU)(?![\p{L}])/u.test(line) ||
      /^\(?\s*(?:ban hành )?kèm theo quyết định/iu.test(line),
  );
  const articleAt = lines.findIndex((line) => /^Điều\s+1(?!\d)/u.test(line));
  const isDecision = titleAt >= 0 && articleAt > titleAt;
  const annex = annexOf(lines);
  const head = isDecision ? lines.slice(0, titleAt) : [];
  const body = isDecision ? lines.slice(articleAt, annexAt > articleAt ? annexAt : undefined) : [];
  const caption = (annexAt >= 0 ? lines.slice(annexAt) : isDecision ? [] : lines).slice(0, 12);

  const number = numberIn(head) ?? annex?.number;
  const date = dateIn(head) ?? annex?.date;
  const title = isDecision ? titleOf(lines, titleAt, articleAt) : undefined;
  const issuer = (isDecision ? authorityOf(lines, titleAt, articleAt) : undefined) ?? annex?.issuer;
  const signer = isDecision ? signerOf(body) : undefined;
  const one = firstArticle(body);
  const text = [one, title?.value ?? '', flat(caption.join(' '))];
  const award = text.map(awardIn).find((found) => found !== undefined);
  const year = text.map(yearIn).find((found) => found !== undefined);
  // A caption counts only the part that stands below it: of an annex a total is read, or a title of the whole.
  const totals = caption.filter(
    (line) =>
      /^(?:tổng\s*(?:cộng|số)|danh sách)/iu.test(line) ||
      Object.keys(countsIn(line) ?? {}).length > 1,
  );
  const counts = [one, title?.value ?? '', ...totals]
    .map((part) => statedIn(part))
    .find((found) => found !== undefined);
  const form = text
    .map((part) =>
      /(?:khen thưởng|thành tích)\s+(?:theo\s+)?(đột xuất|chuyên đề|công trạng|cống hiến|niên hạn|đối ngoại)/iu.exec(
        part,
      ),
    )
    .find((found) => found !== null);
  return {
    isDecision,
    isProposal:
      !isDecision &&
      number === undefined &&
      /đề nghị\s+(?:xét\s+)?(?:tặng|khen|công nhận)/iu.test(flat(lines.slice(0, 20).join(' '))),
    ...(number && { number }),
    ...(date && { date }),
    ...(issuer && { issuer }),
    ...(title && { title }),
    ...(signer && { signer }),
    ...(award && { award }),
    ...(year && { year }),
    ...(counts && { counts }),
    ...(form?.[1] && { form: { value: form[1].toLowerCase(), words: flat(form[0]) } }),
  };
}

/** `(Kèm theo Quyết định số 12/QĐ-UBND ngày … của …)`: an annex says whose it is. */
function annexOf(
  lines: readonly string[],
): Pick<DecisionText, 'number' | 'date' | 'issuer'> | undefined {
  const at = lines.findIndex((line) => /kèm theo\s+quyết định/iu.test(line));
  if (at < 0) return undefined;
  const words = flat(lines.slice(at, at + 3).join(' '));
  const number = new RegExp(`quyết định\\s+số\\s*:?\\s*(${sign})`, 'iu').exec(words)?.[1];
  const rest = new RegExp(
    `quyết định\\s+số.*?ngày\\s+(${typedDay})\\s*(?:của\\s+([^)\\n]+?)\\s*(?:\\)|$))?`,
    'iu',
  ).exec(words);
  const day = dayOf(rest?.[1]);
  return {
    ...(number && {
      number: { value: number.replace(/\s+/g, ''), words: `Kèm theo Quyết định số ${number}` },
    }),
    ...(day && { date: { value: day, words: `ngày ${flat(rest?.[1] ?? '')}` } }),
    ...(rest?.[2] && { issuer: { value: sentenceCase(rest[2]), words: `của ${rest[2]}` } }),
  };
}

function numberIn(head: readonly string[]): DecisionText['number'] {
  for (const line of head) {
    const found = new RegExp(`Số\\s*:?\\s*(${sign})`, 'iu').exec(line);
    if (found?.[1]) return { value: found[1].replace(/\s+/g, ''), words: flat(found[0]) };
  }
  return undefined;
}

function dateIn(head: readonly string[]): DecisionText['date'] {
  for (const line of head) {
    const found = new RegExp(`,\\s*ngày\\s+(${typedDay})\\s*$`, 'iu').exec(line);
    const day = dayOf(found?.[1]);
    if (day) return { value: day, words: flat(line) };
  }
  return undefined;
}

const dayOf = (text: string | undefined): PartialDate | undefined => {
  const day =
    text === undefined ? undefined : parseTypedDate(flat(text).replace(/\s*([/.-])\s*/g, '$1'));
  return day?.length === 10 ? day : undefined;
};

/** The lines between QUYẾT ĐỊNH and the authority. */
function titleOf(lines: readonly string[], from: number, to: number): DecisionText['title'] {
  const title: string[] = [];
  for (const line of lines.slice(from + 1, to)) {
    if (isRule(line) || /^Căn cứ/u.test(line) || (title.length > 0 && isAuthority(line))) break;
    if (isAuthority(line)) break;
    title.push(line);
  }
  const value = flat(title.join(' '));
  return value.length < 10 ? undefined : { value, words: value };
}

const isAuthority = (line: string) => isCapitals(line) && office.test(line);

function authorityOf(lines: readonly string[], from: number, to: number): DecisionText['issuer'] {
  const between = lines.slice(from + 1, to);
  const first = between.findIndex(isAuthority);
  if (first < 0) return undefined;
  const rest = between.slice(first);
  const end = rest.findIndex((line) => !isCapitals(line));
  const words = flat(rest.slice(0, end < 0 ? 1 : end).join(' '));
  return { value: words, words };
}

/** The last office in capitals and the last name below it. */
function signerOf(body: readonly string[]): DecisionText['signer'] {
  const name = body.findLastIndex((line) => looksLikePerson(line));
  const roleAt = body.slice(0, Math.max(name, 0)).findLastIndex(isAuthority);
  if (name < 0 || roleAt < 0) return undefined;
  const role = (body[roleAt] as string).replace(/^(?:TM|KT|TL|TUQ|Q)\.\s*/u, '');
  const value = `${officeInWords(role)} ${body[name]}`;
  return { value, words: `${body[roleAt]} … ${body[name]}` };
}

/** `PHÓ CHỦ TỊCH` → `Phó Chủ tịch`. */
const officeInWords = (capitals: string): string => {
  const small = capitals.toLowerCase();
  return small.startsWith('phó ') ? `Phó ${sentenceCase(small.slice(4))}` : sentenceCase(small);
};

/** From `Điều 1` up to the next article. */
function firstArticle(body: readonly string[]): string {
  const next = body.findIndex((line, index) => index > 0 && /^Điều\s+\d/u.test(line));
  return flat(body.slice(0, next < 0 ? 6 : next).join(' '));
}

/** The award that a sentence gives; undefined where it gives several. */
function awardIn(text: string): DecisionText['award'] {
  const found = [
    ...text.matchAll(
      /(?:truy\s+)?(?:tặng thưởng|tặng|công nhận)\s+(?:danh hiệu\s+)?(.+?)(?=\s+cho\s|\s*\(|\s*[,;.:]|\s+năm\s+\d{4}|\s+đối với\s|\s+\(|$)/giu,
    ),
  ]
    .map(([words, award]) => ({ value: flat(award ?? ''), words: flat(words) }))
    .filter(({ value }) => looksLikeAward(value));
  const distinct = new Map(found.map((one) => [fold(one.value), one]));
  const award = [...distinct.values()][0];
  return distinct.size === 1 && award
    ? {
        ...award,
        value: isCapitals(award.value) ? sentenceCase(award.value.toLowerCase()) : award.value,
      }
    : undefined;
}

/** The one year that a sentence names, days left aside. */
export function yearIn(text: string): DecisionText['year'] {
  const found = [
    ...text.matchAll(
      /(?<!tháng\s\d{1,2}\s)(?<!tháng \d{1,2} )\bnăm\s+((?:19|20)\d{2})(?![\d-])/giu,
    ),
  ];
  const years = new Set(found.map(([, year]) => Number(year)));
  const [value] = years;
  if (years.size !== 1 || value === undefined) return undefined;
  const before = text.slice(0, found[0]?.index).trim().split(/\s+/u).slice(-4);
  return { value, words: flat([...before, `năm ${value}`].join(' ')) };
}

function statedIn(text: string): DecisionText['counts'] {
  const counts = countsIn(text);
  if (!counts) return undefined;
  const one = String.raw`\d{1,5}(?:\s*\([^()\d]*\))?\s*(?:tập thể|cá nhân|hộ gia đình|gia đình|doanh nghiệp)`;
  const words = new RegExp(`${one}(?:\\s*(?:,|;|và)\\s*${one})*`, 'iu').exec(text)?.[0] ?? '';
  return { value: counts, words: flat(words) };
}
