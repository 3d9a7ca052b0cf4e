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

/** A key that signs in without a mail. */
export interface PasskeyRow {
  readonly id: string;
  readonly name: string;
  readonly createdMs: number;
  readonly lastUsedMs: number | null;
}

/** A club that goes when this account goes, and how much with it. */
export interface OwnedClubRow {
  readonly id: string;
  readonly name: string;
  readonly rooms: number;
  readonly gatherings: number;
  readonly polls: number;
  readonly contacts: number;
  readonly others: number;
}

/** Everything an organiser's page shows. */
export interface ClubsView {
  readonly displayName: string;
  readonly email: string;
  readonly clubs: readonly ClubCard[];
  readonly sessions: readonly SessionRow[];
  readonly passkeys: readonly PasskeyRow[];
  /** Right after signing in, to somebody who has no key yet. */
  readonly offersPasskey: boolean;
  readonly ownedClubs: readonly OwnedClubRow[];
}
