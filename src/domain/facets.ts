/** Narrowing a list by several facets at once. Plain data in, plain data out: the same code runs in the browser. */
export type Filters<Facet extends string> = Partial<Record<Facet, string>>;
export type Faceted<Facet extends string> = Readonly<Record<Facet, string>>;

const fits = <Facet extends string>(
  row: Faceted<Facet>,
  filters: Filters<Facet>,
  except?: Facet,
): boolean => {
  for (const facet in filters)
    if (facet !== except && filters[facet] && row[facet] !== filters[facet]) return false;
  return true;
};

/** The rows that satisfy every filter, in their order. */
export const narrow = <Facet extends string, Row extends Faceted<Facet>>(
  rows: readonly Row[],
  filters: Filters<Facet>,
): Row[] => rows.filter((row) => fits(row, filters));

/** How many rows each choice of a facet would leave, the other filters kept. */
export function countsBy<Facet extends string>(
  rows: readonly Faceted<Facet>[],
  facet: Facet,
  filters: Filters<Facet>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    if (fits(row, filters, facet)) counts.set(row[facet], (counts.get(row[facet]) ?? 0) + 1);
  return counts;
}
