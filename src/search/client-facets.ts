import { formatNumber } from '../vietnamese/numbers.ts';
import { parameterOf } from './address.ts';
import { words } from './client-words.ts';
import type { FacetName, SearchAnswer, SearchRequest } from './types.ts';

const facets: FacetName[] = ['kind', 'year', 'unit'];

/** The choices beside the results. Each keeps its place whatever is found: one without results can just not be chosen. */
export function facetsIn(area: HTMLElement) {
  const choices = facets.flatMap((facet) =>
    [...area.querySelectorAll<HTMLInputElement>(`input[name="${parameterOf[facet]}"]`)].map(
      (input) => ({ facet, input, count: input.parentElement?.querySelector('.facet-count') }),
    ),
  );
  const summary = area.querySelector('summary');

  return {
    /** Ticks what the request says. A value that no choice has stays in the request and in the address. */
    choose(request: SearchRequest): void {
      for (const { facet, input } of choices) input.checked = input.value === request[facet];
      const chosen = facets
        .map((facet) => request[facet])
        .filter(Boolean)
        .join(' · ');
      if (summary) summary.textContent = chosen ? `${words.filters}: ${chosen}` : words.filters;
    },
    /** @param counts nothing when nothing has been searched for */
    count(counts?: SearchAnswer['facets']): void {
      for (const { facet, input, count } of choices) {
        if (!input.value) continue;
        const found = counts?.[facet][input.value] ?? 0;
        if (count) count.textContent = counts ? formatNumber(found) : '';
        input.disabled = counts !== undefined && found === 0 && !input.checked;
      }
    },
  };
}
