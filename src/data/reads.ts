/** What a page may read besides its own view, and what else it has read. */
export interface PageReads {
  allowed: readonly string[];
  others: string[];
}

let current: PageReads | undefined;

/** Notes what is read meanwhile. Pages are rendered one after the other, so there is one at a time. */
export async function whileRendering<T>(reads: PageReads | undefined, render: () => Promise<T>): Promise<T> {
  const before = current;
  current = reads;
  try {
    return await render();
  } finally {
    current = before;
  }
}

/** To be told of everything that may differ from one build to the next. */
export function noteRead(what: string): void {
  if (current && !current.allowed.includes(what)) current.others.push(what);
}
