import { itemsPerPage } from '../domain/pages.ts';

export interface ListPage<T> {
  items: T[];
  page: number;
  pages: number;
  total: number;
}

/** Cuts a list into pages; an empty list still has one. */
export function paginate<T>(items: readonly T[], size: number = itemsPerPage): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    page: i + 1,
    pages,
    total: items.length,
  }));
}
