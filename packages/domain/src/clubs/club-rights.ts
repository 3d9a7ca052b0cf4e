import type { ClubAction } from "./club-action";
import type { ClubRole } from "./club-role";

const [yes, no] = [true, false] as const;

function row(
  columns: readonly [owner: boolean, deputy: boolean, organiser: boolean],
): Readonly<Record<ClubRole, boolean>> {
  const [owner, deputy, organiser] = columns;
  return { owner, deputy, organiser };
}

/**
 * Who may do what in their own club: the only place that says so. The check reads it, and so does the
 * test that tries every combination. In another club, and in another town, nobody may anything.
 */
export const CLUB_RIGHTS: Readonly<Record<ClubAction, Readonly<Record<ClubRole, boolean>>>> = {
  // action                 owner deputy organiser
  "club.read": row([yes, yes, yes]),
  "club.edit": row([yes, yes, no]),
  "club.transfer": row([yes, no, no]),
  "club.delete": row([yes, no, no]),
  "member.read": row([yes, yes, no]),
  "organiser.change": row([yes, yes, no]),
  "deputy.change": row([yes, no, no]),
  "series.read": row([yes, yes, yes]),
  "series.change": row([yes, yes, yes]),
  "series.publish": row([yes, yes, yes]),
  "room.host": row([yes, yes, yes]),
  "feed.read": row([yes, yes, yes]),
  "feed.renew": row([yes, yes, no]),
  "token.change": row([yes, yes, no]),
  "invitation.read": row([yes, yes, yes]),
  "invitation.send": row([yes, yes, yes]),
  "poll.read": row([yes, yes, yes]),
  "poll.change": row([yes, yes, yes]),
  "contact.read": row([yes, yes, yes]),
  "contact.change": row([yes, yes, yes]),
  "contact.export": row([yes, yes, no]),
};

/** What is allowed while the town has not approved the club, or does not any more. */
export const WITHOUT_APPROVAL: ReadonlySet<ClubAction> = new Set(["club.read", "club.delete"]);
