/**
 * The text as a voice should say it: abbreviations, dates, signs of documents and numbers in words that a Vietnamese voice knows.
 * @param abbreviations what each stands for; those with more than one meaning are better left out
 */
export function spoken(text: string, abbreviations: Readonly<Record<string, string>> = {}): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const steps = [
    (t: string) => signs(t, abbreviations),
    ranges,
    dates,
    (t: string) => inFull(t, abbreviations),
    numbers,
    marks,
  ];
  return steps
    .reduce((t, step) => step(t), plain)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The sentences of a text, each short enough for a voice to say in one breath or two. A stop after initials (`TP.`, `TS.`) ends none. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let begun = '';
  for (const part of text.split(/([.!?…]+[”"’)]*\s+|;\s+)/)) {
    begun += part;
    const isEnd =
      /[.!?…][”"’)]*\s+$/.test(begun) && !/(?:^|[^\p{L}])\p{Lu}{1,3}\.\s+$/u.test(begun);
    if (isEnd || (/;\s+$/.test(begun) && begun.length > long)) {
      found.push(begun.trim());
      begun = '';
    }
  }
  return [...found, begun.trim()].filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

/** Some browsers fall silent in the middle of a very long sentence. */
const long = 120;

const kinds: Readonly<Record<string, string>> = {
  BB: 'biên bản',
  BC: 'báo cáo',
  CT: 'chỉ thị',
  CTr: 'chương trình',
  CV: 'công văn',
  CĐ: 'công điện',
  HD: 'hướng dẫn',
  KH: 'kế hoạch',
  KL: 'kết luận',
  NĐ: 'nghị định',
  NQ: 'nghị quyết',
  QC: 'quy chế',
  QĐ: 'quyết định',
  TB: 'thông báo',
  TT: 'thông tư',
  TTr: 'tờ trình',
};
const issuers: Readonly<Record<string, string>> = {
  CP: 'Chính phủ',
  TTg: 'Thủ tướng Chính phủ',
  TW: 'Trung ương',
  TU: 'Tỉnh ủy',
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  CTN: 'Chủ tịch nước',
};

const sign = new RegExp(
  `(^|[^\\p{L}\\d/.,-])((?:${Object.values(kinds).join('|')}|luật)\\s+)?(?:số\\s+)?(\\d+)(?:/(\\d{4}))?[/-](\\p{Lu}[\\p{L}\\d]*(?:[-/]\\p{Lu}[\\p{L}\\d]*)*)(?![\\p{L}\\d])`,
  'giu',
);

/** `01/CT-UBND` → `số 01 chỉ thị Ủy ban nhân dân`; the kind is not said twice after `Chỉ thị số`. */
const signs = (text: string, abbreviations: Readonly<Record<string, string>>): string =>
  text.replace(
    sign,
    (
      all,
      before: string,
      named: string | undefined,
      number: string,
      year: string | undefined,
      letters: string,
    ) => {
      const [first = '', ...rest] = letters.split(/[-/]/);
      const assembly = /^QH(\d+)$/.exec(first);
      const kind = kinds[first];
      if (!kind && !assembly) return all;
      const isSaid = named?.trim().toLowerCase() === kind;
      const by = rest.map((part) => abbreviations[part] ?? issuers[part] ?? part);
      return (
        before +
        (named ?? '') +
        [
          `số ${number}`,
          year && `năm ${year}`,
          !isSaid && kind,
          assembly && `Quốc hội khóa ${assembly[1]}`,
          ...by,
        ]
          .filter(Boolean)
          .join(' ')
      );
    },
  );

/** A dash between two dates, two years, or two numbers that it joins, is `đến`. */
const ranges = (text: string): string =>
  text
    .replace(/(\d\/\d{4})\s*[–-]\s*(?=\d{1,2}\/)/g, '$1 đến ')
    .replace(/(^|[^\d/.,-])((?:19|20)\d\d)\s*[–-]\s*(?=(?:19|20)\d\d(?![\d/-]))/g, '$1$2 đến ')
    .replace(/(\d%?)–(?=\d)/g, '$1 đến ');

const isDay = (day: string) => Number(day) >= 1 && Number(day) <= 31;
const isMonth = (month: string) => Number(month) >= 1 && Number(month) <= 12;

const dates = (text: string): string =>
  text
    .replace(
      /(^|[^\p{L}\d/.,-])(ngày\s+)?(\d{1,2})([/.-])(\d{1,2})\4(\d{4})(?![\d/]|[.,-]\d)/giu,
      (
        all,
        before: string,
        word: string | undefined,
        day: string,
        _: string,
        month: string,
        year: string,
      ) =>
        isDay(day) && isMonth(month)
          ? `${before}${word ?? 'ngày '}${Number(day)} tháng ${Number(month)} năm ${year}`
          : all,
    )
    .replace(
      /(^|[^\p{L}\d/.,-])(tháng\s+)?(\d{1,2})\/(\d{4})(?![\d/]|[.,-]\d)/giu,
      (all, before: string, word: string | undefined, month: string, year: string) =>
        isMonth(month) ? `${before}${word ?? 'tháng '}${Number(month)} năm ${year}` : all,
    )
    .replace(
      /(^|[^\p{L}])(ngày\s+)(\d{1,2})\/(\d{1,2})(?![\d/]|[.,-]\d)/giu,
      (all, before: string, word: string, day: string, month: string) =>
        isDay(day) && isMonth(month)
          ? `${before}${word}${Number(day)} tháng ${Number(month)}`
          : all,
    );

const inFull = (text: string, abbreviations: Readonly<Record<string, string>>): string => {
  const known = Object.keys(abbreviations)
    .sort((a, b) => b.length - a.length)
    .map((short) => short.normalize('NFC').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  if (known.length === 0) return text;
  return text.replace(
    new RegExp(`(^|[^\\p{L}\\d])(${known.join('|')})(?![\\p{L}\\d])`, 'gu'),
    (_, before: string, short: string) => before + (abbreviations[short] ?? short),
  );
};

/** Points between thousands would be read as decimals, or as the end of a sentence. */
const numbers = (text: string): string =>
  text
    .replace(
      /(^|[^\d.,])(\d{1,3}(?:\.\d{3})+)(?![\d]|\.\d)/g,
      (_, before: string, number: string) => before + number.replaceAll('.', ''),
    )
    .replace(/(\d)\s*%/g, '$1 phần trăm')
    .replace(/(\d)\s*đ(?!\p{L})/gu, '$1 đồng')
    .replace(
      /(^|[^\p{L}\d])(\d{1,2})h(?:([0-5]\d))?(?![\p{L}\d])/gu,
      (_, before: string, hour: string, minute: string | undefined) =>
        `${before}${hour} giờ${minute && minute !== '00' ? ` ${Number(minute)}` : ''}`,
    );

/** Signs that a voice spells out, or trips over. */
const marks = (text: string): string =>
  text
    .replace(/\s+[–—-]\s+|\s*·\s*/g, ', ')
    .replace(/\s*&\s*/g, ' và ')
    .replace(/(\p{L})\/(?=\p{L})/gu, '$1, ');
