import { satteri } from '@astrojs/markdown-satteri';
import { withBase } from '../domain/addresses.ts';
import { headingIds } from '../domain/headings.ts';
import { markdownFeatures } from '../files/markdown.ts';

/**
 * The Markdown of authors, as it is rendered for pages: internal links get the base path, headings unaccented ids.
 * @param base starts and ends with `/`
 */
export const markdownProcessor = (base: string) =>
  satteri({
    features: markdownFeatures,
    hastPlugins: [
      {
        name: 'base-path',
        element: {
          filter: ['a'],
          visit(node, context) {
            const href = node.properties['href'];
            if (typeof href === 'string') context.setProperty(node, 'href', withBase(base, href));
          },
        },
      },
      () => {
        const idOf = headingIds();
        return {
          name: 'heading-ids',
          element: {
            filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
            visit(node, context) {
              context.setProperty(node, 'id', idOf(context.textContent(node)));
            },
          },
        };
      },
    ],
  });
