import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import { nextState, stateAt } from "./state";

/** Whose right to be in the room is taken, and how. */
export interface TakenRight {
  readonly roomId: string;
  /** The participant's id, a UUID. */
  readonly id: string;
  /** `remove` is a host's no, after which there is a pause; `lapse` lets ask anew at once. */
  readonly event: "remove" | "lapse";
}

/**
 * Takes a guest's right to be in the room, within the caller's transaction and behind the room's
 * lock. False if there is no such guest, or the right was taken before. Hosts keep theirs.
 */
export async function takeRight(
  ctx: TownContext,
  tx: TownTransaction,
  { roomId, id, event }: TakenRight,
): Promise<boolean> {
  const now = ctx.clock.now();
  const { count } = await tx.admission.updateMany({
    where: { townId: ctx.townId, roomId, id, isHost: false, revokedAt: null },
    data: { revokedAt: now, lastSeenAt: null, endpointId: null },
  });
  if (count === 0) return false;
  const asked = await tx.waitingRequest.findUnique({ where: { id } });
  if (asked === null) return true;
  const state = nextState(stateAt(asked, now, ctx.policy.waitingRoom), event);
  if (state === "refused") {
    await tx.waitingRequest.update({
      where: { id },
      data: { state, enteredAt: null, decidedAt: now, refusals: { increment: 1 } },
    });
  } else if (state === "gone") {
    await tx.waitingRequest.update({ where: { id }, data: { state, enteredAt: null } });
  }
  return true;
}
