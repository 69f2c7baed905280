import { canonicalTone, fold, nfc } from './fold.ts';

export interface Named {
  name: string;
  /** What to sort by instead of the last word, e.g. `Hiếu Lễ`. */
  sortKey?: string | undefined;
}

/** The letters of the alphabet in order; F, J, W and Z are not among them. */
export const vietnameseAlphabet: readonly string[] = [...'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY'];

/** Dictionary order: đ after d, ă and â after a, tones ngang huyền hỏi ngã sắc nặng; numbers by value; `hoà` beside `hòa`. */
export const compareVietnamese = (a: string, b: string): number =>
  collator.compare(canonicalTone(a), canonicalTone(b)) || collator.compare(a, b);

/** By given name, then middle names, then family name, as Vietnamese lists of people are ordered. */
export function compareByGivenName(a: Named, b: Named): number {
  const [partsOfA, partsOfB] = [sortParts(a), sortParts(b)];
  for (const [i, part] of partsOfA.entries()) {
    const order = nameCollator.compare(part, partsOfB[i] ?? '');
    if (order !== 0) return order;
  }
  return compareVietnamese(a.name, b.name);
}

/** The last word of a full name. */
export const givenName = (name: string): string => words(name).at(-1) ?? '';

/** The letter a word stands under in an A–Z list, without its tone: `Ánh` → `A`, `Ấn` → `Â`, `Đức` → `Đ`. A digit stays; '' if there is neither. */
export function initialOf(word: string): string {
  const first = /[\p{L}\p{N}]/u.exec(nfc(word))?.[0] ?? '';
  if (/[đðɖ]/iu.test(first)) return 'Đ';
  const toneless = nfc(first.normalize('NFD').replace(tones, '')).toUpperCase();
  return vietnameseAlphabet.includes(toneless) ? toneless : fold(first).toUpperCase();
}

const otherLetters = 'khac';

/**
 * A letter in addresses and ids, typed as on a Telex keyboard, so that Ă, Â and A stay apart: `Ă` → `aw`, `Đ` → `dd`.
 * Anything that is neither a letter of ours nor a digit is `khac`.
 */
export function letterSlug(letter: string): string {
  const slug = telex[letter] ?? letter.toLowerCase();
  return /^[a-z0-9]+$/.test(slug) ? slug : otherLetters;
}

/** `dd` → `Đ`, for readers. */
export const letterOfSlug = (slug: string): string =>
  slug === otherLetters
    ? 'Khác'
    : (Object.entries(telex).find(([, written]) => written === slug)?.[0] ?? slug.toUpperCase());

const telex: Readonly<Record<string, string>> = {
  Ă: 'aw',
  Â: 'aa',
  Đ: 'dd',
  Ê: 'ee',
  Ô: 'oo',
  Ơ: 'ow',
  Ư: 'uw',
};
const collator = new Intl.Collator('vi', { numeric: true });
const nameCollator = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' });
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const words = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

/** Given, middle and family name. */
function sortParts({ name, sortKey }: Named): string[] {
  const all = words(canonicalTone(name));
  const given = words(canonicalTone(sortKey || givenName(name)));
  const rest =
    all.slice(-given.length).join(' ') === given.join(' ')
      ? all.slice(0, all.length - given.length)
      : all;
  return [given.join(' '), rest.slice(1).join(' '), rest[0] ?? ''];
}
