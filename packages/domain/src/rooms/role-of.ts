import type { ParticipantRole } from "../ports";

/** The columns that say what somebody is in a meeting. */
export interface RoleColumns {
  readonly isHost: boolean;
  /** A host lets this guest lead along. */
  readonly leadsAlong: boolean;
}

/** What somebody is who was admitted. Pure. */
export function roleOf({ isHost, leadsAlong }: RoleColumns): ParticipantRole {
  return isHost || leadsAlong ? "host" : "guest";
}
