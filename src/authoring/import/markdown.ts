import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Blocks as the Markdown of the site: what would be read as a mark is escaped, line by line as authors edit it. */
export const markdownOf = (blocks: readonly RootContent[]): string =>
  toMarkdown(
    { type: 'root', children: [...blocks] },
    {
      bullet: '-',
      emphasis: '*',
      rule: '-',
      listItemIndent: 'one',
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  ).trimEnd();
