import type { AttachedTo } from './types.ts';

/** What is found: a page, one thing on a page (its address then has a fragment), or a page of an attachment. */
export interface SearchRecord {
  /** Without the base path: `/tin-tuc/2023/…/`, `/khen-thuong/2022/#…`. */
  address: string;
  title: string;
  /** The name of its kind, as filters show it: `Tin tức`. */
  kind?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  date?: string;
  years: readonly string[];
  units: readonly string[];
  fields?: readonly string[];
  /** Of a page of an attached file. */
  file?: AttachedTo;
  /** Other names that it is found by; never shown. */
  aliases: readonly string[];
  /** Its text in parts, in order. The title is not among them. */
  blocks: readonly Block[];
}

export interface Block {
  part: 'lead' | 'heading' | 'body';
  text: string;
  /** Of a heading: where it can be linked to. */
  id?: string;
  /** True of a name whose value comes next: of a `dt`, or the head of a row. */
  isTerm?: true;
  /** True of the label of a field, and of a paragraph that names a gap: shown, not found. */
  isLabel?: true;
}

/**
 * What the engine's file of one result holds. The first six are Pagefind's own; `text` of a section is that between its heading and the next.
 */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, never>;
  meta: { title: string };
  anchors: readonly never[];
  kind?: string;
  date?: string;
  units: readonly string[];
  file?: AttachedTo;
  /** Other names of the page. */
  names?: readonly string[];
  /** The sections with a heading that can be linked to: `from` is where their text begins in `content`. */
  sections: readonly { id: string; title: string; from: number; to: number }[];
}
