import { Answers } from './answers/answer.ts';
import type { Facts } from './answers/facts.ts';
import { Answerer } from './answer.ts';
import { type EngineModule, PagefindTerms } from './pagefind-terms.ts';
import { Lexicon, type LexiconData } from './lexicon.ts';
import type { SearchEngine } from './types.ts';

export type { EngineModule };

export interface EngineOptions {
  /** How the engine's script is loaded; a browser imports it. */
  importEngine?: (url: string) => Promise<EngineModule>;
  fetchJson?: (url: string) => Promise<unknown>;
  /** Where the facts are that questions are answered from; without them, pages are found and nothing is answered. */
  facts?: string | undefined;
}

/**
 * The search of the site whose index is at `base`: `/pagefind/` or `/khoi/pagefind/`. Loads nothing until `ready` or the first search.
 */
export function openEngine(
  base: string,
  {
    importEngine = (url) => import(/* @vite-ignore */ url) as Promise<EngineModule>,
    fetchJson = fetchFrom,
    facts,
  }: EngineOptions = {},
): SearchEngine {
  let loading: Promise<Answerer> | undefined;
  const open = async () => {
    const [engine, lexicon] = await Promise.all([
      importEngine(`${base}pagefind.js`),
      fetchJson(`${base}vietnamese.json`),
    ]);
    return new Answerer(
      await PagefindTerms.open(engine, base),
      new Lexicon(lexicon as LexiconData),
      base.replace(/pagefind\/$/, ''),
      facts === undefined ? undefined : answersFrom(facts),
    );
  };
  let answers: Promise<Answers | undefined> | undefined;
  /** Without answers the search still finds; the next question tries again. */
  const answersFrom = (url: string) => () => {
    answers ??= fetchJson(url).then(
      (known) => new Answers(known as Facts),
      () => (answers = undefined),
    );
    return answers;
  };
  const load = () => {
    loading ??= open().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    ready: async () => void (await load()),
    search: async (request) => (await load()).answer(request),
  };
}

async function fetchFrom(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
