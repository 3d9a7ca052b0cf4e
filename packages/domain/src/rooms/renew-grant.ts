import type { TownTransaction } from "@stadtstube/prisma";

import { requireVisitor } from "../access/require-actor";
import { settleRoom } from "../gatherings/settle-room";
import type { ConferenceName, ParticipantId, RenewalToken } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

import { isBoundName } from "./bound-name";
import { cleanDisplayName } from "./display-name";
import { requireEnterable } from "./find-enterable-room";
import { guardSecret } from "./guard-secret";
import { type Admission, issueGrant } from "./issue-grant";
import { lockRoom } from "./lock-room";
import { type MeetingTerms, meetingTerms } from "./meeting-terms";
import { recordUse } from "./record-use";
import { parseRenewalToken, type RenewalTokenParts } from "./renewal-token";
import { roleOf } from "./role-of";
import { RoomError } from "./room-error";
import { roomState } from "./room-state";
import { secretMatches } from "./secret";

/** A participant who was admitted before and needs a fresh grant. */
export interface RenewalRequest {
  readonly renewalToken: RenewalToken | string;
  /** Names are not stored, so the participant says theirs again; a guest the very same. */
  readonly displayName?: string | null | undefined;
}

/**
 * Gives an admitted participant a fresh grant under the same participant id, name and role.
 *
 * Grants are short so that a leaked one is soon worthless; this is how a reconnect after ten
 * minutes still works. Call it before every new connection. Lock, PIN and waiting room keep out who
 * comes, not who was inside; who was removed is out. A closed or expired room renews nothing. Throws
 * `room.grant-not-renewable` (also to a guest who says another name), `room.closed`, `room.expired`,
 * `room.unavailable`, `rate-limit.exceeded`, `access.denied`.
 */
export async function renewGrant(ctx: TownContext, request: RenewalRequest): Promise<Admission> {
  requireVisitor(ctx.actor);
  const displayName = cleanDisplayName(request.displayName);
  const admitted = await guardSecret(ctx, async () => {
    const said = { ...takeApart(request.renewalToken), displayName };
    await ctx.transaction((tx) => findAdmission(tx, said));
    // By the participant and not by the address: who was inside is kept out by nobody's questions.
    await consumeRateLimit(ctx, ctx.policy.admitLimit, `participant ${said.id}`);
    return ctx.transaction((tx) => renew(ctx, tx, said));
  });
  const renewalToken = request.renewalToken as RenewalToken;
  return issueGrant(ctx, { ...admitted, displayName, renewalToken });
}

interface Said extends RenewalTokenParts {
  readonly displayName: string;
}

function takeApart(token: string): RenewalTokenParts {
  const parts = parseRenewalToken(token);
  if (parts === null) throw RoomError.grantNotRenewable();
  return parts;
}

async function findAdmission(tx: TownTransaction, { id, secret, displayName }: Said) {
  const admission = await tx.admission.findUnique({ where: { id }, include: { room: true } });
  const isTheirs =
    admission !== null &&
    admission.revokedAt === null &&
    secretMatches(secret, admission.renewalSecretHash) &&
    isBoundName(admission.nameHash, secret, displayName);
  if (!isTheirs) throw RoomError.grantNotRenewable();
  return admission;
}

async function renew(
  ctx: TownContext,
  tx: TownTransaction,
  said: Said,
): Promise<Pick<Admission, "conference" | "participantId" | "role" | keyof MeetingTerms>> {
  // Judged before the lock, so that wrong tokens never queue for it, and again behind it: a host
  // may just have removed this person.
  const { roomId } = await findAdmission(tx, said);
  await lockRoom(ctx, tx, { id: roomId });
  const before = await findAdmission(tx, said);
  const isSettled = await settleRoom(ctx, tx, before.room);
  const admission = isSettled ? await findAdmission(tx, said) : before;
  const { id, room } = admission;
  const role = roleOf(admission);
  // The bearer was inside, so there is nothing to hide: say closed or expired plainly.
  requireEnterable({ role, opensAt: room.opensAt, state: roomState(room, ctx.clock.now()) });
  await recordUse(ctx, tx, room);
  return {
    conference: room.id as ConferenceName,
    participantId: id as ParticipantId,
    role,
    ...meetingTerms(room, role),
  };
}
