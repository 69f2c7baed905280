import { satteri } from '@astrojs/markdown-satteri';
import type { MdastPluginDefinition } from 'satteri';
import { withBase } from '../domain/addresses.ts';
import { headingIds } from '../domain/headings.ts';
import { safeLink } from '../domain/safe-links.ts';
import { faultOfElement, isOwnPicture, markdownFeatures } from '../files/markdown.ts';

/**
 * Drops whatever a text could do besides being read: HTML, code of MDX, pictures from elsewhere.
 * The check tells authors of all of it; this holds even where the check was not run.
 */
const onlyText: MdastPluginDefinition = {
  name: 'only-text',
  html: (node, context) => context.removeNode(node),
  mdxjsEsm: (node, context) => context.removeNode(node),
  mdxFlowExpression: (node, context) => context.removeNode(node),
  mdxTextExpression: (node, context) => context.removeNode(node),
  mdxJsxFlowElement: (node, context) => void (faultOfElement(node) && context.removeNode(node)),
  mdxJsxTextElement: (node, context) => void (faultOfElement(node) && context.removeNode(node)),
  image: (node, context) => void (isOwnPicture(node.url) || context.removeNode(node)),
};

/**
 * The Markdown of authors, as it is rendered for pages: internal links get the base path, unsafe ones lose their address, headings get unaccented ids;
 * nothing carries a style of its own, which the content security policy would refuse.
 * @param base starts and ends with `/`
 */
export function markdownProcessor(base: string): ReturnType<typeof satteri> {
  const processor = textProcessor(base);
  const { createMdxRenderer } = processor;
  if (!createMdxRenderer) return processor;
  return {
    ...processor,
    // Front matter belongs to the collections; what Astro makes of a `layout` in it would be a module of the author's choice.
    createMdxRenderer: async (shared, mdx) => {
      const renderer = await createMdxRenderer(shared, mdx);
      return { process: (text, file) => renderer.process(text, file, {}) };
    },
  };
}

/** So much of a table names it to those who hear the page. */
const labelLength = 60;

const textProcessor = (base: string) =>
  satteri({
    features: markdownFeatures,
    mdastPlugins: [onlyText],
    hastPlugins: [
      {
        name: 'addresses',
        element: {
          filter: ['a'],
          visit(node, context) {
            const href = node.properties['href'];
            if (typeof href !== 'string') return;
            const safe = safeLink(href);
            context.setProperty(node, 'href', safe === undefined ? null : withBase(base, safe));
          },
        },
      },
      {
        name: 'own-pictures',
        element: {
          filter: ['img'],
          visit: (node, context) =>
            void (isOwnPicture(String(node.properties['src'] ?? '')) || context.removeNode(node)),
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
            context.setProperty(
              node,
              'ariaLabel',
              `${markdownFeatures.gfm.footnotes.label} ${context.textContent(node)}`,
            );
          },
        },
      },
      {
        name: 'task-lists',
        element: {
          filter: ['input'],
          visit: (node, context) =>
            context.setProperty(
              node,
              'ariaLabel',
              node.properties['checked'] ? 'Đã xong' : 'Chưa xong',
            ),
        },
      },
      {
        name: 'wide-parts',
        element: {
          filter: ['table', 'pre'],
          visit(node, context) {
            const isTable = node.tagName === 'table';
            const words = context.textContent(node).replace(/\s+/g, ' ').trim();
            const label = `${isTable ? 'Bảng' : 'Đoạn mã'}: ${[...words].slice(0, labelLength).join('')}`;
            // What is wider than the page scrolls by itself, by the keyboard too, and has a name.
            context.wrapNode(node, {
              type: 'element',
              tagName: 'section',
              properties: { className: ['wide'], tabIndex: 0, ariaLabel: label },
              children: [],
            });
          },
        },
      },
      {
        name: 'column-alignment',
        element: {
          filter: ['th', 'td'],
          visit(node, context) {
            const align = /text-align:\s*(center|right)/.exec(
              String(node.properties['style'] ?? ''),
            )?.[1];
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
