import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import type { RateLimit } from "./rate-limit";
import { RateLimitError } from "./rate-limit-error";

const SALT_BYTES = 32;
const DAY_MS = 86_400_000;

/** A use that was counted, and can be given back if it turns out harmless. */
export interface ConsumedUse {
  /** Uses left in this window. */
  readonly remaining: number;
  /** Takes this one use out of the count again. */
  giveBack(): Promise<void>;
}

/**
 * Counts one use by `key`, exactly even when many instances count at once.
 *
 * Throws `rate-limit.exceeded`; refused attempts count as well, but only until the window ends. Runs
 * in a transaction of its own, so that a use case that fails afterwards has still been counted. The
 * key is stored only as a hash under a salt that lives two days at most.
 */
export async function consumeRateLimit(
  ctx: TownContext,
  limit: RateLimit,
  key: string,
): Promise<ConsumedUse> {
  const nowMs = ctx.clock.now().getTime();
  const windowStart = new Date(nowMs - (nowMs % limit.windowMs));
  const windowEnd = new Date(windowStart.getTime() + limit.windowMs);
  const slot: Slot = {
    limit,
    key: new TextEncoder().encode(key),
    windowStart,
    windowEnd,
    day: new Date(nowMs - (nowMs % DAY_MS)),
  };
  const used = await ctx.transaction((tx) => count(ctx, tx, slot));
  if (used > limit.limit) throw RateLimitError.exceeded(windowEnd.getTime() - nowMs);
  return {
    remaining: limit.limit - used,
    giveBack: () => ctx.transaction((tx) => uncount(ctx, tx, slot)),
  };
}

interface Slot {
  readonly limit: RateLimit;
  /** As bytes: a text of PostgreSQL cannot hold every character. */
  readonly key: Uint8Array;
  readonly windowStart: Date;
  readonly windowEnd: Date;
  /** The day whose salt hashes the key. */
  readonly day: Date;
}

/** One upsert decides, so two callers never both take the last use. */
async function count(ctx: TownContext, tx: TownTransaction, slot: Slot): Promise<number> {
  const salt = ctx.randomness.bytes(SALT_BYTES);
  await tx.$executeRaw`
    INSERT INTO rate_limit_salts (day, salt) VALUES (${slot.day}::date, ${salt})
    ON CONFLICT (day) DO NOTHING`;
  const rows = await tx.$queryRaw<{ used: number }[]>`
    INSERT INTO rate_limits AS counted (town_id, scope, key_hash, window_start, window_end, used)
    SELECT ${ctx.townId}::uuid, ${slot.limit.scope},
           sha256(salt || ${slot.key}::bytea),
           ${slot.windowStart}, ${slot.windowEnd}, 1
    FROM rate_limit_salts WHERE day = ${slot.day}::date
    ON CONFLICT (town_id, scope, key_hash, window_start)
    DO UPDATE SET used = counted.used + 1
    RETURNING used`;
  const used = rows[0]?.used;
  if (used === undefined) throw new Error("the day's salt vanished while it was used");
  return used;
}

async function uncount(ctx: TownContext, tx: TownTransaction, slot: Slot): Promise<void> {
  await tx.$executeRaw`
    UPDATE rate_limits SET used = used - 1
    FROM rate_limit_salts
    WHERE rate_limit_salts.day = ${slot.day}::date
      AND town_id = ${ctx.townId}::uuid AND scope = ${slot.limit.scope}
      AND key_hash = sha256(salt || ${slot.key}::bytea)
      AND window_start = ${slot.windowStart} AND used > 0`;
}
