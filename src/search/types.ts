import type { Said } from './answers/facts.ts';

/** What a visitor asks for: just what the search page's address holds. An empty string narrows nothing. */
export interface SearchRequest {
  query: string;
  kind: string;
  year: string;
  unit: string;
  field: string;
  order: 'relevance' | 'date';
}

/** Text with the parts that were searched for marked: the author's spelling, whole words. */
export type MarkedText = readonly { text: string; found: boolean }[];

/** One result: a page, a single honour or a page of an attachment. Addresses carry the base path, and a fragment where there is one. */
export interface SearchResult {
  address: string;
  title: MarkedText;
  kind: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  date?: string;
  units: readonly string[];
  excerpt: MarkedText;
  /** Of a page of an attached file: the file itself, and the entry that it is attached to. */
  file?: AttachedTo;
  /** The other pages of the file that were found: the best of them in their order, and how many pages there are with this one. */
  pages?: { shown: readonly { address: string; label: string }[]; total: number };
  /** The parts of the page that were found, best first; none when only the page as a whole was. */
  sections: readonly { address: string; title: MarkedText; excerpt: MarkedText }[];
}

export const facetNames = ['kind', 'year', 'unit', 'field'] as const;
export type FacetName = (typeof facetNames)[number];

/** An attached file and what it is attached to. Without the base path in a record, with it in a result. */
export interface AttachedTo {
  address: string;
  /** `PDF, 39 kB` */
  about: string;
  /** The title of the entry. */
  of: string;
}

export interface SearchAnswer {
  /** What the record says to the question itself. */
  said?: Said;
  /** True if no page has all that was asked for: what is shown has a part of it. */
  isPartial: boolean;
  /** True if what is on no page is the name of a person. */
  isName?: boolean;
  /** How many attached files nothing can be found in. */
  scans?: number;
  total: number;
  /** The results in order; `to` is not included. Loads what it shows and nothing else. */
  load: (from: number, to: number) => Promise<readonly SearchResult[]>;
  /** For every value of a facet how many results there would be with it, the other filters kept. */
  facets: Readonly<Record<FacetName, Readonly<Record<string, number>>>>;
  /** How the words were read beyond their letters: abbreviations, aliases, old and new names. */
  read: readonly { typed: string; as: string }[];
  /** When nothing was found as asked: how the query was changed to give what is shown; `phrase`: words in quotes were looked for apart. Several changes may stand together. Empty where nothing is shown. */
  relaxed: readonly (
    | { change: 'spelling'; from: string; to: string }
    | { change: 'dropped'; word: string }
    | { change: 'phrase' }
    | { change: 'filters' }
  )[];
}

export interface SearchEngine {
  /** Loads the engine; safe to call again after a failure. */
  ready: () => Promise<void>;
  search: (request: SearchRequest) => Promise<SearchAnswer>;
}
