import { recordChange } from "../audit/record-change";
import type { AnnouncementId } from "../ids";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { AnnouncementError } from "./announcement-error";

/** Takes an announcement away for good. Needs `announcement.edit`; throws `announcement.unknown`. */
export async function deleteAnnouncement(ctx: TownContext, id: AnnouncementId): Promise<void> {
  requireRight(ctx.actor, "announcement.edit", ctx.townId);
  await ctx.transaction(async (tx) => {
    const { count } = await tx.announcement.deleteMany({ where: { id, townId: ctx.townId } });
    if (count === 0) throw AnnouncementError.unknown();
    await recordChange(ctx, tx, {
      action: "announcement.delete",
      place: ctx.townId,
      subject: id,
    });
  });
}
