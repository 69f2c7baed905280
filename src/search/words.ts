import { canonicalTone, fold } from '../vietnamese/fold.ts';

/** One word of a text, as the search sees it. */
export interface Word {
  /** Where it stands in the text, in UTF-16 units; `to` is not included. */
  from: number;
  to: number;
  /** With its marks, in the one spelling that all its spellings share. */
  marked: string;
  /** Without marks: what a word and the same word typed without marks have in common. */
  key: string;
}

/**
 * The words of a text: runs of letters and digits, so that `01/CT-UBND` is three and `24/2/2023` is three; `10.500` is one number.
 * Vietnamese writes words as several syllables apart: a word here is one of them.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (from, to) => {
    const { marked, key } = spelling(text.slice(from, to));
    if (key !== '') words.push({ from, to, marked, key });
  });
  return words;
}

/** The words of a text that begin with a letter that one of those looked for begins with, each at its number among all words of the text: most of a long text need not be spelled out. */
export function wordsBeginningLike(sought: readonly Word[], text: string): Word[] {
  const initials = new Set(sought.map(({ key }) => initialOf(key.charCodeAt(0))));
  const words: Word[] = [];
  let count = 0;
  eachWord(text, (from, to) => {
    const initial = initialOf(text.charCodeAt(from));
    if (initial === '' || initials.has(initial)) {
      const { marked, key } = spelling(text.slice(from, to));
      if (key === '') return;
      words[count] = { from, to, marked, key };
    }
    count += 1;
  });
  return words;
}

const initialsMet = new Map<number, string>();

/** What a word's key may begin with, by its first UTF-16 unit: all numbers alike, y as i; empty if that alone does not tell. */
function initialOf(unit: number): string {
  let initial = initialsMet.get(unit);
  if (initial === undefined) {
    initial =
      unit >= 0xd800 && unit < 0xe000
        ? ''
        : fold(String.fromCharCode(unit).normalize('NFKC'))
            .charAt(0)
            .replace(/\d/, '0')
            .replace('y', 'i');
    initialsMet.set(unit, initial);
  }
  return initial;
}

/** Calls `found` with where each word begins and ends. An expression for the whole would be shorter, and takes three times as long. */
export function eachWord(text: string, found: (from: number, to: number) => void): void {
  for (let at = 0; at < text.length;) {
    const from = at;
    for (let length = lengthOfLetter(text, at); length > 0; length = lengthOfLetter(text, at))
      at += length;
    if (at === from) at += 1;
    else {
      if (text[at] === '.' && at - from <= 3) {
        grouped.lastIndex = from;
        if (grouped.test(text)) at = grouped.lastIndex;
      }
      found(from, at);
    }
  }
}

const grouped = /\d{1,3}(?:\.\d{3})+(?!\.?\d)/y;

/** Of each UTF-16 unit that was met: 1 a letter, mark or digit, 2 none. */
const met = new Uint8Array(0x10000);

/** UTF-16 units of the letter, mark or digit at a place; 0 if there is none. */
function lengthOfLetter(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00)
    return letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0)) ? 2 : 0;
  return (met[unit] ||= letter.test(String.fromCharCode(unit)) ? 1 : 2) & 1;
}

const letter = /^[\p{L}\p{M}\p{N}]$/u;

// A corpus has few different words, each many times.
const known = new Map<string, Pick<Word, 'marked' | 'key'>>();
const enough = 200_000;

/** How a word is written, in the spelling that all its spellings share, and its key; the key of nothing but marks is empty. */
export function spelling(written: string): Pick<Word, 'marked' | 'key'> {
  let found = known.get(written);
  if (!found) {
    if (known.size > enough) known.clear();
    known.set(written, (found = spell(written)));
  }
  return found;
}

/**
 * Small letters, composed; the tone of `hoà` where `hòa` has it; `lí` for `lý`, `quí` for `quý`; one đ for its look-alikes ð and ɖ; `7` for `07`, `10500` for `10.500`.
 */
function spell(written: string): Pick<Word, 'marked' | 'key'> {
  if (/^[\d.]+$/.test(written)) {
    const number = written.replaceAll('.', '').replace(/^0+(?=\d)/, '');
    return { marked: number, key: number };
  }
  const marked = canonicalTone(written.normalize('NFKC').toLowerCase())
    .replace(/[ðɖ]/g, 'đ')
    .replace(lastY, (_, before: string, y: string) => before + (iForY[y] ?? y));
  return { marked, key: fold(marked) };
}

// Only where y is the one vowel, and so sounds as i does: `thúy` and `thúi` are two words.
const lastY = /^(qu|[bcdđghklmnpqrstvx]*)([yýỳỷỹỵ])$/u;
const iForY: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };
