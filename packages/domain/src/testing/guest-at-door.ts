import { randomBytes } from "node:crypto";

import type { GuestKey, RoomCode, WaitingRequestId } from "../ids";
import type { Policy } from "../policy";
import type { Admission } from "../rooms/issue-grant";
import { type StartedRoom, startRoom } from "../rooms/start-room";
import type { TownContext } from "../town-context";
import { askToEnter, type EntryQuestion } from "../waiting-room/ask-to-enter";
import type { CheckOutcome, Waiting } from "../waiting-room/outcome";

import { asAnotherVisitor, type DomainFixture } from "./town-fixture";

/** A room with a waiting room, its host, and a guest who has its code. */
export interface Scene {
  readonly host: TownContext;
  readonly room: StartedRoom;
  readonly code: RoomCode;
  readonly guest: TownContext;
}

/** Makes a scene in a town of its own. */
export async function openScene(fixture: DomainFixture, policy?: Partial<Policy>): Promise<Scene> {
  const host = await fixture.visitor(policy);
  const room = await startRoom(host, { waitingRoom: true });
  return { host, room, code: room.code, guest: asAnotherVisitor(host) };
}

/** The code of the error a call rejects with; fails if it does not reject. */
export async function errorCode(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return (error as { code: string }).code;
  }
  throw new Error("the call was expected to reject");
}

/** A key as a guest's page would draw it. */
export function someGuestKey(): GuestKey {
  return randomBytes(32).toString("base64url") as GuestKey;
}

/** Asks, and insists on having to wait. */
export async function askAndWait(
  ctx: TownContext,
  question: { readonly code: RoomCode } & Partial<EntryQuestion>,
): Promise<Waiting & { requestId: WaitingRequestId; guestKey: GuestKey }> {
  const outcome = await askToEnter(ctx, { displayName: "Erika", ...question });
  if (outcome.state !== "waiting") throw new Error(`expected to wait, but: ${outcome.state}`);
  return outcome;
}

/** The admission of who was let in; fails for anybody else. */
export function admissionOf(outcome: CheckOutcome): Admission {
  if (outcome.state !== "admitted") throw new Error(`expected to be let in: ${outcome.state}`);
  return outcome.admission;
}
