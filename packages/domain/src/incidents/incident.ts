import type { IncidentId, ServerId } from "../ids";

/** How bad it is. */
export type IncidentLevel = "yellow" | "red";

/** What happened to an incident. */
export type IncidentEventKind =
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

/** An alert rule that holds for a server, from its beginning to its end. */
export interface Incident {
  readonly id: IncidentId;
  readonly serverId: ServerId;
  readonly serverName: string;
  readonly rule: string;
  readonly level: IncidentLevel;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly mutedUntil: Date | null;
  /** What residents read on the home page. */
  readonly notice: string | null;
  /** Oldest first. */
  readonly timeline: readonly { readonly at: Date; readonly kind: IncidentEventKind }[];
}
