import { GRANT_CLOCK_SKEW_SECONDS } from "../../grant/verify-grant";
import type { Grant } from "../xmpp/ports";

/** Ended rooms that are remembered; the oldest give way. */
const MAX_ENDED_ROOMS = 10_000;

/**
 * Which rooms were ended for all from outside. Nobody opens one again with a grant from before, and
 * be it issued by a clock that is ahead by as much as grants tolerate; whoever issues a later one
 * decides that the room may begin anew.
 */
export class EndedRooms {
  readonly #endedAtMs = new Map<string, number>();

  /** Remembers the end. */
  add(room: string, nowMs = Date.now()): void {
    this.#endedAtMs.delete(room);
    if (this.#endedAtMs.size >= MAX_ENDED_ROOMS) {
      const oldest = this.#endedAtMs.keys().next().value;
      if (oldest !== undefined) this.#endedAtMs.delete(oldest);
    }
    this.#endedAtMs.set(room, nowMs);
  }

  /** Whether this grant is from before the end of its room. */
  keepsOut(grant: Pick<Grant, "room" | "issuedAtMs">): boolean {
    const endedAtMs = this.#endedAtMs.get(grant.room);
    if (endedAtMs === undefined) return false;
    return grant.issuedAtMs <= endedAtMs + GRANT_CLOCK_SKEW_SECONDS * 1_000;
  }
}
