import "server-only";
import { hasRight, listAnnouncements } from "@stadtstube/domain";

import { requestTown } from "@/server/signed-in";

import type { AnnouncementsView } from "./model/announcement-view";

/** The town's announcements. Throws `access.denied`. */
export async function readAnnouncementsPage(townId: string): Promise<AnnouncementsView> {
  const context = await requestTown(townId);
  const rows = await listAnnouncements(context);
  return {
    townId,
    mayEdit: hasRight(context.actor, "announcement.edit", context.townId),
    nowMs: Date.now(),
    rows: rows.map(({ id, severity, text, translations, startsAt, endsAt }) => ({
      ...{ id, severity, text, english: translations["en"] ?? "" },
      ...{ startsAtMs: startsAt.getTime(), endsAtMs: endsAt.getTime() },
    })),
  };
}
