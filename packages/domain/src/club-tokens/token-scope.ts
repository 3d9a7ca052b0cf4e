import type { ClubAction } from "../clubs/club-action";

/** What a program can be allowed to do for a club. */
export const TOKEN_SCOPES = ["read", "write", "host"] as const;

/**
 * - `read`: rooms, gatherings and their dates.
 * - `write`: enters, changes and calls off gatherings; reads them as well.
 * - `host`: links by which somebody hosts in the club's rooms.
 */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/**
 * What each scope reaches: the only place that says so. No scope reaches people, the address list, polls
 * or the club itself; what is not named here no token may.
 */
export const SCOPE_RIGHTS: Readonly<Record<TokenScope, ReadonlySet<ClubAction>>> = {
  read: new Set(["series.read"]),
  write: new Set(["series.read", "series.change"]),
  host: new Set(["room.host"]),
};
