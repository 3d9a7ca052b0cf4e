import type { TownTransaction } from "@stadtstube/prisma";

import { requireVisitor } from "../access/require-actor";
import type { RenewalToken } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { findByRenewalToken } from "../rooms/find-by-renewal-token";
import { guardSecret } from "../rooms/guard-secret";
import { RoomError } from "../rooms/room-error";
import { roomState } from "../rooms/room-state";
import type { TownContext } from "../town-context";

/** A page's sign of life from inside a meeting. */
export interface PresenceReport {
  readonly renewalToken: RenewalToken | string;
  /** How the page's media connection is called there, eight hex digits; null: it has left. */
  readonly endpointId: string | null;
}

const ENDPOINT_ID = /^[0-9a-f]{8}$/;

/**
 * Notes that a participant is in the meeting, or has left it. Nameless.
 *
 * The media side is not asked, so it works with any; but a page can lie about itself, which is why
 * nothing but a number and the removal of a guest depends on it. Of several pages that claim one
 * endpoint the first is believed while it gives signs of life. Throws `room.grant-not-renewable`
 * for who was removed and for a token that proves nothing, `room.closed` and `room.expired` to who
 * stays although the room is over, `rate-limit.exceeded`, `access.denied`.
 */
export async function reportPresence(ctx: TownContext, report: PresenceReport): Promise<void> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.presenceLimit, origin);
  const { renewalToken, endpointId } = report;
  await guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const admission = await findByRenewalToken(tx, renewalToken);
      if (admission === null) throw RoomError.grantNotRenewable();
      const { id, roomId, room } = admission;
      if (endpointId === null) return leave(tx, id);
      const state = roomState(room, ctx.clock.now());
      if (state === "closed") throw RoomError.closed();
      if (state === "expired") throw RoomError.expired();
      return stay(ctx, tx, { id, roomId, claimed: endpointId });
    }),
  );
}

async function leave(tx: TownTransaction, id: string): Promise<void> {
  await tx.admission.updateMany({ where: { id }, data: { lastSeenAt: null, endpointId: null } });
}

async function stay(
  ctx: TownContext,
  tx: TownTransaction,
  by: { readonly id: string; readonly roomId: string; readonly claimed: string },
): Promise<void> {
  const now = ctx.clock.now();
  const taken = ENDPOINT_ID.test(by.claimed)
    ? await tx.admission.count({
        where: {
          townId: ctx.townId,
          roomId: by.roomId,
          endpointId: by.claimed,
          id: { not: by.id },
          lastSeenAt: { gt: new Date(now.getTime() - ctx.policy.absentAfterMs) },
        },
      })
    : 1;
  // Not `update`: the room may be deleted at this moment, which is no failure of the page.
  await tx.admission.updateMany({
    where: { id: by.id },
    data: { lastSeenAt: now, endpointId: taken === 0 ? by.claimed : null },
  });
}
