import type { TownTransaction } from "@stadtstube/prisma";

import type { WaitingRequestId } from "../ids";
import { announceDoor } from "../rooms/announce";
import { guardSecret } from "../rooms/guard-secret";
import { findHostedRoom, type HostKey } from "../rooms/host-key";
import { RoomError } from "../rooms/room-error";
import type { TownContext } from "../town-context";

import { nextState, stateAt } from "./state";

/** What a host decides. */
export interface AdmissionDecision {
  readonly decision: "admit" | "refuse";
  /**
   * About whom: requests from the list the host saw, or everybody who waits at this moment. Ids
   * are safer for "admit all": nobody slips in who asked after the host looked.
   */
  readonly requests: "all" | readonly (WaitingRequestId | string)[];
}

/** Whom the decision hit; who was decided about before, or is gone, is missing. */
export interface DecidedRequests {
  readonly decided: readonly WaitingRequestId[];
}

/**
 * Admits or refuses guests who wait; a refusal also takes back an admission not used yet.
 *
 * May be repeated, and by several hosts at once: every request is decided once, and the one who
 * refuses prevails. Throws `room.locked` on admitting while the room is locked, `room.unavailable`,
 * `room.not-host`, `room.closed`, `room.expired`, `rate-limit.exceeded`, `access.denied`.
 */
export async function decideAdmission(
  ctx: TownContext,
  request: HostKey & AdmissionDecision,
): Promise<DecidedRequests> {
  const { decision, requests } = request;
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const room = await findHostedRoom(ctx, tx, request);
      if (decision === "admit" && room.door.locked) throw RoomError.locked();
      const ids = await findDecidable(ctx, tx, { roomId: room.id, decision, requests });
      if (ids.length === 0) return { decided: [] };
      const decidedAt = ctx.clock.now();
      await tx.waitingRequest.updateMany({
        where: { id: { in: ids } },
        data:
          decision === "admit"
            ? { state: "admitted", decidedAt }
            : { state: "refused", decidedAt, displayName: null, refusals: { increment: 1 } },
      });
      await announceDoor(ctx, tx, room.id);
      return { decided: ids as WaitingRequestId[] };
    }),
  );
}

/** "All" are those who wait: whom another host has just admitted is not meant. */
async function findDecidable(
  ctx: TownContext,
  tx: TownTransaction,
  about: AdmissionDecision & { readonly roomId: string },
): Promise<string[]> {
  const { roomId, decision, requests } = about;
  const candidates = await tx.waitingRequest.findMany({
    where: { townId: ctx.townId, roomId, enteredAt: null },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
  });
  const now = ctx.clock.now();
  const named = requests === "all" ? null : new Set<string>(requests);
  return candidates
    .filter((candidate) => {
      const state = stateAt(candidate, now, ctx.policy.waitingRoom);
      const meant = named === null ? state === "waiting" : named.has(candidate.id);
      return meant && nextState(state, decision) !== null;
    })
    .map(({ id }) => id);
}
