import type { FacetName } from './types.ts';

/** What is known of a result before it is loaded, so that counting, filtering and ordering by date load nothing: it stands in the name of its file. */
export interface Known {
  kind: string | undefined;
  years: readonly string[];
  units: readonly string[];
  date: string | undefined;
  fields: readonly string[];
  /** Pages of one file have one number. */
  group: number | undefined;
}

export type Facets = Readonly<Record<FacetName, readonly string[]>>;

/** `a1b2c3-2-20230224-0_1-3`: content, kind, date, years, units, fields and group; all but the date and the group are places in the lists of filter values, and what follows the last that is known is left out. */
export function resultName(
  content: string,
  { kind, years, units, date, fields, group }: Known,
  facets: Facets,
): string {
  const place = (facet: FacetName, values: readonly string[]) =>
    values.map((value) => facets[facet].indexOf(value).toString(36)).join('_');
  const parts = [
    place('kind', kind ? [kind] : []),
    (date ?? '').replaceAll('-', ''),
    place('year', years),
    place('unit', units),
    place('field', fields),
    group === undefined ? '' : group.toString(36),
  ];
  return [content, ...parts.slice(0, parts.findLastIndex((part) => part !== '') + 1)].join('-');
}

export function knownFrom(name: string, facets: Facets): Known {
  const [, kind = '', date = '', years = '', units = '', fields = '', group = ''] = name.split('-');
  const values = (facet: FacetName, places: string) =>
    places === ''
      ? []
      : places.split('_').flatMap((place) => facets[facet][parseInt(place, 36)] ?? []);
  return {
    kind: values('kind', kind)[0],
    date:
      date === ''
        ? undefined
        : [date.slice(0, 4), date.slice(4, 6), date.slice(6, 8)].filter(Boolean).join('-'),
    years: values('year', years),
    units: values('unit', units),
    fields: values('field', fields),
    group: group === '' ? undefined : parseInt(group, 36),
  };
}
