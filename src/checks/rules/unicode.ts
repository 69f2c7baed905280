import { findLegacy } from '../../vietnamese/legacy.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { textFiles } from '../texts.ts';
import { clip, quote } from '../words.ts';

export const unicode: Rule = {
  id: 'unicode',
  severity: 'error',
  summary:
    'Chữ tiếng Việt là Unicode dựng sẵn (NFC), chữ Đ đúng mã, không có ký tự lạ, ký tự không hiển thị hay chữ cái của bảng chữ khác.',
  check: (context) =>
    textFiles(context).flatMap((file) =>
      isClean(context.text(file)) ? [] : faultsOf(context, file),
    ),
};

/** One kind of wrong writing: what to look for in a line, how to write it. */
interface Slip {
  pattern: RegExp;
  message: (found: string) => string;
  /** The right writing; undefined when it is not known. */
  right: (found: string) => string | undefined;
  otherwise?: string;
}

const isClean = (text: string) => !strange.test(text) && text.normalize('NFC') === text;

const strange =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u00d0\u00f0\u0189\u0256\u0300-\u036f\u0370-\u052f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufeff\uff21-\uff5a\uffa0\ufff9-\ufffd]|\ud835|[\udb80-\udbff]/;

const word = '[\\p{L}\\p{M}]';
/** Only here may a word begin: from each letter on anew, the search would take a time quadratic in the length of a word. */
const start = '(?<![\\p{L}\\p{M}])';

/** Look-alikes of Latin letters in the Cyrillic and Greek alphabets. */
const lookAlikes = new Map([
  ...pairs('АВЕЅІЈКМНОРСТУХаеорсухѕіјһԁӑтмнкв', 'ABESIJKMHOPCTYXaeopcyxsijhdătmhkb'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονα', 'ABEZHIKMNOPTYXova'),
]);

const slips: Slip[] = [
  {
    pattern: new RegExp(`${start}${word}*[ÐðƉɖ]${word}*`, 'gu'),
    message: (found) =>
      `${quote(found)} dùng chữ giống chữ Đ nhưng là chữ cái khác (U+${code(/[ÐðƉɖ]/u.exec(found)?.[0] ?? '')}), nên tìm kiếm không thấy.`,
    right: (found) => found.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ').normalize('NFC'),
  },
  {
    pattern: new RegExp(`${start}${word}*\\p{M}${word}*`, 'gu'),
    message: (found) =>
      found.normalize('NFC') === found
        ? `${quote(found)} có dấu rời không ghép được với chữ cái.`
        : `${quote(found)} gõ bằng Unicode tổ hợp: dấu rời khỏi chữ cái.`,
    right: (found) => {
      const composed = ordered(found);
      return /\p{M}/u.test(composed) ? undefined : composed;
    },
    otherwise: 'Xóa từ này rồi gõ lại bằng bộ gõ đặt ở bảng mã Unicode (dựng sẵn).',
  },
  {
    pattern: new RegExp(
      `${start}(?=${word}*\\p{Script=Latin})(?=${word}*[\\p{Script=Cyrillic}\\p{Script=Greek}])${word}+`,
      'gu',
    ),
    message: (found) =>
      `${quote(found)} lẫn chữ cái ${/\p{Script=Cyrillic}/u.test(found) ? 'Kirin (tiếng Nga)' : 'Hy Lạp'} trông giống chữ Việt.`,
    right: (found) => {
      const latin = [...found]
        .map((letter) => lookAlikes.get(letter) ?? letter)
        .join('')
        .normalize('NFC');
      return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(latin) ? undefined : latin;
    },
    otherwise: 'Xóa từ này rồi gõ lại bằng bộ gõ tiếng Việt.',
  },
  {
    pattern: /[\u{1d400}-\u{1d7ff}\uff21-\uff5a][\u{1d400}-\u{1d7ff}\uff21-\uff5a\p{L}\p{M}]*/gu,
    message: (found) =>
      `${quote(clip(found, 40))} dùng ký hiệu toán học hoặc chữ rộng thay cho chữ cái; máy đọc và tìm kiếm không hiểu.`,
    right: (found) => ordered(found.normalize('NFKC')),
  },
  {
    pattern: /(?<![\p{L}\p{M}\d])[\p{L}\p{M}\d]*\p{Co}[\p{L}\p{M}\d\p{Co}]*/gu,
    message: () =>
      'Có ký tự riêng của một phông chữ (thường chép từ Word hoặc PDF); máy khác chỉ hiện ô vuông.',
    right: () => undefined,
    otherwise: 'Xóa ký tự này; nếu là dấu đầu dòng thì viết «- », nếu là chữ thì gõ lại.',
  },
  {
    pattern: /(?<![\p{L}\p{M}\d])[\p{L}\p{M}\d]*\ufffd[\p{L}\p{M}\d\ufffd]*/gu,
    message: (found) => `${quote(found)} có chữ đã hỏng khi chuyển bảng mã (hiện thành \ufffd).`,
    right: () => undefined,
    otherwise: 'Xem lại bản gốc rồi gõ lại từ này.',
  },
];

// Joiners belong to emoji and to scripts that join their letters.
const invisible =
  /(?<![\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}])[\u200c\u200d]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffc]/gu;

