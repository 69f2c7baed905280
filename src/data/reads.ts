/** What a page may read besides its own view, and what else it has read. */
export interface PageReads {
  allowed: readonly string[];
  others: string[];
}

let current: PageReads | undefined;

let turn: Promise<unknown> = Promise.resolve();

/** Renders when all that were handed over before have come to their end, well or badly, and notes what is read meanwhile: it belongs to one page. */
export function whileRendering<T>(
  reads: PageReads | undefined,
  render: () => Promise<T>,
): Promise<T> {
  const done = turn.then(async () => {
    current = reads;
    try {
      return await render();
    } finally {
      current = undefined;
    }
  });
  turn = done.catch(() => undefined);
  return done;
}

/** To be told of everything that may differ from one build to the next. */
export function noteRead(what: string): void {
  if (current && !current.allowed.includes(what)) current.others.push(what);
}
