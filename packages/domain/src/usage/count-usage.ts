import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

/** What is counted per town and hour. */
export type UsageKind = "meetings_started" | "participants_admitted";

const HOUR_MS = 3_600_000;

/**
 * Adds one to the town's counter of this hour, within the caller's transaction.
 *
 * Call it last in the transaction: the counter's row is locked until the commit.
 */
export async function countUsage(
  ctx: TownContext,
  tx: TownTransaction,
  kind: UsageKind,
): Promise<void> {
  const nowMs = ctx.clock.now().getTime();
  const hour = new Date(nowMs - (nowMs % HOUR_MS));
  await tx.$executeRaw`
    INSERT INTO usage_counters AS counted (town_id, hour, kind, count)
    VALUES (${ctx.townId}::uuid, ${hour}, ${kind}::usage_counter_kind, 1)
    ON CONFLICT (town_id, hour, kind) DO UPDATE SET count = counted.count + 1`;
}
