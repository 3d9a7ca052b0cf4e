import { recordChange } from "../audit/record-change";
import type { AnnouncementId } from "../ids";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import type { Announcement, AnnouncementInput } from "./announcement";
import { AnnouncementError } from "./announcement-error";
import { checkAnnouncement } from "./check-announcement";
import { toAnnouncement } from "./to-announcement";

/**
 * Replaces an announcement; ending it early is giving it an earlier end. Needs `announcement.edit`;
 * throws `announcement.unknown` or `announcement.invalid`.
 */
export async function editAnnouncement(
  ctx: TownContext,
  id: AnnouncementId,
  input: AnnouncementInput,
): Promise<Announcement> {
  requireRight(ctx.actor, "announcement.edit", ctx.townId);
  const data = { ...checkAnnouncement(input), updatedAt: ctx.clock.now() };
  return ctx.transaction(async (tx) => {
    const where = { id, townId: ctx.townId };
    const { count } = await tx.announcement.updateMany({ where, data });
    const row = count === 0 ? null : await tx.announcement.findFirst({ where });
    if (row === null) throw AnnouncementError.unknown();
    const change = { action: "announcement.edit", place: ctx.townId, subject: id };
    await recordChange(ctx, tx, { ...change, details: { severity: row.severity } });
    return toAnnouncement(row);
  });
}
