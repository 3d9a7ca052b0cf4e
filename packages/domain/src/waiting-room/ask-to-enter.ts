import type { TownTransaction } from "@stadtstube/prisma";

import { requireVisitor } from "../access/require-actor";
import type { GuestKey, HostSecret, RoomCode } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { randomUuid } from "../random-uuid";
import { admitParticipant } from "../rooms/admit-participant";
import { announceWaitingList } from "../rooms/announce";
import { cleanDisplayName } from "../rooms/display-name";
import { requirePassage } from "../rooms/door";
import {
  findEnterableRoom,
  findRoomByKey,
  type FoundRoom,
  requireEnterable,
} from "../rooms/find-enterable-room";
import { guardGuessing } from "../rooms/guard-guessing";
import { provePin } from "../rooms/prove-pin";
import { RoomError } from "../rooms/room-error";
import { hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { findEntrant, type GuestAtDoor } from "./find-entrant";
import { takeGuestKey } from "./guest-key";
import type { AskOutcome } from "./outcome";
import { letIn, type Settled, settleRequest, type StoredRequest } from "./settle-request";
import { askAgainAt, nextState, stateAt } from "./state";

/** Somebody at the door. */
export interface EntryQuestion {
  readonly code: RoomCode;
  /** Cleaned here. Hosts see the name of the first question; later ones with the same key keep it. */
  readonly displayName?: string | null | undefined;
  /** From an earlier answer, or 32 random bytes as base64url; see `Waiting.guestKey`. */
  readonly guestKey?: GuestKey | string | undefined;
  readonly pin?: string | undefined;
  /** A host does not wait. */
  readonly hostSecret?: HostSecret | string | undefined;
}

/**
 * Asks to be let in, and is the way in for everybody: hosts, guests of rooms with and without a
 * waiting room, and guests who come back with their key.
 *
 * Asking again with the same key keeps the place; who is inside already becomes the same
 * participant again, and under another name has to ask anew. Throws `room.unavailable`, `room.not-yet-open`, `room.locked`,
 * `room.pin-required`, `room.pin-wrong`, `room.waiting-room-full`, `rate-limit.exceeded`,
 * `access.denied`, and for hosts what `admitParticipant` throws.
 */
export async function askToEnter(ctx: TownContext, question: EntryQuestion): Promise<AskOutcome> {
  const { origin } = requireVisitor(ctx.actor);
  if (question.hostSecret !== undefined) {
    const admission = await admitParticipant(ctx, question);
    return { state: "admitted", admission, requestId: null, guestKey: null };
  }
  await consumeRateLimit(ctx, ctx.policy.admitLimit, origin);
  const { displayName } = question;
  const guestKey = takeGuestKey(ctx.randomness, question.guestKey);
  const settled = await guardGuessing(ctx, async () => {
    const { room, isNew } = await ctx.transaction((tx) =>
      lookUp(ctx, tx, question.code, { guestKey, displayName }),
    );
    // Before its time a room tells nobody whether a PIN is right.
    requireEnterable(room);
    const provenPin = await provePin(ctx, room, question.pin);
    if (isNew) await consumeRateLimit(ctx, ctx.policy.askLimit, `${room.id} ${origin}`);
    return ctx.transaction((tx) => ask(ctx, tx, { ...question, guestKey, provenPin }));
  });
  return settled.state === "passed" ? letIn(ctx, settled) : settled;
}

/** What limits need to know beforehand. It may change before the room is locked: it decides nothing. */
async function lookUp(
  ctx: TownContext,
  tx: TownTransaction,
  code: RoomCode,
  guest: GuestAtDoor,
): Promise<{ room: FoundRoom; isNew: boolean }> {
  const room = await findRoomByKey(ctx, tx, { code });
  const known = await findByGuestKey(ctx, tx, room.id, guest.guestKey);
  return { room, isNew: known === null || !(await keepsPlace(ctx, tx, known, guest)) };
}

/** Who comes back to the meeting under another name asks anew, so that the hosts see that name. */
async function keepsPlace(
  ctx: TownContext,
  tx: TownTransaction,
  known: StoredRequest,
  guest: GuestAtDoor,
): Promise<boolean> {
  const state = stateAt(known, ctx.clock.now(), ctx.policy.waitingRoom);
  if (nextState(state, "ask") !== state) return false;
  return state !== "entered" || (await findEntrant(tx, known, guest)) !== null;
}

interface CheckedQuestion {
  readonly code: RoomCode;
  readonly displayName?: string | null | undefined;
  readonly guestKey: GuestKey;
  readonly provenPin: number | null;
}

async function ask(
  ctx: TownContext,
  tx: TownTransaction,
  question: CheckedQuestion,
): Promise<Settled> {
  const now = ctx.clock.now();
  const policy = ctx.policy.waitingRoom;
  const { guestKey, displayName } = question;
  const room = await findEnterableRoom(ctx, tx, { code: question.code });
  const known = await findByGuestKey(ctx, tx, room.id, guestKey);
  const guest = { guestKey, displayName };
  if (known !== null) {
    if (await keepsPlace(ctx, tx, known, guest)) {
      const request = await touch(ctx, tx, known.id, question.provenPin);
      return settleRequest(ctx, tx, { room, request, guest });
    }
    if (stateAt(known, now, policy) === "refused") {
      const again = askAgainAt(known, policy);
      if (again === null || again > now) return { state: "refused", askAgainAt: again };
    }
  }
  const request = await askAnew(ctx, tx, { room, known, question });
  const settled = await settleRequest(ctx, tx, { room, request, guest });
  if (settled.state === "waiting") await announceWaitingList(ctx, tx, room.id);
  return settled;
}

/** Notes a sign of life, and a PIN that was proved by now. */
function touch(
  ctx: TownContext,
  tx: TownTransaction,
  id: string,
  provenPin: number | null,
): Promise<StoredRequest> {
  return tx.waitingRequest.update({
    where: { id },
    data: {
      lastSeenAt: ctx.clock.now(),
      ...(provenPin === null ? {} : { pinVersion: provenPin }),
    },
  });
}

/** Puts a new request in the place of an old one with the same key, if there is one. */
async function askAnew(
  ctx: TownContext,
  tx: TownTransaction,
  at: {
    readonly room: FoundRoom;
    readonly known: StoredRequest | null;
    readonly question: CheckedQuestion;
  },
): Promise<StoredRequest> {
  const { room, known, question } = at;
  const now = ctx.clock.now();
  const pinVersion = question.provenPin ?? known?.pinVersion ?? null;
  // Whoever could not enter even if admitted need not trouble the hosts.
  requirePassage(room.door, { role: "guest", provenPin: pinVersion, admitted: true });
  if (room.door.waitingRoom) await requireSpace(ctx, tx, room.id);
  const fresh = {
    id: randomUuid(ctx.randomness),
    displayName: cleanDisplayName(question.displayName),
    state: "waiting" as const,
    pinVersion,
    askedAt: now,
    decidedAt: null,
    enteredAt: null,
    lastSeenAt: now,
  };
  if (known !== null) {
    return tx.waitingRequest.update({ where: { id: known.id }, data: fresh });
  }
  const keyHash = hashSecret(question.guestKey);
  return tx.waitingRequest.create({
    data: { ...fresh, townId: ctx.townId, roomId: room.id, keyHash },
  });
}

async function requireSpace(ctx: TownContext, tx: TownTransaction, roomId: string): Promise<void> {
  const { unseenMs, maxWaiting } = ctx.policy.waitingRoom;
  const seenSince = new Date(ctx.clock.now().getTime() - unseenMs);
  const count = await tx.waitingRequest.count({
    where: { townId: ctx.townId, roomId, state: "waiting", lastSeenAt: { gte: seenSince } },
  });
  if (count >= maxWaiting) throw RoomError.waitingRoomFull();
}

function findByGuestKey(
  ctx: TownContext,
  tx: TownTransaction,
  roomId: string,
  guestKey: GuestKey,
): Promise<StoredRequest | null> {
  const keyHash = hashSecret(guestKey);
  return tx.waitingRequest.findUnique({
    where: { townId_roomId_keyHash: { townId: ctx.townId, roomId, keyHash } },
  });
}
