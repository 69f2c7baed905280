import type { Fragment } from './record.ts';

/** What of Pagefind's interface is used. */
export interface EngineModule {
  createInstance: (options: object) => Instance;
}

interface Instance {
  options: (options: object) => Promise<void>;
  init: () => Promise<unknown>;
  search: (term: string | null, options?: object) => Promise<{ results: EngineResult[] } | null>;
}

/** One page that has a word. */
export interface EngineResult {
  /** The name of its result file. */
  id: string;
  score: number;
  /** Where the word stands in the page. */
  words: number[];
  data: () => Promise<Fragment & { raw_url?: string }>;
}

/** Okapi BM25 as in the measurements; the spelling typed counts twice as much as the others. */
const ranking = { termFrequency: 1, pageLength: 0.6, termSaturation: 1.2, termSimilarity: 0, diacriticSimilarity: 1 };
const remembered = 200;

/** Looks up single words of the engine, each once. */
export class PagefindTerms {
  readonly #instance: Instance;
  readonly #found = new Map<string, Promise<EngineResult[]>>();

  private constructor(instance: Instance) {
    this.#instance = instance;
  }

  static async open(engine: EngineModule, base: string): Promise<PagefindTerms> {
    const instance = engine.createInstance({ basePath: base, baseUrl: '/', ranking, excerptLength: 0, noWorker: typeof Worker === 'undefined' });
    await instance.init();
    return new PagefindTerms(instance);
  }

  /** The pages with a word; with every page for `null`. */
  find(term: string | null): Promise<EngineResult[]> {
    const key = term ?? '';
    let found = this.#found.get(key);
    if (!found) {
      if (this.#found.size >= remembered) this.#found.clear();
      found = this.#instance.search(term).then((answer) => answer?.results ?? []);
      found.catch(() => this.#found.delete(key));
      this.#found.set(key, found);
    }
    return found;
  }

  /**
   * The pages with a word that begins so. Words with one beginning may lie in two chunks of the index: the second word here, which no page has, is the last that could begin so;
   * the engine loads its chunk, and leaves out words that it does not know.
   */
  findBeginning = (start: string): Promise<EngineResult[]> => this.find(`${start} ${start}~`);
}
