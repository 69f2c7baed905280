import type { Word } from './words.ts';

/**
 * How a text becomes words of Pagefind's engine, which knows no word of several syllables, takes every word for the beginning of longer ones, and folds no đ.
 * Each syllable is indexed twice: joined to the one after it (`thi=dua=`), so that neighbours find the word and not its scattered parts, with short lists of pages;
 * and alone (`=thi=`), once a page, for words that stand without a neighbour. The sign at the end stops the engine's prefix search; left out, it lets a word be unfinished.
 * A word of the engine is folded; beside it stand its spellings with marks, and the engine prefers the spelling typed. `đ` is written as d with a combining stroke, since the engine drops
 * combining marks from what is typed, and so meets the folded word with it.
 */
export const end = '=';

export const pairOf = (one: Word, two: Word): string => one.key + end + two.key + end;
export const singleOf = ({ key }: Word): string => end + key + end;

/** The same with marks, in the engine's spelling. */
export const markedPair = (one: Word, two: Word): string => stroked(one.marked + end + two.marked + end);
export const markedSingle = ({ marked }: Word): string => stroked(end + marked + end);

const stroked = (text: string) => (text.includes('đ') ? text.replaceAll('đ', 'd\u0335') : text);

/** What the parts of a page count for in the ranking. The engine takes 24 for 1 and has 255 at most; 25 alone takes no room in a list. */
export const weights = { body: 25, heading: 38, lead: 62, title: 75 } as const;
export type Part = keyof typeof weights;
