import { announceDoor } from "../rooms/announce";
import { guardSecret } from "../rooms/guard-secret";
import { findHostedRoom, type HostKey } from "../rooms/host-key";
import type { TownContext } from "../town-context";

import { takeRight } from "./take-right";

/** Whom a host throws out of a running meeting, as the media side calls them. */
export interface EndpointRemoval {
  readonly endpointId: string;
  /** Every endpoint the host's page sees, the removed one included. */
  readonly present: readonly string[];
}

/** What came of it. */
export interface RemovedEndpoint {
  /** `known`: the guest's right was taken. `unknown`: taken from every guest who hides. */
  readonly removed: "known" | "unknown" | "nobody";
}

/**
 * Takes the right of the guest behind an endpoint, so that nobody who is thrown out comes back.
 *
 * Pages say themselves which endpoint they are. Where none says so, the guest hides: then every
 * guest who cannot be matched with somebody present loses the right and has to ask anew, so that
 * hiding gains nothing. Hosts cannot be removed. Throws what `removeParticipant` throws.
 */
export async function removeEndpoint(
  ctx: TownContext,
  request: HostKey & EndpointRemoval,
): Promise<RemovedEndpoint> {
  const { endpointId } = request;
  const others = request.present.filter((id) => id !== endpointId);
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const { id: roomId } = await findHostedRoom(ctx, tx, request);
      const inRoom = await tx.admission.findMany({
        where: { townId: ctx.townId, roomId, revokedAt: null },
        select: { id: true, isHost: true, endpointId: true },
      });
      const known = inRoom.filter((one) => one.endpointId === endpointId);
      if (known.length > 0) {
        const taken = await takeAll(known, "remove");
        return { removed: taken > 0 ? "known" : "nobody" };
      }
      const hidden = inRoom.filter(
        (one) => one.endpointId === null || !others.includes(one.endpointId),
      );
      return { removed: (await takeAll(hidden, "lapse")) > 0 ? "unknown" : "nobody" };

      async function takeAll(
        whom: readonly { readonly id: string; readonly isHost: boolean }[],
        event: "remove" | "lapse",
      ): Promise<number> {
        let taken = 0;
        for (const { id, isHost } of whom) {
          if (!isHost && (await takeRight(ctx, tx, { roomId, id, event }))) taken += 1;
        }
        if (taken > 0) await announceDoor(ctx, tx, roomId);
        return taken;
      }
    }),
  );
}
