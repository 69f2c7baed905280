import type { AstroIntegration } from 'astro';

/** Set for an Astro that must wait: `npm run build` loads it while the content is being checked, which takes about as long. */
export const waitVariable = 'WAIT_FOR_CHECK';

/** Lets Astro begin with its work only when it is told so on its standard input; it ends when that is closed without a word. */
export const whenChecked = (): AstroIntegration => ({
  name: 'when-checked',
  hooks: {
    'astro:config:setup': async ({ command }) => {
      if (command !== 'build' || !process.env[waitVariable]) return;
      const told = await new Promise<boolean>((resolve) => process.stdin.once('data', () => resolve(true)).once('end', () => resolve(false)));
      if (!told) process.exit(1);
      process.stdin.unref?.();
      process.stdin.pause();
    },
  },
});
