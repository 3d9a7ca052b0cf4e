import { DomainError } from "../domain-error";

/** Failures around rooms. */
export const RoomError = {
  /**
   * There is no open room with that code: unknown, closed and expired look the same, so that
   * trying codes teaches nothing.
   */
  unavailable: () => new DomainError({ code: "room.unavailable", category: "user", status: 404 }),
  /** The host closed the room; said only to who proves to be a host. */
  closed: () => new DomainError({ code: "room.closed", category: "moderator", status: 410 }),
  /** The room's time is over; said only to who proves to be a host. */
  expired: () => new DomainError({ code: "room.expired", category: "moderator", status: 410 }),
  /** A guest came before the opening time. */
  notYetOpen: (opensAt: Date) =>
    new DomainError({ code: "room.not-yet-open", category: "user", status: 403 }, { opensAt }),
  /** The host secret does not belong to this room. */
  notHost: () => new DomainError({ code: "room.not-host", category: "user", status: 403 }),
  /** Nobody new is let in until a host unlocks the room. */
  locked: () => new DomainError({ code: "room.locked", category: "moderator", status: 403 }),
  /** Guests have to ask, and a host has to admit them; see `askToEnter`. */
  waitingRoom: () => new DomainError({ code: "room.waiting-room", category: "user", status: 403 }),
  /** The waiting room takes no more guests for the moment. */
  waitingRoomFull: () =>
    new DomainError({ code: "room.waiting-room-full", category: "moderator", status: 503 }),
  /** The room has a PIN and none was given, or it was changed since. */
  pinRequired: () => new DomainError({ code: "room.pin-required", category: "user", status: 403 }),
  /** Not the room's PIN. */
  pinWrong: () => new DomainError({ code: "room.pin-wrong", category: "user", status: 403 }),
  /** A PIN must have 4 to 8 digits. */
  invalidPin: () => new DomainError({ code: "room.invalid-pin", category: "user", status: 400 }),
  /** There is no such request, or it is gone: the guest has to ask again. */
  requestUnknown: () =>
    new DomainError({ code: "room.request-unknown", category: "user", status: 404 }),
  /** Opening and closing time contradict each other or lie in the past. */
  invalidSchedule: () =>
    new DomainError({ code: "room.invalid-schedule", category: "user", status: 400 }),
  /** No free code was found; practically impossible unless the randomness is broken. */
  noFreeCode: () => new DomainError({ code: "room.no-free-code", category: "us", status: 503 }),
  /** The renewal token proves no admission to this room. */
  grantNotRenewable: () =>
    new DomainError({ code: "room.grant-not-renewable", category: "user", status: 403 }),
};
