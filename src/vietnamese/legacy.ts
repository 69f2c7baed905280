import { isSyllable } from './syllable.ts';

/** Ways in which Vietnamese was written before Unicode, or is garbled since: TCVN3 (ABC) fonts, VNI fonts, UTF-8 read as Windows-1252. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'mojibake';

export interface LegacyText {
  encoding: LegacyEncoding;
  /** The words that gave it away, as they stand in the text, each once. */
  words: string[];
  /** The whole text in Unicode. */
  fixed: string;
}

/**
 * Finds text of a legacy encoding, to be called on a line, a paragraph or a page (of a PDF, say). Words count only when they are no Vietnamese
 * syllables as they stand and are ones after conversion; two different ones are needed, or one with a sign that no word holds otherwise (`®ua`).
 * Correct Vietnamese, English and French hold no such words.
 */
export function findLegacy(text: string): LegacyText | undefined {
  if (!suspicious.test(text)) return undefined;
  const garbled = mojibakeWords(text);
  if (garbled.length > 0)
    return { encoding: 'mojibake', words: garbled, fixed: fromMojibake(text) };
  const tcvn3 = telling(text, fromTcvn3, tcvn3Only);
  const vni = telling(text, fromVni, vniOnly);
  if (tcvn3.length === 0 && vni.length === 0) return undefined;
  return tcvn3.length >= vni.length
    ? { encoding: 'tcvn3', words: tcvn3, fixed: convertWords(text, fromTcvn3) }
    : { encoding: 'vni', words: vni, fixed: convertWords(text, fromVni) };
}

/** Text typed with a TCVN3 font (.VnTime), shown as Windows-1252: `Héi ®ång` → `Hội đồng`. */
export const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (sign) => tcvn3Letters.get(sign) ?? sign);

/** Text typed with a VNI font (VNI-Times), shown as Windows-1252: `thöôûng` → `thưởng`. */
export const fromVni = (text: string): string =>
  text.replace(
    /[ñÑíÍìÌæÆóÓòÒîÎ]|([aeouyôöAEOUYÔÖ])([ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË])|[ôöÔÖ]/g,
    (all, base: string | undefined, mark: string) => {
      if (base === undefined) return vniLetters.get(all) ?? all;
      const marks = vniMarks.get(mark.toLowerCase()) ?? '';
      return ((vniLetters.get(base) ?? base) + marks).normalize('NFC');
    },
  );

/** UTF-8 that was read as Windows-1252: `Há»™i nghá»‹` → `Hội nghị`. What does not decode stays. */
export const fromMojibake = (text: string): string =>
  text.replace(utf8Signs, (signs) => decoded(signs) ?? signs);

const tcvn3Signs =
  '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const tcvn3Unicode = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const tcvn3Letters = new Map(
  [...tcvn3Signs].map((sign, index) => [sign, tcvn3Unicode[index] as string]),
);

const vniLetters = new Map(
  Object.entries({
    ñ: 'đ',
    Ñ: 'Đ',
    ô: 'ơ',
    Ô: 'Ơ',
    ö: 'ư',
    Ö: 'Ư',
    æ: 'ỉ',
    Æ: 'Ỉ',
    ó: 'ĩ',
    Ó: 'Ĩ',
    ò: 'ị',
    Ò: 'Ị',
    î: 'ỵ',
    Î: 'Ỵ',
  }),
);
const [grave, acute, hook, tilde, dot, roof, bowl] = [
  '\u0300',
  '\u0301',
  '\u0309',
  '\u0303',
  '\u0323',
  '\u0302',
  '\u0306',
];
const vniMarks = new Map(
  Object.entries({
    ù: acute,
    ø: grave,
    û: hook,
    õ: tilde,
    ï: dot,
    â: roof,
    á: roof + acute,
    à: roof + grave,
    å: roof + hook,
    ã: roof + tilde,
    ä: roof + dot,
    ê: bowl,
    é: bowl + acute,
    è: bowl + grave,
    ú: bowl + hook,
    ü: bowl + tilde,
    ë: bowl + dot,
  }),
);

const suspicious = /[\u0080-\u00ff]/;
/** Runs of letters and of what the fonts used as letters. */
const word = /[A-Za-z\u00a1-\u00ff]+/g;
/** Signs that stand beside a letter in TCVN3 alone. */
const tcvn3Only = /®[a-zA-Z]|[a-zA-Z][¸¶¬]|¸[a-zA-Z]/;
/** Two marks in a word, none of them a French one. */
const vniOnly = /[öô][ûøõùï]/i;

function telling(text: string, convert: (text: string) => string, sure: RegExp): string[] {
  const words = new Set<string>();
  for (const [found] of joined(text).matchAll(word)) {
    if (!/[A-Za-z]/.test(found) || !/[\u00a1-\u00ff]/.test(found) || units.test(found)) continue;
    if (
      !isSyllable(found) &&
      !isSyllable(found.replace(/^«|»$/g, '')) &&
      isSyllable(bare(convert, found))
    )
      words.add(found);
  }
  return words.size > 1 || [...words].some((found) => sure.test(found)) ? [...words] : [];
}

/** Words with letters beyond Latin-1 are Unicode already: nothing of them is looked at. */
const joined = (text: string) =>
  text.replace(/[\p{L}\u00a1-\u00ff\u0300-\u036f]+/gu, (run) =>
    /[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]/.test(run) ? ' ' : run,
  );

const units = /^µ[a-zA-Z]$/;

/** A word converted without the quotation marks around it, which are letters of TCVN3 too. */
function bare(convert: (text: string) => string, found: string): string {
  const whole = convert(found);
  return isSyllable(whole) ? whole : convert(found.replace(/^«|»$/g, ''));
}

/** Converts what becomes a syllable or is none now; right Vietnamese between stays. */
function convertWords(text: string, convert: (text: string) => string): string {
  return text.replace(/[\p{L}\u00a1-\u00ff]+/gu, (found) => {
    if (/[\u0100-\uffff]/.test(found)) return found;
    const whole = convert(found);
    if (isSyllable(whole)) return whole;
    const inner = /^(«?)(.*?)(»?)$/.exec(found);
    const converted = convert(inner?.[2] ?? '');
    if (isSyllable(converted)) return `${inner?.[1]}${converted}${inner?.[3]}`;
    return isSyllable(found) ? found : whole;
  });
}

/** What Windows-1252 shows for the bytes 80 to 9F; the five it has no sign for stay control characters. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const tail = `[${windowsSigns}\u0080-\u00bf]`;
const utf8Signs = new RegExp(`[\u00c2-\u00df]${tail}|[\u00e0-\u00ef]${tail}{2}`, 'g');

function mojibakeWords(text: string): string[] {
  const found = new Set(
    [...text.matchAll(utf8Signs)]
      .map(([signs]) => signs)
      .filter((signs) => decoded(signs) !== undefined),
  );
  const sure = [...found].some((signs) => signs.length === 3 || /^[ÄÆ]/.test(signs));
  if (!sure && found.size < 2) return [];
  return [...new Set((text.match(/\S+/g) ?? []).filter((part) => fromMojibake(part) !== part))];
}

/** The one Vietnamese letter or common sign that such bytes stand for. */
function decoded(signs: string): string | undefined {
  const bytes = Uint8Array.from(signs, (sign) => {
    const index = windowsSigns.indexOf(sign);
    return index < 0 ? (sign.codePointAt(0) as number) : 0x80 + index;
  });
  const letter = new TextDecoder().decode(bytes);
  return /^[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9–—‘’“”…•\u00a0«»]$/.test(letter)
    ? letter
    : undefined;
}
