import type { AstroIntegration } from 'astro';

/** `/thiet-ke/` shows every component in every state, in development only: no build ever holds it. */
export const designPage = (): AstroIntegration => ({
  name: 'design-page',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command === 'dev')
        injectRoute({
          pattern: '/thiet-ke',
          entrypoint: './src/components/design/DesignPage.astro',
        });
    },
  },
});
