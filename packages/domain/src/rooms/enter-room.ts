import type { TownTransaction } from "@stadtstube/prisma";

import type { ParticipantId } from "../ids";
import type { ParticipantRole } from "../ports";
import type { TownContext } from "../town-context";
import { countUsage } from "../usage/count-usage";

import { bindName } from "./bound-name";
import { type Door, requirePassage } from "./door";
import { recordUse } from "./record-use";
import { hashSecret } from "./secret";

/** A room whose lock this transaction holds. */
export interface RoomToEnter {
  readonly id: string;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly door: Door;
}

/** Who enters, and by what right. */
export interface Entrant {
  readonly participantId: ParticipantId;
  readonly renewalSecret: string;
  readonly role: ParticipantRole;
  /** Clean. A guest comes back under no other; a host is called as they like. */
  readonly displayName: string;
  readonly provenPin: number | null;
  readonly admitted: boolean;
}

/**
 * Makes somebody a participant: the only place that does.
 *
 * Asks the door itself, so that no caller can forget to. Throws `room.locked`,
 * `room.pin-required`, `room.waiting-room`, `room.unavailable`.
 */
export async function enterRoom(
  ctx: TownContext,
  tx: TownTransaction,
  room: RoomToEnter,
  entrant: Entrant,
): Promise<void> {
  requirePassage(room.door, entrant);
  const { participantId, renewalSecret, role, displayName } = entrant;
  await tx.admission.create({
    data: {
      id: participantId,
      townId: ctx.townId,
      roomId: room.id,
      isHost: role === "host",
      renewalSecretHash: hashSecret(renewalSecret),
      nameHash: role === "host" ? null : bindName(renewalSecret, displayName),
      createdAt: ctx.clock.now(),
    },
  });
  await recordUse(ctx, tx, room);
  await countUsage(ctx, tx, "participants_admitted");
}
