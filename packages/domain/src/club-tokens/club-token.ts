import type { ClubRole, ClubState } from "../clubs/club-role";
import type { AccountId, ClubId, ClubTokenId, TownId } from "../ids";

import type { TokenScope } from "./token-scope";

/** A program that acts for a club by a token: never more than its scopes, nor than who made it. */
export interface ClubToken {
  readonly kind: "club-token";
  readonly id: ClubTokenId;
  readonly townId: TownId;
  readonly clubId: ClubId;
  /** Who made it. */
  readonly accountId: AccountId;
  /** What that person is in the club now. */
  readonly role: ClubRole;
  /** Where the club stands with its town now. */
  readonly state: ClubState;
  readonly scopes: readonly TokenScope[];
}
