/** What somebody can be in a club, the most powerful first. */
export const CLUB_ROLES = ["owner", "deputy", "organiser"] as const;

/**
 * - `owner`: answers for the club; there is exactly one.
 * - `deputy`: may do what the owner may, but neither give the club away nor end it.
 * - `organiser`: holds meetings and series, e.g. who leads a course.
 */
export type ClubRole = (typeof CLUB_ROLES)[number];

/** Where a club stands with its town. */
export type ClubState = "unconfirmed" | "requested" | "approved" | "refused";
