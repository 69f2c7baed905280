import { rarityOf } from '../../../src/search/encode.ts';
import type { Fragment } from '../../../src/search/record.ts';
import type { EngineResult, Hit, TermIndex } from '../../../src/search/term-index.ts';

/** What Pagefind documents of its interface. */
interface PublicEngine {
  options: (options: object) => Promise<void>;
  init: () => Promise<unknown>;
  search: (term: string | null) => Promise<{ results: PublicResult[] }>;
}

interface PublicResult {
  id: string;
  score: number;
  words: number[];
  data: () => Promise<Fragment>;
}

/**
 * Our words in an index that Pagefind itself wrote (`public-index.ts`), asked by what it documents and ranked by its own BM25.
 * Built to be measured beside our own files, not to be served.
 * @public The page that is measured imports it by its address.
 */
export class PublicTerms implements TermIndex {
  readonly #engine: PublicEngine;
  readonly #pages: number;
  readonly #loaded = new Map<string, Promise<Fragment>>();
  readonly #found = new Map<string, Promise<PublicResult[]>>();

  private constructor(engine: PublicEngine, pages: number) {
    this.#engine = engine;
    this.#pages = pages;
  }

  /** @param pages how many pages the index has */
  static async open(engine: PublicEngine, pages: number): Promise<PublicTerms> {
    await engine.options({
      excerptLength: 0,
      ranking: { termFrequency: 1, termSaturation: 1.2, pageLength: 0.6, termSimilarity: 1 },
    });
    await engine.init();
    return new PublicTerms(engine, pages);
  }

  everyPage = async (): Promise<EngineResult[]> =>
    (await this.#search(null)).map((result) => this.#resultOf(result));

  find = (word: string): Promise<Hit[]> => this.#hits(publicWord(word));

  findBeginning = (start: string): Promise<Hit[]> => this.#hits(publicWord(start));

  places = async (word: string): Promise<Map<string, readonly number[]>> =>
    new Map(
      (await this.#search(publicWord(word))).map(({ id, words }) => [
        id,
        [...words].sort((a, b) => a - b),
      ]),
    );

  /** The engine's score holds the word's rarity already, which the ranking multiplies in again. */
  async #hits(term: string): Promise<Hit[]> {
    const results = await this.#search(term);
    const rarity = rarityOf(results.length, this.#pages);
    return results.map((result) => ({
      result: this.#resultOf(result),
      impact: result.score / rarity,
    }));
  }

  /** What else our results show is not measured. Pagefind changes what it handed out when asked a second time, so it is asked once. */
  #resultOf = ({ id, data }: PublicResult): EngineResult => {
    let loaded = this.#loaded.get(id);
    return {
      id,
      data: () => {
        loaded ??= data().then((page) => ({
          ...page,
          units: [],
          sections: [],
          names: [],
        }));
        this.#loaded.set(id, loaded);
        return loaded;
      },
    };
  };

  #search(term: string | null): Promise<PublicResult[]> {
    const key = term ?? '';
    let found = this.#found.get(key);
    if (!found) {
      if (this.#found.size >= 48) this.#found.clear();
      found = this.#engine.search(term).then(({ results }) => results);
      this.#found.set(key, found);
    }
    return found;
  }
}

/** A word of `encode.ts`, its spelling in front: Pagefind takes every word for the beginning of longer ones. */
export function publicWord(word: string): string {
  const [, plain = word, spelling] = /^(.+=)([0-9a-z]{3})$/.exec(word) ?? [];
  return spelling === undefined ? plain : `${spelling}~${plain}`;
}
