import type { Stored } from './stored.ts';

/** A page as it is kept from one build to the next. */
export interface KeptPage {
  html: string;
  pictures: Picture[];
}

/** What a page asked Astro for, and the address that it was given. */
export interface Picture {
  asked: [options: unknown, properties: unknown, original: unknown];
  address: string;
}

export interface KeptBuild {
  stored: Stored;
  /** The keys of the pages that need not be rendered, by address. */
  reused: Map<string, string>;
}

/** What the pages' program and Astro's own, which are bundled apart, both know of the build in progress. */
export const keptBuild = ((globalThis as { khoiKeptBuild?: { now?: KeptBuild } }).khoiKeptBuild ??= {});
