import type { AstroIntegration } from 'astro';

/** Where the process that `npm run build` has started for Astro keeps the word to begin: `src/cli/within-build.ts` hears it. */
export const toBegin = globalThis as { khoiToldToBegin?: Promise<void> };

/** Lets Astro begin with its work only when it is told so: `npm run build` loads it while the content is being checked, which takes about as long. */
export const whenChecked = (): AstroIntegration => ({
  name: 'when-checked',
  hooks: { 'astro:config:setup': () => toBegin.khoiToldToBegin },
});
