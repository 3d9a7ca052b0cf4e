import { requireVisitor } from "../access/require-actor";
import type { ConferenceName, ParticipantId, RenewalToken } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

import { cleanDisplayName } from "./display-name";
import { enterRoom } from "./enter-room";
import {
  findEnterableRoom,
  findRoomByKey,
  requireEnterable,
  type RoomKey,
} from "./find-enterable-room";
import { guardGuessing } from "./guard-guessing";
import { guardSecret } from "./guard-secret";
import { type Admission, issueGrant } from "./issue-grant";
import { meetingTerms } from "./meeting-terms";
import { provePin } from "./prove-pin";
import { drawSecret } from "./secret";

/** Who wants to enter which room. */
export interface AdmissionRequest extends RoomKey {
  /** Cleaned here; absent or empty becomes "Gast". Not stored. */
  readonly displayName?: string | null | undefined;
  /** What a guest says if the room has a PIN; hosts need none. */
  readonly pin?: string | undefined;
}

/**
 * Lets somebody into a room: host with the right secret, guest without one.
 *
 * A host always gets in. A guest does where neither lock nor waiting room nor PIN is in the way;
 * for rooms with a waiting room there is `askToEnter`.
 *
 * Throws `room.unavailable`, `room.not-yet-open` (guests; with `opensAt`), `room.locked`,
 * `room.pin-required`, `room.pin-wrong`, `room.waiting-room` (guests), `room.not-host`,
 * `room.closed` and `room.expired` (hosts), `rate-limit.exceeded`, `access.denied`.
 */
export async function admitParticipant(
  ctx: TownContext,
  request: AdmissionRequest,
): Promise<Admission> {
  const { origin } = requireVisitor(ctx.actor);
  // A host is counted by their room once they have proved to be one: see `proveHost`.
  if (request.hostSecret === undefined) {
    await consumeRateLimit(ctx, ctx.policy.admitLimit, origin);
  }
  const displayName = cleanDisplayName(request.displayName);
  const participantId = randomUuid(ctx.randomness) as ParticipantId;
  const renewalSecret = drawSecret(ctx.randomness);
  const guard = request.hostSecret === undefined ? guardGuessing : guardSecret;
  const room = await guard(ctx, async () => {
    if (request.hostSecret !== undefined) await proveHost(ctx, request);
    const provenPin = await proveGivenPin(ctx, request);
    return ctx.transaction(async (tx) => {
      const found = await findEnterableRoom(ctx, tx, request);
      const { role } = found;
      const who = { participantId, renewalSecret, role, displayName, provenPin, admitted: false };
      await enterRoom(ctx, tx, found, who);
      return found;
    });
  });
  return issueGrant(ctx, {
    conference: room.id as ConferenceName,
    participantId,
    displayName,
    role: room.role,
    ...meetingTerms(room, room.role),
    renewalToken: `${participantId}.${renewalSecret}` as RenewalToken,
  });
}

/**
 * Counts a host by the room whose secret they have: however many questions come from the address
 * they share with others, it is no reason to keep them from their own meeting.
 */
async function proveHost(ctx: TownContext, key: RoomKey): Promise<void> {
  const { id } = await ctx.transaction((tx) => findRoomByKey(ctx, tx, key));
  await consumeRateLimit(ctx, ctx.policy.admitLimit, `host ${id}`);
}

async function proveGivenPin(ctx: TownContext, request: AdmissionRequest): Promise<number | null> {
  const { code, hostSecret, pin } = request;
  if (pin === undefined || hostSecret !== undefined) return null;
  const room = await ctx.transaction((tx) => findRoomByKey(ctx, tx, { code }));
  // Before its time a room tells nobody whether a PIN is right.
  requireEnterable(room);
  return provePin(ctx, room, pin);
}
