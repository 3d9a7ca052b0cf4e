/** How loudly something is said. */
export const SEVERITIES = ["info", "warning", "urgent"] as const;

/** One of them. */
export type Severity = (typeof SEVERITIES)[number];

/** An announcement in the list. */
export interface AnnouncementRow {
  readonly id: string;
  readonly severity: Severity;
  readonly text: string;
  readonly english: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
}

/** What the page of announcements shows. */
export interface AnnouncementsView {
  readonly townId: string;
  readonly mayEdit: boolean;
  /** When the page was made: what is over and what is to come is judged by this. */
  readonly nowMs: number;
  readonly rows: readonly AnnouncementRow[];
}
