import type { AxeBuilder } from '@axe-core/playwright';

/** What axe looks for: WCAG 2.2 to level AA, and what experience adds. */
export const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each fault with the first five places, a line each. */
export const faultsOf = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 5)
      .map((node) => `${id}: ${help} – ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
  );
