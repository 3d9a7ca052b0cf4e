import type { StaffRole } from "./staff";
import type { StaffAction } from "./staff-action";

/** Where a role may do something: in every town, in the person's own towns, or nowhere. */
export type Reach = "every-town" | "own-towns" | "nowhere";

const [every, own, none] = ["every-town", "own-towns", "nowhere"] as const;

/** The columns of the table, in this order. */
type Columns = readonly [
  operator: Reach,
  townAdmin: Reach,
  clubOffice: Reach,
  auditor: Reach,
  dataProtectionOfficer: Reach,
];

function row(columns: Columns): Readonly<Record<StaffRole, Reach>> {
  const [operator, townAdmin, clubOffice, auditor, officer] = columns;
  return {
    operator,
    "town-admin": townAdmin,
    "club-office": clubOffice,
    auditor,
    "data-protection-officer": officer,
  };
}

/**
 * Who may do what where: the only place that says so. The check reads it, and so does the test that
 * tries every combination.
 */
export const RIGHTS: Readonly<Record<StaffAction, Readonly<Record<StaffRole, Reach>>>> = {
  // action                     operator town admin club office auditor data protection
  "server.read": row([every, none, none, own, own]),
  "server.change": row([every, none, none, none, none]),
  "incident.read": row([every, none, none, own, own]),
  "incident.change": row([every, none, none, none, none]),
  "usage.read": row([every, own, own, own, own]),
  "town.read": row([every, own, own, own, own]),
  "town.create": row([every, none, none, none, none]),
  "town.edit": row([every, own, none, none, none]),
  "town.suspend": row([every, none, none, none, none]),
  "legal-page.edit": row([every, own, none, none, own]),
  "announcement.read": row([every, own, own, own, own]),
  "announcement.edit": row([every, own, none, none, none]),
  "club.read": row([every, own, own, own, own]),
  "club.change": row([every, own, own, none, none]),
  "blocked-name.read": row([every, own, own, own, none]),
  "blocked-name.edit": row([every, own, none, none, none]),
  "report.read": row([every, own, none, own, own]),
  "report.settle": row([every, own, none, none, none]),
  "room.close": row([every, own, none, none, none]),
  "data-protection.read": row([every, own, none, own, own]),
  "data-protection.export": row([every, own, none, none, own]),
  "retention.change": row([every, none, none, none, own]),
  "audit.read": row([every, own, none, own, own]),
  "audit.export": row([every, none, none, own, own]),
  "staff.read": row([every, own, none, own, none]),
  "staff.change": row([every, own, none, none, none]),
};
