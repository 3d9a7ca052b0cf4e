import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import type { RateLimit } from "./rate-limit";

const SALT_BYTES = 32;
const DAY_MS = 86_400_000;

/** One key's count in the window that is running now. */
export interface RateLimitSlot {
  readonly limit: RateLimit;
  /** As bytes: a text of PostgreSQL cannot hold every character. */
  readonly key: Uint8Array;
  readonly windowStart: Date;
  readonly windowEnd: Date;
  /** The day whose salt hashes the key. */
  readonly day: Date;
}

/** The slot of `key` at this moment. */
export function slotOf(ctx: TownContext, limit: RateLimit, key: string): RateLimitSlot {
  const nowMs = ctx.clock.now().getTime();
  const windowStart = new Date(nowMs - (nowMs % limit.windowMs));
  return {
    limit,
    key: new TextEncoder().encode(key),
    windowStart,
    windowEnd: new Date(windowStart.getTime() + limit.windowMs),
    day: new Date(nowMs - (nowMs % DAY_MS)),
  };
}

/**
 * Adds `uses` and returns what the count is then; the row stays locked until the commit.
 *
 * One upsert decides, so two callers never both take the last use.
 */
export async function countUses(
  ctx: TownContext,
  tx: TownTransaction,
  slot: RateLimitSlot,
  uses: number,
): Promise<number> {
  const salt = ctx.randomness.bytes(SALT_BYTES);
  await tx.$executeRaw`
    INSERT INTO rate_limit_salts (day, salt) VALUES (${slot.day}::date, ${salt})
    ON CONFLICT (day) DO NOTHING`;
  const rows = await tx.$queryRaw<{ used: number }[]>`
    INSERT INTO rate_limits AS counted (town_id, scope, key_hash, window_start, window_end, used)
    SELECT ${ctx.townId}::uuid, ${slot.limit.scope},
           sha256(salt || ${slot.key}::bytea),
           ${slot.windowStart}, ${slot.windowEnd}, ${uses}::int
    FROM rate_limit_salts WHERE day = ${slot.day}::date
    ON CONFLICT (town_id, scope, key_hash, window_start)
    DO UPDATE SET used = counted.used + ${uses}::int
    RETURNING used`;
  const used = rows[0]?.used;
  if (used === undefined) throw new Error("the day's salt vanished while it was used");
  return used;
}
