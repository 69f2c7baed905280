import { formatNumber } from '../vietnamese/numbers.ts';
import { parameterOf } from './address.ts';
import { filtersLabel, seeLabel } from './client-words.ts';
import { type FacetName, facetNames, type SearchAnswer, type SearchRequest } from './types.ts';

/** The choices beside the results. Each keeps its place whatever is found: one without results can just not be chosen, and where there is nothing to choose between, nothing is shown. */
export function facetsIn(area: HTMLElement) {
  const choices = facetNames.flatMap((facet) =>
    [...area.querySelectorAll<HTMLInputElement>(`input[name="${parameterOf[facet]}"]`)].map(
      (input) => ({ facet, input, count: input.parentElement?.querySelector('.facet-count') }),
    ),
  );
  const details = area.querySelector<HTMLDetailsElement>('.facets');
  const summary = details?.querySelector('summary');
  const see = details?.querySelector<HTMLButtonElement>('.facets-see');
  const fieldsetOf = (facet: FacetName) =>
    choices.find((choice) => choice.facet === facet)?.input.closest('fieldset');
  see?.addEventListener('click', () => {
    if (!details || !summary) return;
    details.open = false;
    summary.focus();
    area.querySelector('.found')?.scrollIntoView({ block: 'start', behavior: 'instant' });
  });

  return {
    /** Ticks what the request says. A value that no choice has stays in the request and in the address. */
    choose(request: SearchRequest): void {
      for (const { facet, input } of choices) input.checked = input.value === request[facet];
      if (summary)
        summary.textContent = filtersLabel(facetNames.filter((facet) => request[facet]).length);
    },
    /** @param counts nothing when nothing has been searched for */
    count(counts?: SearchAnswer['facets'], total?: number): void {
      const open = new Map<FacetName, number>();
      for (const { facet, input, count } of choices) {
        if (!input.value) continue;
        const found = counts?.[facet][input.value] ?? 0;
        if (count) count.textContent = counts ? formatNumber(found) : '';
        input.disabled = counts !== undefined && found === 0 && !input.checked;
        // What is chosen can be taken back.
        if (!counts || found > 0 || input.checked)
          open.set(facet, (open.get(facet) ?? 0) + (input.checked ? 2 : 1));
      }
      for (const facet of facetNames) {
        const fieldset = fieldsetOf(facet);
        if (fieldset) fieldset.hidden = (open.get(facet) ?? 0) < 2;
      }
      if (see) {
        see.hidden = total === undefined;
        see.textContent = seeLabel(total ?? 0);
      }
    },
  };
}
