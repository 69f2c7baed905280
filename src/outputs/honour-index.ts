import type { FilterFacet } from '../domain/register.ts';
import type { HonourStatus } from '../schemas/honour.ts';

/** What the filter in the browser narrows by, of one honour. */
export type IndexedFacets = Record<FilterFacet, string> & { status: HonourStatus };

/** What it shows of one honour. Addresses carry the base path. */
export interface HonourDetails {
  name: string;
  note?: string;
  /** Office and unit of a person or model. */
  of?: string;
  to: string;
  label: string;
  /** The documents and days of its state, in words. */
  evidence?: string;
  /** The page of the first document among them. */
  evidenceTo?: string;
  /** Its line on the page of its year. */
  at: string;
}

const facetFields = ['nam', 'don-vi', 'loai', 'cap', 'tuyen', 'tinh-trang', 'status'] as const;
const detailFields = ['name', 'note', 'of', 'to', 'label', 'evidence', 'evidenceTo'] as const;

/**
 * The register without names, as sent before the first choice: every different value once, and a column of numbers
 * for each facet. `years` tells in which file the details of the rows stand, in the order of the rows.
 */
export interface HonourIndex {
  values: string[];
  columns: number[][];
  years: { count: number; file: string }[];
}

/** The details of a year's rows; the address of a line comes apart into page and id. */
export interface HonourDetailsFile {
  values: string[];
  pages: string[];
  rows: (number | string)[][];
}

/** Gives each value a number, in the order in which they are first met. */
function numbered() {
  const known = new Map<string, number>();
  return {
    of: (value: string): number =>
      known.get(value) ?? (known.set(value, known.size), known.size - 1),
    values: () => [...known.keys()],
  };
}

/** Packs the facets of all honours, in the order given. */
export function packIndex(
  honours: readonly IndexedFacets[],
  years: HonourIndex['years'],
): HonourIndex {
  const numbers = numbered();
  const columns = facetFields.map((field) => honours.map((honour) => numbers.of(honour[field])));
  return { values: numbers.values(), columns, years };
}

export const unpackIndex = ({ values, columns }: HonourIndex): IndexedFacets[] =>
  (columns[0] ?? []).map(
    (_, row) =>
      Object.fromEntries(
        facetFields.map((field, i) => [field, values[columns[i]?.[row] as number]]),
      ) as IndexedFacets,
  );

/** Packs the details of a year; `''` stands for what is not known. */
export function packDetails(honours: readonly HonourDetails[]): HonourDetailsFile {
  const [values, pages] = [numbered(), numbered()];
  const rows = honours.map((honour) => {
    const [page = '', id = ''] = honour.at.split('#');
    return [...detailFields.map((field) => values.of(honour[field] ?? '')), pages.of(page), id];
  });
  return { values: values.values(), pages: pages.values(), rows };
}

export const unpackDetails = ({ values, pages, rows }: HonourDetailsFile): HonourDetails[] =>
  rows.map((row) => {
    const known = detailFields.flatMap((field, i) =>
      values[row[i] as number] ? [[field, values[row[i] as number]]] : [],
    );
    return {
      ...Object.fromEntries(known),
      at: `${pages[row[detailFields.length] as number]}#${row[detailFields.length + 1]}`,
    } as HonourDetails;
  });
