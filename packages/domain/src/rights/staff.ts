import type { StaffId, TownId } from "../ids";

/** Every role somebody of the administration can have, the most powerful first. */
export const STAFF_ROLES = [
  "operator",
  "town-admin",
  "club-office",
  "auditor",
  "data-protection-officer",
] as const;

/**
 * What somebody is employed for.
 *
 * - `operator`: runs the installation, for every town on it.
 * - `town-admin`: looks after the towns named, and sees no other.
 * - `club-office`: looks after the clubs of the towns named.
 * - `auditor`: reads, never changes.
 * - `data-protection-officer`: reads what is kept for how long, exports and shortens it.
 */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Somebody of the administration who has signed in. */
export interface Staff {
  readonly kind: "staff";
  readonly id: StaffId;
  readonly role: StaffRole;
  /** `all`: appointed by the town that runs the installation, for every town and the machines. */
  readonly towns: "all" | readonly TownId[];
}
