/** What a page may read besides its own view, and what else it has read. */
export interface PageReads {
  allowed: readonly string[];
  others: string[];
}

let current: PageReads | undefined;

let turn: Promise<unknown> = Promise.resolve();

/** Renders when all that were handed over before have come to their end, well or badly: what is read and asked for meanwhile belongs to one page. */
export function oneByOne<T>(render: () => Promise<T>): Promise<T> {
  const done = turn.then(render);
  turn = done.catch(() => undefined);
  return done;
}

/** Notes what is read meanwhile: one page's reads at a time, {@link oneByOne}. */
export async function whileRendering<T>(reads: PageReads, render: () => Promise<T>): Promise<T> {
  current = reads;
  try {
    return await render();
  } finally {
    current = undefined;
  }
}

/** To be told of everything that may differ from one build to the next. */
export function noteRead(what: string): void {
  if (current && !current.allowed.includes(what)) current.others.push(what);
}
