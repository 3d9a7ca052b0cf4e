import type { GuestKey, WaitingRequestId } from "../ids";
import type { Admission } from "../rooms/issue-grant";

/** The guest waits. How many others do is nobody's business. */
export interface Waiting {
  readonly state: "waiting";
  readonly requestId: WaitingRequestId;
  /** Keep it in memory or the link's fragment, never in a cookie: it keeps the place. */
  readonly guestKey: GuestKey;
  readonly waitingSince: Date;
  /**
   * What keeps the guest out even if a host admits them: the lock, which only a host can open, or a
   * PIN, which the guest has to give by asking again with the same key.
   */
  readonly held: "room.locked" | "room.pin-required" | null;
}

/** The guest may join. Asked again, the same participant gets a fresh grant. */
export interface LetIn {
  readonly state: "admitted";
  readonly admission: Admission;
  /** Both null for hosts, who need not ask. */
  readonly requestId: WaitingRequestId | null;
  readonly guestKey: GuestKey | null;
}

/** A host said no, or removed the guest. */
export interface TurnedAway {
  readonly state: "refused";
  /** From when the guest may ask again; null: not any more. */
  readonly askAgainAt: Date | null;
}

/** The room is closed or its time is over. */
export interface RoomOver {
  readonly state: "closed";
}

/** The answer to a guest's question. */
export type AskOutcome = Waiting | LetIn | TurnedAway;

/** The answer to a guest who has asked before. */
export type CheckOutcome = AskOutcome | RoomOver;
