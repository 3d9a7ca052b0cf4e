import type { LimitRow } from "./limit-view";

/** An incident as the page shows it. */
export interface IncidentRow {
  readonly id: string;
  readonly serverName: string;
  readonly rule: string;
  /** The rule's limits as they are now; null: it has none. */
  readonly limit: LimitRow | null;
  readonly level: "yellow" | "red";
  readonly openedAtMs: number;
  readonly closedAtMs: number | null;
  readonly isAcknowledged: boolean;
  /** Null: nobody has muted it, or that time is over. */
  readonly mutedUntilMs: number | null;
  readonly notice: string | null;
  readonly timeline: readonly { readonly atMs: number; readonly kind: TimelineKind }[];
}

/** What happened to an incident. */
export type TimelineKind =
  | "opened"
  | "raised"
  | "lowered"
  | "closed"
  | "acknowledged"
  | "muted"
  | "unmuted"
  | "notice_published"
  | "notice_withdrawn"
  | "notified"
  | "escalated"
  | "not_delivered";

/** What the page of incidents shows. */
export interface IncidentsView {
  readonly mayChange: boolean;
  readonly open: readonly IncidentRow[];
  readonly closed: readonly IncidentRow[];
}
