/** Waits until all have ended, also when one fails, so that none is still writing when the folder they write into is removed. Throws the first error. */
export async function allEnded(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
