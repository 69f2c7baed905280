import type { FilterFacet } from '../domain/register.ts';
import type { HonourStatus } from '../schemas/honour.ts';

/** What the filter in the browser knows of one honour: enough to find it and to show it. Addresses carry the base path. */
export type IndexedHonour = Record<FilterFacet, string> & {
  status: HonourStatus;
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
};

const fields = [
  'nam',
  'don-vi',
  'loai',
  'cap',
  'tuyen',
  'tinh-trang',
  'status',
  'name',
  'note',
  'of',
  'to',
  'label',
  'evidence',
  'evidenceTo',
] as const;

/** As sent: every different value once, and rows of numbers that point at them; the address of the line comes apart into page and id. */
export interface HonourIndex {
  values: string[];
  pages: string[];
  rows: (number | string)[][];
}

/** Packs the honours in the order given; `''` stands for what is not known. */
export function packIndex(honours: readonly IndexedHonour[]): HonourIndex {
  const [values, pages] = [new Map<string, number>(), new Map<string, number>()];
  const place = (known: Map<string, number>, value: string) =>
    known.get(value) ?? (known.set(value, known.size), known.size - 1);
  const rows = honours.map((honour) => {
    const [page = '', id = ''] = honour.at.split('#');
    return [...fields.map((field) => place(values, honour[field] ?? '')), place(pages, page), id];
  });
  return { values: [...values.keys()], pages: [...pages.keys()], rows };
}

export const unpackIndex = ({ values, pages, rows }: HonourIndex): IndexedHonour[] =>
  rows.map((row) => {
    const known = fields.flatMap((field, i) =>
      values[row[i] as number] ? [[field, values[row[i] as number]]] : [],
    );
    return {
      ...Object.fromEntries(known),
      at: `${pages[row[fields.length] as number]}#${row[fields.length + 1]}`,
    } as IndexedHonour;
  });
