/** Everything the administration can look at or change; a right is always one of these. */
export const STAFF_ACTIONS = [
  "server.read",
  "server.change",
  "incident.read",
  "incident.change",
  "usage.read",
  "town.read",
  "town.create",
  "town.edit",
  "town.suspend",
  "legal-page.edit",
  "announcement.read",
  "announcement.edit",
  "club.read",
  "club.change",
  "blocked-name.read",
  "blocked-name.edit",
  "report.read",
  "report.settle",
  "room.close",
  "data-protection.read",
  "data-protection.export",
  "retention.change",
  "audit.read",
  "audit.export",
  "staff.read",
  "staff.change",
] as const;

/** One thing that can be allowed. Reading is `<noun>.read`; changes are written to the audit log. */
export type StaffAction = (typeof STAFF_ACTIONS)[number];
