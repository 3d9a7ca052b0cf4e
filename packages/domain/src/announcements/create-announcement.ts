import { recordChange } from "../audit/record-change";
import type { AnnouncementId } from "../ids";
import { randomUuid } from "../random-uuid";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import type { Announcement, AnnouncementInput } from "./announcement";
import { AnnouncementError } from "./announcement-error";
import { checkAnnouncement } from "./check-announcement";
import { toAnnouncement } from "./to-announcement";

/** A town that says more than this at a time is not read any more. */
const MAX_PENDING = 20;

/**
 * Puts an announcement on the town's home page for its time. Needs `announcement.edit`; throws
 * `announcement.invalid` or, with twenty that are not over, `announcement.too-many`.
 */
export async function createAnnouncement(
  ctx: TownContext,
  input: AnnouncementInput,
): Promise<Announcement> {
  requireRight(ctx.actor, "announcement.edit", ctx.townId);
  const data = checkAnnouncement(input);
  const now = ctx.clock.now();
  return ctx.transaction(async (tx) => {
    const pending = await tx.announcement.count({
      where: { townId: ctx.townId, endsAt: { gt: now } },
    });
    if (pending >= MAX_PENDING) throw AnnouncementError.tooMany();
    const id = randomUuid(ctx.randomness) as AnnouncementId;
    const times = { createdAt: now, updatedAt: now };
    const row = await tx.announcement.create({
      data: { id, townId: ctx.townId, ...data, ...times },
    });
    const { severity } = data;
    const change = { action: "announcement.create", place: ctx.townId, subject: id };
    await recordChange(ctx, tx, { ...change, details: { severity } });
    return toAnnouncement(row);
  });
}
