/** Enough to keep every core busy with compressing while the next is made ready; each takes a quarter of a megabyte. */
export const atOnce = 16;

/** Does something with every item, in order, few at once; an item is asked for only when its turn has come. The results are in the order of the items. */
export async function inTurn<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Promise<Result>[] = [];
  for (const item of items) {
    results.push(work(item));
    await results[results.length - atOnce];
  }
  return Promise.all(results);
}
