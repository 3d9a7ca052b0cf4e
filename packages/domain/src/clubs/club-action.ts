/** Everything that can be done in a club; a right is always one of these. */
export const CLUB_ACTIONS = [
  "club.read",
  "club.edit",
  "club.transfer",
  "club.delete",
  "member.read",
  "organiser.change",
  "deputy.change",
  "series.read",
  "series.change",
  "series.publish",
  "room.host",
  "feed.read",
  "feed.renew",
  "token.change",
  "invitation.read",
  "invitation.send",
  "poll.read",
  "poll.change",
  "contact.read",
  "contact.change",
  "contact.export",
] as const;

/** One of {@link CLUB_ACTIONS}. */
export type ClubAction = (typeof CLUB_ACTIONS)[number];
