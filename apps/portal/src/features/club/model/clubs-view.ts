/** Somebody of a club. */
export interface MemberRow {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  readonly role: "owner" | "deputy" | "organiser";
  readonly mayRemove: boolean;
  readonly mayBecomeOwner: boolean;
}

/** A room that the club keeps. */
export interface RoomRow {
  readonly id: string;
  readonly code: string;
}

/** A club on its organiser's page. */
export interface ClubCard {
  readonly id: string;
  readonly name: string;
  readonly state: "requested" | "approved" | "refused";
  readonly role: MemberRow["role"];
  /** Null: this person may not see who else is there. */
  readonly members: readonly MemberRow[] | null;
  /** Null: the town has not approved the club. */
  readonly rooms: readonly RoomRow[] | null;
  readonly mayReadContacts: boolean;
  readonly mayReadPolls: boolean;
  readonly mayChangeTokens: boolean;
  readonly mayEdit: boolean;
  readonly mayAddDeputies: boolean;
  readonly mayDelete: boolean;
}

/** A device that is signed in. */
export interface SessionRow {
  readonly id: string;
  readonly device: string;
  readonly lastSeenMs: number;
  readonly isThis: boolean;
}

/** Everything an organiser's page shows. */
export interface ClubsView {
  readonly displayName: string;
  readonly email: string;
  readonly clubs: readonly ClubCard[];
  readonly sessions: readonly SessionRow[];
}
