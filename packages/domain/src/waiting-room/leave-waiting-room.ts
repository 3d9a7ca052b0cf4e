import { announceWaitingList } from "../rooms/announce";
import { guardSecret } from "../rooms/guard-secret";
import type { TownContext } from "../town-context";

import { findRequest, type RequestKey } from "./find-request";
import { nextState, stateAt } from "./state";

/**
 * Takes a question back: the guest does not want to wait any longer. Idempotent.
 *
 * Not for the end of a page: a reload would lose its place. Changes nothing for who is inside or
 * refused. Throws `room.request-unknown`, `rate-limit.exceeded`, `access.denied`.
 */
export async function leaveWaitingRoom(ctx: TownContext, key: RequestKey): Promise<void> {
  await guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const request = await findRequest(ctx, tx, key);
      const state = stateAt(request, ctx.clock.now(), ctx.policy.waitingRoom);
      if (nextState(state, "leave") === null) return;
      await tx.waitingRequest.update({
        where: { id: request.id },
        data: { state: "gone", displayName: null },
      });
      await announceWaitingList(ctx, tx, request.roomId);
    }),
  );
}
