export interface ListPage<T> {
  items: T[];
  page: number;
  pages: number;
  total: number;
}

/** How many entries a list page holds: few enough for its weight, many enough to browse. */
const pageSize = 20;

/** Cuts a list into pages; an empty list still has one. */
export function paginate<T>(items: readonly T[], size: number = pageSize): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    page: i + 1,
    pages,
    total: items.length,
  }));
}
