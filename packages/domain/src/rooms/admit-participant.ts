import { requireVisitor } from "../access/require-actor";
import type { ConferenceName, ParticipantId, RenewalToken } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";
import { countUsage } from "../usage/count-usage";

import { cleanDisplayName } from "./display-name";
import { findEnterableRoom, type RoomKey } from "./find-enterable-room";
import { guardGuessing } from "./guard-guessing";
import { type Admission, issueGrant } from "./issue-grant";
import { recordUse } from "./record-use";
import { drawSecret, hashSecret } from "./secret";

/** Who wants to enter which room. */
export interface AdmissionRequest extends RoomKey {
  /** Cleaned here; absent or empty becomes "Gast". Not stored. */
  readonly displayName?: string | null | undefined;
}

/**
 * Lets somebody into a room: host with the right secret, guest without one.
 *
 * Throws `room.unavailable`, `room.not-yet-open` (guests; with `opensAt`), `room.not-host`,
 * `room.closed` and `room.expired` (hosts), `rate-limit.exceeded`, `access.denied`.
 */
export async function admitParticipant(
  ctx: TownContext,
  request: AdmissionRequest,
): Promise<Admission> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.admitLimit, origin);
  const participantId = randomUuid(ctx.randomness) as ParticipantId;
  const renewalSecret = drawSecret(ctx.randomness);
  const room = await guardGuessing(ctx, () =>
    ctx.transaction(async (tx) => {
      const found = await findEnterableRoom(ctx, tx, request);
      await tx.admission.create({
        data: {
          id: participantId,
          townId: ctx.townId,
          roomId: found.id,
          isHost: found.role === "host",
          renewalSecretHash: hashSecret(renewalSecret),
          createdAt: ctx.clock.now(),
        },
      });
      await recordUse(ctx, tx, found);
      await countUsage(ctx, tx, "participants_admitted");
      return found;
    }),
  );
  return issueGrant(ctx, {
    conference: room.id as ConferenceName,
    participantId,
    displayName: cleanDisplayName(request.displayName),
    role: room.role,
    renewalToken: `${participantId}.${renewalSecret}` as RenewalToken,
  });
}
