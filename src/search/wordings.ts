import { fold, hasMarks } from '../vietnamese/fold.ts';
import { documentWords } from './answers/vocabulary.ts';
import { type Word, wordsOf } from './words.ts';

/** Words of a question that no page needs to have: what is asked with, and what a text is called. */
const optional = new Set(
  wordsOf(
    `ai là gì nào đâu bao nhiêu khi mấy giờ ngày năm lúc được của cho các những về và với tại ở trong có không thì bị từ đến do bởi hay hoặc
    này kia đó ông bà anh chị đồng chí xin hỏi biết muốn tìm xem thế sao vì gồm làm thuộc hiện nay mới tỉnh đơn vị cơ quan cuộc họp
    tin bài trang báo cáo biên bản văn bản tài liệu danh sách thông tin nội dung`,
  ).map(({ key }) => key),
);

export const isOptional = (key: string): boolean => optional.has(key);

export const isYear = (key: string): boolean => /^(?:19[4-9]|20[0-9])\d$/.test(key);

const signs: Readonly<Record<string, string>> = {
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
  'Kế hoạch': 'KH',
  'Tờ trình': 'TTr',
  'Báo cáo': 'BC',
  'Hướng dẫn': 'HD',
  'Quy chế': 'QC',
  'Nghị quyết': 'NQ',
};

const kindOfWord = new Map(Object.entries(documentWords).map(([word, kind]) => [fold(word), kind]));
const kindWords = [...kindOfWord.keys()].filter((word) => kindOfWord.get(word)).join('|');
const signBesideNumber = new RegExp(
  `(?<![\\p{L}\\p{N}])(${kindWords})(?:\\s+so)?\\s*(\\d{1,5})(?![\\p{N}])|(?<![\\p{N}/.-])(\\d{1,5})\\s*[/ -]?\\s*(${kindWords})(?![\\p{L}])`,
  'u',
);

/** A date is written `24/2/2023`, whatever stands between its numbers; a year of two digits is one of this century. `qd163` and `1600ty` are two words each. */
export const tidied = (query: string): string =>
  query
    .replace(
      /(?<![\d./-])([0-3]?\d)\s?[./-]\s?([01]?\d)\s?[./-]\s?((?:19|20)?\d\d)(?![\d./-])/g,
      (_, day: string, month: string, year: string) =>
        `${day}/${month}/${year.length === 2 ? `20${year}` : year}`,
    )
    .replace(
      /(?<!\p{L})(q[đd]|ct|kh|ttr|bc|nq|hd|cv|số|so|năm|nam)(?=\d)|(\d)(?=(?:t[ỷỉyi]|tri[eệ]u|tr|q[đd]|kh|ct|ubnd|đ|dong|đồng)(?!\p{L}))/giu,
      '$1$2 ',
    );

/**
 * Other ways in which pages write what was typed: a date in figures, the number of a document before and after its sign, a year with its word.
 * In quotes words stay as they are.
 */
export function wordings(query: string): string[] {
  if (/["“”]/.test(query)) return [];
  const found: string[] = [];
  const year = query.replace(
    /(?<=\p{L})(?<!(?:^|\s)n[aă]m)\s+((?:19|20)\d\d)(?!\d)/giu,
    ` ${hasMarks(query) ? 'năm' : 'nam'} $1`,
  );
  if (year !== query) found.push(year);
  const date =
    /(?:ng[aà]y\s+)?([0-3]?\d)\s+th[aá]ng\s+([01]?\d)(?:\s+n[aă]m\s+((?:19|20)\d\d)|[/\s]((?:19|20)\d\d))?/iu.exec(
      query.normalize('NFC'),
    );
  if (date) {
    const [all, day, month, first, second] = date;
    found.push(
      query.normalize('NFC').replace(all, [day, month, first ?? second].filter(Boolean).join('/')),
    );
  }
  const document = signBesideNumber.exec(fold(query.normalize('NFC')));
  if (document) {
    const [, before, after, numberFirst, signAfter] = document;
    const kind = kindOfWord.get(before ?? signAfter ?? '');
    const number = after ?? numberFirst;
    if (kind) {
      found.push(`${kind} số ${number}`);
      const sign = signs[kind];
      if (sign) found.push(`${number}/${sign}`);
    }
  }
  return found;
}

const surnames = new Set(
  'nguyen tran pham huynh hoang phan vu vo dang bui do ho ngo duong ly le truong dinh trinh luong mai cao lam luu ta to chau quach thai la kieu'.split(
    ' ',
  ),
);
/** Surnames that are no other word, without their marks. */
const plainly = new Set('nguyen tran pham huynh hoang trinh'.split(' '));

/** Where the full name of a person stands in a query that is nothing else: its words, without honorific; undefined if it is no name. */
export function personalName(query: string): { from: number; count: number } | undefined {
  if (/["“”\d]/.test(query)) return undefined;
  const words = wordsOf(query);
  const from = /^(?:ông|ong|bà|ba|anh|chị|chi)$/i.test(query.slice(words[0]?.from, words[0]?.to))
    ? 1
    : /^(?:đồng chí|dong chi)\s/i.test(query)
      ? 2
      : 0;
  const own = words.slice(from);
  const first = own[0];
  if (!first || own.length < 3 || own.length > 5 || !surnames.has(first.key)) return undefined;
  const isCapital = own.every((word) => /^\p{Lu}\p{Ll}*$/u.test(query.slice(word.from, word.to)));
  const middle = own[1]?.key ?? '';
  const isCommon = own.length <= 4 && ['van', 'thi'].includes(middle) && first.marked !== 'hồ';
  return isCapital || isCommon || (plainly.has(first.key) && own.length <= 4)
    ? { from, count: own.length }
    : undefined;
}

/** The words that names of offices and places begin with. Without marks, only those that mean nothing else. */
const officeHead =
  /^(?:sở|cục|chi cục|tổng cục|cuc|chi cuc|tong cuc|ngân hàng|ngan hang|công ty|cong ty|huyện|xã|phường|thị xã)\s+/i;

/**
 * The two words that an office's name stands or falls with: the last of its head and the one after it, `sở tài` of “Sở Tài chính”.
 * Undefined if the query is no such name.
 */
export function officeName(query: string): [Word, Word] | undefined {
  const head = officeHead.exec(query);
  if (!head || /["“”]/.test(query)) return undefined;
  const words = wordsOf(query);
  const next = words.findIndex(({ from }) => from >= head[0].length);
  const [one, two] = [words[next - 1], words[next]];
  return one && two && /^\p{L}+$/u.test(query.slice(two.from, two.to)) ? [one, two] : undefined;
}

/** A word with what Telex or VNI left in it when the keyboard was not on: `ddua`, `nuwowcs`, `d9u7a`. */
export const withoutKeys = (word: string): string =>
  word
    .replace(/(?<=\p{L})\d|\d(?=\p{L})/gu, '')
    .replace(/dd/g, 'd')
    .replace(/([aeo])\1/g, '$1')
    .replace(/w/g, '')
    .replace(/([aeiouy][a-z]*?)[sfrxj](?=$)/, '$1');
