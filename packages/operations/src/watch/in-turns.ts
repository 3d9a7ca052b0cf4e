/**
 * Runs `work` for every item, at most `width` at a time, and resolves when all are done. A slow item
 * holds up nobody but its own place. Rejects with the first failure, after all others have ended.
 */
export async function inTurns<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: width }, lane));
  const failure = ends.find((end) => end.status === "rejected");
  if (failure !== undefined) throw failure.reason;
}
