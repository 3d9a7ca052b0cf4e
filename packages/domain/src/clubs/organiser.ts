import type { AccountId, ClubId, TownId } from "../ids";

import type { ClubRole, ClubState } from "./club-role";

/** What somebody is in one club. */
export interface ClubMembership {
  readonly clubId: ClubId;
  readonly role: ClubRole;
  readonly state: ClubState;
}

/** Somebody who has signed in to organise. An account belongs to one town and is nothing elsewhere. */
export interface Organiser {
  readonly kind: "organiser";
  readonly id: AccountId;
  readonly townId: TownId;
  readonly memberships: readonly ClubMembership[];
}
