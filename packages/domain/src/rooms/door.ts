import type { DomainError } from "../domain-error";
import type { ParticipantRole } from "../ports";

import { RoomError } from "./room-error";

/** What stands between a guest and a room that is open. */
export interface Door {
  /** Guests enter only after a host has admitted them. */
  readonly waitingRoom: boolean;
  /** Nobody new enters but hosts. */
  readonly locked: boolean;
  /** Which PIN has to be proved; null: none. */
  readonly pinVersion: number | null;
}

/** Who stands before it. */
export interface Knock {
  readonly role: ParticipantRole;
  /** The version of the PIN that was proved; null: none. */
  readonly provenPin: number | null;
  /** A host has admitted this very person, in the waiting room. */
  readonly admitted: boolean;
}

/** The door as anybody with the code may know it. */
export interface DoorView {
  readonly waitingRoom: boolean;
  readonly locked: boolean;
  readonly pinRequired: boolean;
}

/** Why somebody may not enter; the codes of the errors that say so. */
export type Barrier = "room.locked" | "room.pin-required" | "room.waiting-room";

/**
 * What keeps somebody out, or null.
 *
 * This is the only place that decides it. All three conditions hold at once, so none of them is a
 * way around another; a host is never kept out.
 */
export function barrier(door: Door, knock: Knock): Barrier | null {
  if (knock.role === "host") return null;
  if (door.locked) return "room.locked";
  if (door.pinVersion !== null && door.pinVersion !== knock.provenPin) return "room.pin-required";
  if (door.waitingRoom && !knock.admitted) return "room.waiting-room";
  return null;
}

const ERRORS: Readonly<Record<Barrier, () => DomainError>> = {
  "room.locked": RoomError.locked,
  "room.pin-required": RoomError.pinRequired,
  "room.waiting-room": RoomError.waitingRoom,
};

/** Throws `room.locked`, `room.pin-required` or `room.waiting-room` unless nothing keeps them out. */
export function requirePassage(door: Door, knock: Knock): void {
  const found = barrier(door, knock);
  if (found !== null) throw ERRORS[found]();
}

/** The columns that make the door. */
export interface DoorColumns {
  readonly waitingRoom: boolean;
  readonly locked: boolean;
  readonly pinHash: Uint8Array | null;
  readonly pinVersion: number;
}

/** The door of a stored room. */
export function doorOf(room: DoorColumns): Door {
  const { waitingRoom, locked, pinHash, pinVersion } = room;
  return { waitingRoom, locked, pinVersion: pinHash === null ? null : pinVersion };
}

/** What may be told about a door. */
export function viewDoor(door: Door): DoorView {
  return {
    waitingRoom: door.waitingRoom,
    locked: door.locked,
    pinRequired: door.pinVersion !== null,
  };
}
