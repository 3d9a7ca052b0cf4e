import { TOKEN_LIFETIME_MS } from "../club-tokens/manage-club-tokens";
import type { Policy } from "../policy";
import { SALT_LIFETIME_MS } from "../retention/delete-expired-rate-limits";
import { DELETION_REPORT_LIFETIME_MS } from "../retention/run-deletion";

/** One kind of data that is kept. */
export interface KeptData {
  /** Stable name, for the text that says what it is. */
  readonly key: (typeof KEPT_DATA)[number];
  /** How long at most, in milliseconds; null: until somebody changes it. */
  readonly lifetimeMs: number | null;
  /** From when the time counts. */
  readonly since: "creation" | "last-use" | "last-sign" | "last-date" | "always";
  /** Its name in the reports of deletions; null: it has no report. */
  readonly deletionKind: string | null;
}

/** Every kind of data there is, in the order it is shown. */
export const KEPT_DATA = [
  "rooms",
  "waiting-names",
  "refusals",
  "reports",
  "rate-limits",
  "usage",
  "deletion-reports",
  "town",
  "sessions",
  "staff",
  "audit",
  "clubs",
  "accounts",
  "mails",
  "polls",
  "contacts",
  "gatherings",
  "club-tokens",
  "invitations",
  "leave-links",
  "mail-refusals",
] as const;

/**
 * What is kept for how long, from the very figures by which it is deleted: a list somebody writes by
 * hand would be wrong some day. Pure.
 */
export function keptData(policy: Policy): readonly KeptData[] {
  const { waitingRoom, staff, clubs } = policy;
  const row = (
    key: KeptData["key"],
    lifetimeMs: number | null,
    since: KeptData["since"],
    deletionKind: string | null = null,
  ): KeptData => ({ key, lifetimeMs, since, deletionKind });
  return [
    row("rooms", policy.roomLifetimeMs, "last-use", "rooms"),
    row("waiting-names", waitingRoom.unseenMs, "last-sign", "waitingRequests"),
    row("refusals", waitingRoom.refusalMemoryMs, "creation", "waitingRequests"),
    row("reports", policy.reportLifetimeMs, "creation", "reports"),
    row("rate-limits", SALT_LIFETIME_MS, "creation", "rateLimits"),
    row("usage", null, "always"),
    row("deletion-reports", DELETION_REPORT_LIFETIME_MS, "creation"),
    row("town", null, "always"),
    row("sessions", staff.sessionMaxMs, "creation"),
    row("staff", null, "always"),
    row("audit", null, "always"),
    row("clubs", null, "always", "clubs"),
    row("accounts", clubs.idleAccountMs, "last-use", "accounts"),
    row("mails", clubs.mailMemoryMs, "creation", "mails"),
    row("polls", policy.polls.lifetimeMs, "last-date", "polls"),
    row("contacts", null, "always"),
    row("gatherings", clubs.gatheringMemoryMs, "last-date", "gatherings"),
    row("club-tokens", TOKEN_LIFETIME_MS, "creation", "clubTokens"),
    row("invitations", clubs.invitationMemoryMs, "last-date", "invitations"),
    row("leave-links", clubs.leaveLinkMs, "creation"),
    row("mail-refusals", null, "always"),
  ];
}
