import type { ClubToken } from "../club-tokens/club-token";
import type { Organiser } from "../clubs/organiser";
import type { Staff } from "../rights/staff";

/**
 * Somebody without an account who uses the portal.
 *
 * `origin` tells apart whom a rate limit counts, usually the client's address. It is hashed with a
 * daily salt before it is stored and is never logged.
 */
export interface Visitor {
  readonly kind: "visitor";
  readonly origin: string;
}

/** A scheduled job of the installation itself. */
export interface SystemJob {
  readonly kind: "system";
}

/** On whose behalf a use case runs. */
export type Actor = Visitor | SystemJob | Staff | Organiser | ClubToken;

/** A visitor as counted by the rate limits. Throws TypeError on an empty origin. */
export function visitor(origin: string): Visitor {
  if (origin === "") throw new TypeError("a visitor needs an origin");
  return { kind: "visitor", origin };
}

/** The actor of jobs. */
export const systemJob: SystemJob = { kind: "system" };
