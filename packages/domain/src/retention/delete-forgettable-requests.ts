import { requireSystemJob } from "../access/require-actor";
import { announceWaitingList } from "../rooms/announce";
import type { TownContext } from "../town-context";
import { isForgettable } from "../waiting-room/state";

/**
 * Deletes the town's waiting requests that are gone, and refusals that are long past; returns how
 * many. Run it every minute: it deletes the names of those who vanished without a word.
 */
export async function deleteForgettableRequests(ctx: TownContext): Promise<number> {
  requireSystemJob(ctx.actor);
  return ctx.transaction(async (tx) => {
    // What somebody works on at this moment is left for the next run.
    const free = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM waiting_requests
      WHERE town_id = ${ctx.townId}::uuid AND entered_at IS NULL FOR UPDATE SKIP LOCKED`;
    const requests = await tx.waitingRequest.findMany({
      where: { townId: ctx.townId, id: { in: free.map(({ id }) => id) } },
    });
    const now = ctx.clock.now();
    const over = requests.filter((one) => isForgettable(one, now, ctx.policy.waitingRoom));
    const { count } = await tx.waitingRequest.deleteMany({
      where: { townId: ctx.townId, id: { in: over.map(({ id }) => id) } },
    });
    const seenByHosts = over.filter(({ state }) => state === "waiting");
    for (const roomId of new Set(seenByHosts.map((one) => one.roomId))) {
      await announceWaitingList(ctx, tx, roomId);
    }
    return count;
  });
}
