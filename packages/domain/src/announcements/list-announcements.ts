import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import type { Announcement } from "./announcement";
import { toAnnouncement } from "./to-announcement";

/** The town's announcements, also those to come and of the past, newest first. Needs `announcement.read`. */
export async function listAnnouncements(ctx: TownContext): Promise<readonly Announcement[]> {
  requireRight(ctx.actor, "announcement.read", ctx.townId);
  const rows = await ctx.transaction((tx) =>
    tx.announcement.findMany({
      where: { townId: ctx.townId },
      orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      take: 100,
    }),
  );
  return rows.map(toAnnouncement);
}
