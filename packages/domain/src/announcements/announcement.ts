import type { AnnouncementId } from "../ids";

/** How loudly it is said. */
export type AnnouncementSeverity = "info" | "warning" | "urgent";

/** What somebody of the town writes. */
export interface AnnouncementInput {
  readonly severity: AnnouncementSeverity;
  /** German, 1 to 500 characters; what everybody reads for whom there is no translation. */
  readonly text: string;
  /** By language tag of the interface, e.g. `en`, `de-simple`; each 1 to 500 characters. */
  readonly translations: Readonly<Record<string, string>>;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What a town has to say on its home page. */
export interface Announcement extends AnnouncementInput {
  readonly id: AnnouncementId;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
