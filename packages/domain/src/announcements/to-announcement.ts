import type { AnnouncementId } from "../ids";

import type { Announcement, AnnouncementSeverity } from "./announcement";

/** A row as the database gives it. */
interface Row {
  readonly id: string;
  readonly severity: AnnouncementSeverity;
  readonly text: string;
  readonly translations: unknown;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A row as an announcement. */
export function toAnnouncement(row: Row): Announcement {
  const { id, severity, text, startsAt, endsAt, createdAt, updatedAt } = row;
  const translations = toTranslations(row.translations);
  const announcementId = id as AnnouncementId;
  return {
    id: announcementId,
    severity,
    text,
    translations,
    startsAt,
    endsAt,
    createdAt,
    updatedAt,
  };
}

/** What is text of a stored document. */
export function toTranslations(stored: unknown): Readonly<Record<string, string>> {
  if (typeof stored !== "object" || stored === null) return {};
  const texts = Object.entries(stored).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}
