import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import { isPeak, type UsageKind } from "./usage-kind";

const HOUR_MS = 3_600_000;

/**
 * Adds `count` to the town's counter of this hour, or raises a peak to it, within the caller's transaction.
 *
 * Call it last in the transaction: the counter's row is locked until the commit.
 */
export async function countUsage(
  ctx: TownContext,
  tx: TownTransaction,
  kind: UsageKind,
  count = 1,
): Promise<void> {
  const nowMs = ctx.clock.now().getTime();
  const hour = new Date(nowMs - (nowMs % HOUR_MS));
  await tx.$executeRaw`
    INSERT INTO usage_counters AS counted (town_id, hour, kind, count)
    VALUES (${ctx.townId}::uuid, ${hour}, ${kind}::usage_counter_kind, ${count}::int)
    ON CONFLICT (town_id, hour, kind) DO UPDATE SET count =
      CASE WHEN ${isPeak(kind)}::boolean THEN greatest(counted.count, EXCLUDED.count)
      ELSE counted.count + EXCLUDED.count END`;
}
