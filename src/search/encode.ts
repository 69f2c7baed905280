import type { Word } from './words.ts';

/**
 * How a text becomes words of Pagefind's engine, which knows no word of several syllables, takes every word for the beginning of longer ones, and folds no đ.
 * Each syllable is indexed twice: joined to the one after it (`thi=dua=`), so that neighbours find the word and not its scattered parts, with short lists of pages;
 * and alone (`=thi=`), for words that stand without a neighbour. All without marks. Where one word without marks is several with them, each of those stands beside it,
 * told apart by a few signs behind (`thi=dua=0k3`): marks that are typed then prefer the word meant, and can never lose it. The signs are letters since the engine drops marks from queries.
 * The sign between and behind the syllables lets a word be left unfinished: `thi=du` begins `thi=dua=`.
 */
const end = '=';

type Spelled = Pick<Word, 'marked' | 'key'>;

export const pairOf = (one: Pick<Word, 'key'>, two: Pick<Word, 'key'>): string =>
  one.key + end + two.key + end;
export const singleOf = ({ key }: Pick<Word, 'key'>): string => end + key + end;
export const markedPair = (one: Spelled, two: Spelled): string =>
  pairOf(one, two) + signsOf(`${one.marked} ${two.marked}`);
export const markedSingle = (word: Spelled): string => singleOf(word) + signsOf(word.marked);

/** A word of the engine without its last sign: the beginning of it and of longer ones. */
export const beginningOf = (word: string): string => word.slice(0, -1);

/** Three signs that tell spellings apart, from a hash of them (FNV-1a). */
function signsOf(marked: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < marked.length; i += 1)
    hash = Math.imul(hash ^ marked.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % 36 ** 3).toString(36).padStart(3, '0');
}

/** What a word counts for in each part of a page. */
const weights = { body: 1, heading: 1.5, lead: 2.5, title: 3 } as const;
export type Part = keyof typeof weights;

/** A word is more of a short title: of «Cục Thuế» half, of a headline little. */
export const weightIn = (part: Part, words: number): number =>
  weights[part] + (part === 'title' ? Math.min(6, 24 / words) : 0);

/** Okapi BM25: how soon more of a word adds nothing, and how much long pages are held back. */
const [k1, b] = [1.2, 0.6];
/** A report of a year is long because it has much to say: beyond this times the average, pages are held back no more. */
const longest = 2.5;
const greatestImpact = 255;
/** Where the places of a page begin: among the positions of a word the smaller numbers carry its weight instead. */
export const firstPosition = 256;
export const carriesWeight = (position: number): boolean => position < firstPosition;

/** The weight among the positions that the engine gives for a word, 0 to 1; the greatest, where it gives those of several words. */
export const weightAmong = (positions: readonly number[]): number =>
  Math.max(0, ...positions.filter(carriesWeight)) / greatestImpact;

/**
 * What a word adds to the score of a page, before it is weighed by its rarity: 0 to 255.
 * @param weight its weights in the page together @param length of the page, 1 for the average
 */
export const impactOf = (weight: number, length: number): number =>
  Math.round((greatestImpact * weight) / (weight + k1 * (1 - b + b * Math.min(length, longest))));

/** The rarity of a word that is on some of all pages: BM25's, never negative. */
export const rarityOf = (found: number, pages: number): number =>
  Math.log(1 + (pages - found + 0.5) / (found + 0.5));
