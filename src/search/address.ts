import { facetNames, type SearchRequest } from './types.ts';

/** What the search page's address calls each part of a request. Links to searches are kept and shared: these never change. */
export const parameterOf = {
  query: 'q',
  kind: 'loai',
  year: 'nam',
  unit: 'don-vi',
  field: 'linh-vuc',
  order: 'sap-xep',
} as const;

/** The value of `sap-xep` for the newest first; without it the best match comes first. */
export const newestFirst = 'moi-nhat';

/** The request in an address or in a form, which use the same names. */
export function requestFrom(values: URLSearchParams): SearchRequest {
  const value = (name: string) => (values.get(name) ?? '').trim();
  return {
    query: value(parameterOf.query),
    kind: value(parameterOf.kind),
    year: value(parameterOf.year),
    unit: value(parameterOf.unit),
    field: value(parameterOf.field),
    order: value(parameterOf.order) === newestFirst ? 'date' : 'relevance',
  };
}

/** The part of the address after the path: `?q=…`, or nothing when all of the request is empty. What narrows nothing is left out. */
export function searchPart(request: SearchRequest): string {
  const values = new URLSearchParams();
  for (const part of ['query', ...facetNames] as const)
    if (request[part]) values.set(parameterOf[part], request[part]);
  if (request.order === 'date' && values.size > 0) values.set(parameterOf.order, newestFirst);
  return values.size > 0 ? `?${values}` : '';
}

/** True when there is nothing to look for: neither words nor a choice. */
export const isEmpty = (request: SearchRequest): boolean => !request.query && !isNarrowed(request);

/** True when the results are narrowed by a choice. */
export const isNarrowed = (request: SearchRequest): boolean =>
  facetNames.some((facet) => request[facet] !== '');
