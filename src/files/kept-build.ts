import type { Stored } from './stored.ts';

/** What a page asked Astro for, and the address that it was given. */
export interface Picture {
  asked: [options: unknown, properties: unknown, original: unknown];
  address: string;
}

/** A page of this build that the next one may take. */
export interface KeptPage {
  key: string;
  pictures: Picture[];
}

export interface KeptBuild {
  /** Where pages are kept, under their keys. */
  stored: Stored;
  /** What the pages of the build before asked for, by their keys. */
  before: ReadonlyMap<string, Picture[]>;
  /** Where the site is being built. */
  folder: string;
  /** By address: the pages that need not be rendered, and lie in the folder already. */
  reused: Map<string, KeptPage>;
  /** By address: the pages that had to be rendered. */
  rendered: Map<string, KeptPage>;
}

/** What the pages' program and Astro's own, which are bundled apart, both know of the build in progress. */
export const keptBuild = ((globalThis as { khoiKeptBuild?: Known }).khoiKeptBuild ??= {});

interface Known {
  now?: KeptBuild;
  /** Is told of each page, by address, that lies in the folder or will in a moment: taken from an earlier build, or just rendered to be kept. */
  onPage?: (address: string) => void;
}

/** The file of a page, from its address. */
export const fileOfPage = (address: string): string => `${address.slice(1)}index.html`;
