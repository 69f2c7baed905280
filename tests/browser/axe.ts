/** What axe looks for: WCAG 2.2 to level AA, and what experience adds. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
