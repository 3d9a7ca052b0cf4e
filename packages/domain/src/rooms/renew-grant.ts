import { requireVisitor } from "../access/require-actor";
import type { ConferenceName, ParticipantId, RenewalToken } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { ParticipantRole } from "../ports";
import type { TownContext } from "../town-context";

import { cleanDisplayName } from "./display-name";
import { requireEnterable } from "./find-enterable-room";
import { guardGuessing } from "./guard-guessing";
import { type Admission, issueGrant } from "./issue-grant";
import { recordUse } from "./record-use";
import { RoomError } from "./room-error";
import { roomState } from "./room-state";
import { secretMatches } from "./secret";

/** A participant who was admitted before and needs a fresh grant. */
export interface RenewalRequest {
  readonly renewalToken: RenewalToken | string;
  /** Names are not stored, so the participant says theirs again. */
  readonly displayName?: string | null | undefined;
}

const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/**
 * Gives an admitted participant a fresh grant under the same participant id and role.
 *
 * Grants are short so that a leaked one is soon worthless; this is how a reconnect after ten
 * minutes still works. Call it before every new connection. A closed or expired room renews
 * nothing. Throws `room.grant-not-renewable`, `room.closed`, `room.expired`, `room.unavailable`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function renewGrant(ctx: TownContext, request: RenewalRequest): Promise<Admission> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.admitLimit, origin);
  const admitted = await guardGuessing(ctx, () => findAdmission(ctx, request.renewalToken));
  return issueGrant(ctx, {
    ...admitted,
    displayName: cleanDisplayName(request.displayName),
    renewalToken: request.renewalToken as RenewalToken,
  });
}

async function findAdmission(
  ctx: TownContext,
  token: string,
): Promise<{ conference: ConferenceName; participantId: ParticipantId; role: ParticipantRole }> {
  const [, id, secret] = TOKEN.exec(token) ?? [];
  if (id === undefined || secret === undefined) throw RoomError.grantNotRenewable();
  return ctx.transaction(async (tx) => {
    const admission = await tx.admission.findUnique({ where: { id }, include: { room: true } });
    if (admission === null || !secretMatches(secret, admission.renewalSecretHash)) {
      throw RoomError.grantNotRenewable();
    }
    const { room } = admission;
    const role = admission.isHost ? "host" : "guest";
    // The bearer was inside, so there is nothing to hide: say closed or expired plainly.
    requireEnterable({ role, opensAt: room.opensAt, state: roomState(room, ctx.clock.now()) });
    await recordUse(ctx, tx, room);
    return { conference: room.id as ConferenceName, participantId: id as ParticipantId, role };
  });
}
