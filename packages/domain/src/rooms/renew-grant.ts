import { requireVisitor } from "../access/require-actor";
import type { ConferenceName, ParticipantId, RenewalToken } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

import { cleanDisplayName } from "./display-name";
import { requireEnterable } from "./find-enterable-room";
import { guardSecret } from "./guard-secret";
import { type Admission, issueGrant } from "./issue-grant";
import { lockRoom } from "./lock-room";
import { type MeetingTerms, meetingTerms } from "./meeting-terms";
import { recordUse } from "./record-use";
import { parseRenewalToken } from "./renewal-token";
import { RoomError } from "./room-error";
import { roomState } from "./room-state";
import { secretMatches } from "./secret";

/** A participant who was admitted before and needs a fresh grant. */
export interface RenewalRequest {
  readonly renewalToken: RenewalToken | string;
  /** Names are not stored, so the participant says theirs again. */
  readonly displayName?: string | null | undefined;
}

/**
 * Gives an admitted participant a fresh grant under the same participant id and role.
 *
 * Grants are short so that a leaked one is soon worthless; this is how a reconnect after ten
 * minutes still works. Call it before every new connection. Lock, PIN and waiting room keep out who
 * comes, not who was inside; who was removed is out. A closed or expired room renews nothing. Throws `room.grant-not-renewable`, `room.closed`, `room.expired`, `room.unavailable`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function renewGrant(ctx: TownContext, request: RenewalRequest): Promise<Admission> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.admitLimit, origin);
  const admitted = await guardSecret(ctx, () => findAdmission(ctx, request.renewalToken));
  return issueGrant(ctx, {
    ...admitted,
    displayName: cleanDisplayName(request.displayName),
    renewalToken: request.renewalToken as RenewalToken,
  });
}

async function findAdmission(
  ctx: TownContext,
  token: string,
): Promise<Pick<Admission, "conference" | "participantId" | "role" | keyof MeetingTerms>> {
  const parts = parseRenewalToken(token);
  if (parts === null) throw RoomError.grantNotRenewable();
  const { id, secret } = parts;
  return ctx.transaction(async (tx) => {
    const hint = await tx.admission.findUnique({ where: { id }, select: { roomId: true } });
    if (hint === null) throw RoomError.grantNotRenewable();
    await lockRoom(ctx, tx, { id: hint.roomId });
    // Read again behind the lock: a host may just have removed this person.
    const admission = await tx.admission.findUnique({ where: { id }, include: { room: true } });
    if (
      admission === null ||
      admission.revokedAt !== null ||
      !secretMatches(secret, admission.renewalSecretHash)
    ) {
      throw RoomError.grantNotRenewable();
    }
    const { room } = admission;
    const role = admission.isHost ? "host" : "guest";
    // The bearer was inside, so there is nothing to hide: say closed or expired plainly.
    requireEnterable({ role, opensAt: room.opensAt, state: roomState(room, ctx.clock.now()) });
    await recordUse(ctx, tx, room);
    return {
      conference: room.id as ConferenceName,
      participantId: id as ParticipantId,
      role,
      ...meetingTerms(room, role),
    };
  });
}
