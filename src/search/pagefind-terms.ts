import { carriesWeight, weightAmong } from './encode.ts';
import type { EngineResult, Hit, TermIndex } from './term-index.ts';

/** What of Pagefind's interface is used. */
export interface EngineModule {
  createInstance: (options: object) => Instance;
}

interface Instance {
  options: (options: object) => Promise<void>;
  init: () => Promise<unknown>;
  search: (term: string | null, options?: object) => Promise<{ results: Result[] } | null>;
}

/** One page that has a word, as the engine tells of it. */
interface Result extends EngineResult {
  /** First the weight of the word in the page, then where it stands there: our index writes the weight as a position that no page has. */
  words: number[];
}

/** Lookups that are kept for the query as it is typed on: a list holds thousands of objects, and too many of them stall the page when memory is cleared. */
const remembered = 48;

/** The words of Pagefind's engine, of the version that `engine-files.ts` writes for. */
export class PagefindTerms implements TermIndex {
  readonly #instance: Instance;
  readonly #found = new Map<string, Promise<Result[]>>();

  private constructor(instance: Instance) {
    this.#instance = instance;
  }

  /**
   * Without the engine's worker: it is told of every single result that memory is cleared of, thousands a query, and answers nothing meanwhile
   * (measured among 10,000 articles: one to two seconds every few dozen queries; without it, no query takes a tenth of that, and half of them half the time).
   */
  static async open(engine: EngineModule, base: string): Promise<PagefindTerms> {
    const instance = engine.createInstance({
      basePath: base,
      baseUrl: '/',
      excerptLength: 0,
      noWorker: true,
    });
    await instance.init();
    return new PagefindTerms(instance);
  }

  everyPage = (): Promise<EngineResult[]> => this.#search(null);

  /** The pages with a word. In quotes the engine looks a word up; without, it goes through all it has loaded, and the work grows with the square of the pages found. */
  find = async (word: string): Promise<Hit[]> =>
    (await this.#search(`"${word}"`)).map((result) => ({
      result,
      impact: weightAmong(result.words.slice(0, 1)),
    }));

  /**
   * The pages with a word that begins so. Words with one beginning may lie in two chunks of the index: the second word here, which no page has, is the last that could begin so;
   * the engine loads its chunk, and leaves out words that it does not know.
   */
  findBeginning = async (start: string): Promise<Hit[]> =>
    (await this.#search(`${start} ${start}~`)).map((result) => ({
      result,
      impact: weightAmong(result.words),
    }));

  /** Where a word stands on each of its pages. */
  async places(word: string): Promise<Map<string, readonly number[]>> {
    return new Map(
      (await this.#search(word)).map(({ id, words }) => [
        id,
        words.filter((position) => !carriesWeight(position)),
      ]),
    );
  }

  #search(term: string | null): Promise<Result[]> {
    const key = term ?? '';
    let found = this.#found.get(key);
    if (!found) {
      const [oldest] = this.#found.keys();
      if (this.#found.size >= remembered && oldest !== undefined) this.#found.delete(oldest);
      found = this.#instance.search(term).then((answer) => answer?.results ?? []);
      found.catch(() => this.#found.delete(key));
      this.#found.set(key, found);
    }
    return found;
  }
}
