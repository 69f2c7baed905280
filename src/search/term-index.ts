import type { Fragment } from './record.ts';

/** One page that has a word. */
export interface EngineResult {
  /** The name of its result file. */
  id: string;
  /** What its result shows. */
  data: () => Promise<Fragment & { raw_url?: string }>;
}

export interface Hit {
  result: EngineResult;
  /** What the word adds to the page's score, before its rarity: 0 to 1. */
  impact: number;
}

/**
 * All that the search needs to know of an engine: which pages have a word of `encode.ts`. Whoever changes the engine writes this anew, and nothing else;
 * `tests/search/term-index.test.ts` says what it must do.
 */
export interface TermIndex {
  everyPage: () => Promise<EngineResult[]>;
  /** The pages with a word. */
  find: (word: string) => Promise<Hit[]>;
  /** The pages with a word that begins so. */
  findBeginning: (start: string) => Promise<Hit[]>;
  /** Where a word stands on each of its pages, by the names of their result files. */
  places: (word: string) => Promise<Map<string, readonly number[]>>;
}