/** Letters of other scripts that show nothing: typed where a space belongs. */
const blanks = /[\u115f\u1160\u2800\u3164\uffa0]/;

const invisibleNames: [RegExp, string][] = [
  [/[\u200b-\u200d\u2060\ufeff\u180e]/, 'khoảng trắng rộng bằng không'],
  [/\u00ad/, 'gạch nối mềm'],
  [blanks, 'ký tự trống, không phải dấu cách'],
  [/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/, 'ký tự đảo chiều chữ'],
  [/[\u2028\u2029]/, 'ký tự ngắt dòng lạ'],
];

function faultsOf(context: Context, file: string): Finding[] {
  return context.lines(file).flatMap((line, index) => {
    // A line of a legacy encoding is told of as a whole by its own rule.
    if (isClean(line) || findLegacy(line)) return [];
    const place = { file, line: index + 1 };
    const found: Finding[] = [];
    for (const { pattern, message, right, otherwise = '' } of slips) {
      const matches = [...line.matchAll(pattern)].filter(
        ([text]) => pattern !== slips[1]?.pattern || isLatinMark(text),
      );
      const [first] = matches;
      if (!first) continue;
      const fixes = [...new Map(matches.map(([text]) => [text, right(text)]))].map(
        ([text, fixed]) => fixed !== undefined && `${quote(clip(text, 60))} → ${quote(fixed)}`,
      );
      const known = fixes.filter((fix) => fix !== false);
      found.push({
        ...place,
        column: first.index + 1,
        message: message(first[0]) + more(matches.length - 1),
        fix: known.length > 0 ? `Gõ lại, hoặc chép đè: ${known.join('; ')}.` : otherwise,
      });
    }
    const hidden = [...line.matchAll(invisible)];
    const [first] = hidden;
    if (first) {
      const name =
        invisibleNames.find(([pattern]) => pattern.test(first[0]))?.[1] ?? 'ký tự điều khiển';
      const clean = around(line, first.index, first[0].length);
      found.push({
        ...place,
        column: first.index + 1,
        message: `Có ký tự không hiện trên màn hình: ${name} (U+${code(first[0])}).${more(hidden.length - 1)}`,
        fix: clean ? `Xóa cả đoạn quanh đó rồi gõ lại: ${quote(clean)}.` : 'Xóa ký tự này.',
      });
    }
    return found;
  });
}

const more = (count: number) => (count > 0 ? ` Dòng này còn ${count} chỗ như vậy.` : '');

const code = (sign: string) =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** Loose marks on Latin letters, or on none; other scripts have marks of their own. */
const isLatinMark = (text: string) =>
  (text.normalize('NFC') !== text || /[\u0300-\u036f]/.test(text)) &&
  !/[^\p{Script=Latin}\p{Script=Inherited}]/u.test(text);

/** Each letter with the marks that shape it before its tone, composed. */
const ordered = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, (marks) =>
      [...marks].sort((a, b) => Number(tones.has(a)) - Number(tones.has(b))).join(''),
    )
    .normalize('NFC');
const tones = new Set('\u0300\u0301\u0303\u0309\u0323');

/** The word around hidden characters, without them. */
function around(line: string, index: number, length: number): string {
  const before = /\S*$/.exec(line.slice(Math.max(0, index - 60), index))?.[0] ?? '';
  const after = /^\S*/.exec(line.slice(index + length, index + length + 60))?.[0] ?? '';
  const between = blanks.test(line.slice(index, index + length)) ? ' ' : '';
  return clip(
    (before + between + after).replace(new RegExp(blanks, 'g'), ' ').replace(invisible, ''),
    60,
  );
}

function pairs(from: string, to: string): [string, string][] {
  const latin = [...to];
  return [...from].map((letter, index) => [letter, latin[index] as string]);
}
