import { join } from 'node:path';
import { projectRoot } from '../../src/files/root.ts';

/** The sites that the tests look at: setup.ts builds them, and hands their folders to the tests. */
export const siteNames = ['real', 'real-subpath', 'bloc', 'live'] as const;
export type SiteName = (typeof siteNames)[number];

export const testSites = join(projectRoot, '.astro', 'test-sites');
export const origin = 'https://khoi-thi-dua.example';
export const buildDate = '2026-11-22';

/** The fictional bloc; setup.ts writes it anew. */
export const blocContent = join(testSites, 'bloc-content');

/** The record as it stood when it was frozen: what authors write since then changes no test. */
const seedContent = join(projectRoot, 'tests', 'fixtures', 'seed');
/** Today's record, built as a pull request's is. */
const liveContent = join(projectRoot, 'content');

export const plans: Record<SiteName, { content: string; base: string }> = {
  real: { content: seedContent, base: '/' },
  'real-subpath': { content: seedContent, base: '/khoi/' },
  bloc: { content: blocContent, base: '/' },
  live: { content: liveContent, base: '/' },
};

/**
 * The environment of a build in a test. Everything that could come in from the caller is set:
 * Astro reads vitest's own NODE_ENV, MODE, DEV and PROD as well, and would build as in development.
 */
export const buildEnv = (settings: Record<string, string> = {}): Record<string, string> => ({
  NODE_ENV: 'production',
  MODE: 'production',
  DEV: '',
  PROD: '1',
  CONTENT_DIR: seedContent,
  SITE_URL: origin,
  BASE_PATH: '',
  BUILD_DATE: buildDate,
  ...settings,
});

export const envOf = (name: SiteName): Record<string, string> =>
  buildEnv({ CONTENT_DIR: plans[name].content, BASE_PATH: plans[name].base });

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of each built site. */
    sites: Record<SiteName, string>;
  }
}
