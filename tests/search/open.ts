import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addresses, withBase } from '../../src/domain/addresses.ts';
import { type EngineModule, openEngine } from '../../src/search/query.ts';
import type { SearchEngine } from '../../src/search/types.ts';

/** The search of a built site in plain Node: the engine's script asks for files below `base`, which are read from the folder. */
export function engineOf(folder: string, base = '/'): SearchEngine {
  const local = (url: string) => join(folder, url.replace(/\?.*$/, '').slice(base.length));
  globalThis.fetch = async (url) => new Response(await readFile(local(String(url))));
  return openEngine(`${base}pagefind/`, {
    facts: withBase(base, addresses.searchFacts),
    importEngine: async (url) =>
      (await import(/* @vite-ignore */ pathToFileURL(local(url)).href)) as EngineModule,
  });
}
