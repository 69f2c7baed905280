import type { Features } from 'satteri';

/** How Markdown is read, by the pages and by the check alike: quotes and dashes stay as typed. */
export const markdownFeatures = {
  smartPunctuation: false,
  gfm: { footnotes: { label: 'Chú thích', backLabel: 'Về chỗ dẫn chú thích {reference}' } },
} satisfies Features;
