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
  for (const { 0: written, index } of text.matchAll(word)) {
    const { marked, key } = spelling(written);
    words.push({ from: index, to: index + written.length, marked, key });
  }
  return words;
}

const word = /\d{1,3}(?:\.\d{3})+(?!\.?\d)|[\p{L}\p{M}\p{N}]+/gu;

// A corpus has few different words, each many times.
const known = new Map<string, Pick<Word, 'marked' | 'key'>>();
const enough = 200_000;

function spelling(written: string): Pick<Word, 'marked' | 'key'> {
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
