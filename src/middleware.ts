import { defineMiddleware } from 'astro:middleware';
import type { PageHead } from './data/entry.ts';
import { rendered } from './data/kept-pages.ts';

/** Every page is rendered in here, so that it can be kept for the next build. */
export const onRequest = defineMiddleware(({ props }, next) =>
  rendered(props['head'] as PageHead | undefined, next),
);
