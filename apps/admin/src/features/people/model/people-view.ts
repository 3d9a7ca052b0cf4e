import type { StaffRole } from "@stadtstube/domain";

/** A role as the domain names it. */
export type Role = StaffRole;

/** Names of towns, or all of them. */
export type NamedTowns = "all" | readonly string[];

/** One person in the list. */
export interface PersonRow {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly towns: NamedTowns;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number | null;
  readonly isDisabled: boolean;
  readonly signsInBy: "passkey" | "oidc";
  readonly isSelf: boolean;
}

/** One open invitation. */
export interface InvitationRow {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly towns: NamedTowns;
  readonly expiresAtMs: number;
}

/** What the page of people shows. */
export interface PeopleView {
  readonly people: readonly PersonRow[];
  readonly invitations: readonly InvitationRow[];
  /** For which towns somebody may be invited. */
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  /** What somebody may be invited as. */
  readonly roles: readonly Role[];
  readonly mayInviteEverywhere: boolean;
}
