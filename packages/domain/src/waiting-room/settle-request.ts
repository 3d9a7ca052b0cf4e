import type { TownTransaction } from "@stadtstube/prisma";

import type {
  ConferenceName,
  GuestKey,
  ParticipantId,
  RenewalToken,
  WaitingRequestId,
} from "../ids";
import type { ParticipantRole } from "../ports";
import { barrier } from "../rooms/door";
import { cleanDisplayName } from "../rooms/display-name";
import { enterRoom } from "../rooms/enter-room";
import type { FoundRoom } from "../rooms/find-enterable-room";
import { type Admission, issueGrant } from "../rooms/issue-grant";
import { meetingTerms } from "../rooms/meeting-terms";
import { recordUse } from "../rooms/record-use";
import { RoomError } from "../rooms/room-error";
import type { TownContext } from "../town-context";

import { findEntrant, type GuestAtDoor } from "./find-entrant";
import { renewalSecretOf } from "./guest-key";
import type { LetIn, TurnedAway, Waiting } from "./outcome";
import { askAgainAt, nextState, type RequestFacts, stateAt } from "./state";

/** A stored request. */
export interface StoredRequest extends RequestFacts {
  readonly id: string;
  readonly displayName: string | null;
  readonly pinVersion: number | null;
  readonly askedAt: Date;
}

/** The outcome as far as the database decides it; the grant is minted after the commit. */
export type Settled = Waiting | TurnedAway | Passed;

/** Somebody who is a participant now, or was one already. */
export interface Passed {
  readonly state: "passed";
  readonly requestId: WaitingRequestId;
  readonly guestKey: GuestKey;
  readonly participant: Omit<Admission, "grant" | "grantExpiresAt">;
}

/**
 * Says what a request comes to now, and lets the guest in if nothing keeps them out.
 *
 * The room's lock must be held, and the request must be read behind it and not be gone. Throws
 * `room.request-unknown` to who is inside and says another name.
 */
export async function settleRequest(
  ctx: TownContext,
  tx: TownTransaction,
  at: { readonly room: FoundRoom; readonly request: StoredRequest; readonly guest: GuestAtDoor },
): Promise<Settled> {
  const { room, request, guest } = at;
  const { guestKey } = guest;
  const policy = ctx.policy.waitingRoom;
  const state = stateAt(request, ctx.clock.now(), policy);
  const requestId = request.id as WaitingRequestId;
  if (nextState(state, "enter") !== "entered") {
    return { state: "refused", askAgainAt: askAgainAt(request, policy) };
  }
  if (state === "entered") {
    // Whom the hosts saw comes back; somebody of another name has not been seen yet.
    const role = await findEntrant(tx, request, guest);
    if (role === null) throw RoomError.requestUnknown();
    await recordUse(ctx, tx, room);
    return passed(room, request, guest, role);
  }
  const knock = {
    role: "guest" as const,
    provenPin: request.pinVersion,
    admitted: state === "admitted",
  };
  const found = barrier(room.door, knock);
  if (found === null) {
    await enter(ctx, tx, at, knock.admitted);
    return passed(room, request, guest, "guest");
  }
  const held = found === "room.waiting-room" ? null : found;
  return { state: "waiting", requestId, guestKey, waitingSince: request.askedAt, held };
}

async function enter(
  ctx: TownContext,
  tx: TownTransaction,
  at: { readonly room: FoundRoom; readonly request: StoredRequest; readonly guest: GuestAtDoor },
  admitted: boolean,
): Promise<void> {
  const { room, request, guest } = at;
  const now = ctx.clock.now();
  await enterRoom(ctx, tx, room, {
    participantId: request.id as ParticipantId,
    renewalSecret: renewalSecretOf(guest.guestKey, request.id),
    role: "guest",
    displayName: nameOf(request, guest),
    provenPin: request.pinVersion,
    admitted,
  });
  await tx.waitingRequest.update({
    where: { id: request.id },
    data: {
      state: "admitted",
      decidedAt: request.decidedAt ?? now,
      enteredAt: now,
      displayName: null,
    },
  });
}

/** The name the hosts saw; of who is inside it is not stored any more, but bound by `bindName`. */
function nameOf(request: StoredRequest, guest: GuestAtDoor): string {
  return request.displayName ?? cleanDisplayName(guest.displayName);
}

function passed(
  room: FoundRoom,
  request: StoredRequest,
  guest: GuestAtDoor,
  role: ParticipantRole,
): Passed {
  const { guestKey } = guest;
  const secret = renewalSecretOf(guestKey, request.id);
  return {
    state: "passed",
    requestId: request.id as WaitingRequestId,
    guestKey,
    participant: {
      conference: room.id as ConferenceName,
      participantId: request.id as ParticipantId,
      displayName: nameOf(request, guest),
      role,
      ...meetingTerms(room, role),
      renewalToken: `${request.id}.${secret}` as RenewalToken,
    },
  };
}

/** Mints the grant of who has passed; call it after the commit. */
export async function letIn(ctx: TownContext, settled: Passed): Promise<LetIn> {
  const { requestId, guestKey, participant } = settled;
  return { state: "admitted", requestId, guestKey, admission: await issueGrant(ctx, participant) };
}
