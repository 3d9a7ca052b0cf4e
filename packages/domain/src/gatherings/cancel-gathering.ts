import { requireClubRight } from "../clubs/require-club-right";
import { changeAndNotify } from "../invitations/notify-invited";
import type { TownContext } from "../town-context";

import { type GatheringKey, lockGathering } from "./lock-gathering";

/**
 * Calls all dates off that are not over. It is still shown for a month, so that calendars learn of it.
 *
 * With `notifies`, everybody invited gets a letter. Throws `gathering.unknown`, `gathering.over`,
 * `rate-limit.exceeded` (letters), `access.denied`.
 */
export async function cancelGathering(
  ctx: TownContext,
  key: GatheringKey & { readonly notifies?: boolean },
): Promise<void> {
  requireClubRight(ctx, "series.change", key.clubId);
  const { townId } = ctx;
  const { gatheringId, notifies: isWanted = false } = key;
  const cancelledAt = ctx.clock.now();
  await changeAndNotify(ctx, { ...key, isWanted }, (notify) =>
    ctx.transaction(async (tx) => {
      await lockGathering(ctx, tx, key);
      await tx.gathering.updateMany({
        where: { townId, id: gatheringId },
        data: { cancelledAt, filledUntil: null, sequence: { increment: 1 } },
      });
      await tx.occurrence.updateMany({
        where: { townId, gatheringId, endsAt: { gt: cancelledAt } },
        data: { state: "cancelled" },
      });
      await notify(tx, { gatheringId, kind: "cancelled" });
    }),
  );
}
