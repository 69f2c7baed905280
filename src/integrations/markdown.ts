import { satteri } from '@astrojs/markdown-satteri';
import { withBase } from '../domain/addresses.ts';
import { headingIds } from '../domain/headings.ts';
import { markdownFeatures } from '../files/markdown.ts';

/**
 * The Markdown of authors, as it is rendered for pages: internal links get the base path, headings unaccented ids;
 * nothing carries a style of its own, which the content security policy would refuse.
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
      {
        name: 'footnote-references',
        element: {
          filter: ['a'],
          visit(node, context) {
            // Satteri describes them by the id of its own heading, which `heading-ids` replaces.
            if (!('dataFootnoteRef' in node.properties)) return;
            context.setProperty(node, 'ariaDescribedBy', null);
            context.setProperty(node, 'ariaLabel', `${markdownFeatures.gfm.footnotes.label} ${context.textContent(node)}`);
          },
        },
      },
      {
        name: 'task-lists',
        element: {
          filter: ['input'],
          visit: (node, context) => context.setProperty(node, 'ariaLabel', node.properties['checked'] ? 'Đã xong' : 'Chưa xong'),
        },
      },
      {
        name: 'column-alignment',
        element: {
          filter: ['th', 'td'],
          visit(node, context) {
            const align = /text-align:\s*(center|right)/.exec(String(node.properties['style'] ?? ''))?.[1];
            context.setProperty(node, 'style', null);
            if (align) context.setProperty(node, 'className', [align]);
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
