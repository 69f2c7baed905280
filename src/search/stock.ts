import type { MarkedText, SearchAnswer, SearchEngine } from './types.ts';
import { markText } from './mark.ts';
let last = ''; let tries = 0;
const marks = (html: string): MarkedText => markText(new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '', last);
/** TEMPORARY: stock Pagefind, until the project's own engine is here. */
export function openEngine(base: string): SearchEngine {
  let loaded: Promise<any> | undefined;
  const ready = async () => {
    loaded ??= import(/* @vite-ignore */ `${base}pagefind.js?${tries++}`).then(async (p) => { await p.options({ excerptLength: 30 }); await p.filters(); return p; });
    try { await loaded; } catch (e) { loaded = undefined; throw e; }
  };
  return {
    ready,
    async search({ query, kind, year, unit }): Promise<SearchAnswer> {
      await ready();
      const p = await loaded; last = query;
      const filters: Record<string, string> = {};
      if (kind) filters['loai'] = kind; if (year) filters['nam'] = year; if (unit) filters['don-vi'] = unit;
      const s = await p.search(query || null, { filters });
      return {
        total: s.results.length,
        load: async (a, b) => (await Promise.all(s.results.slice(a, b).map((r: any) => r.data()))).map((d: any) => ({ address: d.url, title: [{ text: d.meta.title, found: false }], kind: d.meta.kind ?? '', units: [], excerpt: marks(d.excerpt), sections: (d.sub_results ?? []).filter((x: any) => x.url !== d.url).slice(0, 3).map((x: any) => ({ address: x.url, title: [{ text: x.title, found: false }], excerpt: marks(x.excerpt) })) })),
        facets: { kind: s.filters['loai'] ?? {}, year: s.filters['nam'] ?? {}, unit: s.filters['don-vi'] ?? {} },
        read: [], relaxed: [],
      };
    },
  };
}
