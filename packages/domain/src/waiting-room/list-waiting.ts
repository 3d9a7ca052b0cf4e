import type { WaitingRequestId } from "../ids";
import { type DoorView, viewDoor } from "../rooms/door";
import { guardSecret } from "../rooms/guard-secret";
import { findHostedRoom, type HostKey } from "../rooms/host-key";
import type { TownContext } from "../town-context";

import { stateAt } from "./state";

/** A guest as the hosts see them. */
export interface WaitingGuest {
  readonly requestId: WaitingRequestId;
  readonly displayName: string;
  readonly askedAt: Date;
}

/** What a host sees of the door. */
export interface WaitingList {
  /** Who waits, in the order they came. */
  readonly guests: readonly WaitingGuest[];
  readonly door: DoorView;
}

/**
 * Who waits; for hosts only.
 *
 * Throws `room.unavailable`, `room.not-host`, `room.closed`, `room.expired`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function listWaiting(ctx: TownContext, key: HostKey): Promise<WaitingList> {
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const room = await findHostedRoom(ctx, tx, key);
      const now = ctx.clock.now();
      const requests = await tx.waitingRequest.findMany({
        where: { townId: ctx.townId, roomId: room.id, state: "waiting" },
        orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      });
      const guests = requests
        .filter((request) => stateAt(request, now, ctx.policy.waitingRoom) === "waiting")
        .map(({ id, displayName, askedAt }) => ({
          requestId: id as WaitingRequestId,
          displayName: displayName ?? "",
          askedAt,
        }));
      return { guests, door: viewDoor(room.door) };
    }),
  );
}
