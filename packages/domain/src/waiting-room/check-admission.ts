import { requireVisitor } from "../access/require-actor";
import { settleRoom } from "../gatherings/settle-room";
import type { GuestKey } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { guardSecret } from "../rooms/guard-secret";
import { foundByGuest } from "../rooms/find-enterable-room";
import { RoomError } from "../rooms/room-error";
import type { TownContext } from "../town-context";

import { findRequest, type RequestKey } from "./find-request";
import type { CheckOutcome } from "./outcome";
import { letIn, settleRequest } from "./settle-request";
import { stateAt } from "./state";

/** A guest who has asked before. */
export interface AdmissionCheck extends RequestKey {
  /** Used only for who was inside before: their name is not stored any more. */
  readonly displayName?: string | null | undefined;
}

/**
 * Tells a guest what became of their question, and lets them in once they are admitted.
 *
 * It is also the sign of life that keeps the place: call it when a watched change comes, and three
 * times as often as `policy.waitingRoom.unseenMs`. Throws `room.request-unknown` when the request
 * is gone, upon which the guest asks again; `rate-limit.exceeded`, `access.denied`.
 */
export async function checkAdmission(
  ctx: TownContext,
  check: AdmissionCheck,
): Promise<CheckOutcome> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.checkLimit, origin);
  const guest = { guestKey: check.guestKey as GuestKey, displayName: check.displayName };
  const settled = await guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const before = await findRequest(ctx, tx, check);
      const isSettled = await settleRoom(ctx, tx, before.room);
      const found = isSettled ? await findRequest(ctx, tx, check) : before;
      const now = ctx.clock.now();
      const room = foundByGuest(found.room, now);
      if (room.state !== "open") return { state: "closed" as const };
      if (stateAt(found, now, ctx.policy.waitingRoom) === "gone") throw RoomError.requestUnknown();
      const request = await tx.waitingRequest.update({
        where: { id: found.id },
        data: { lastSeenAt: now },
      });
      return settleRequest(ctx, tx, { room, request, guest });
    }),
  );
  return settled.state === "passed" ? letIn(ctx, settled) : settled;
}
