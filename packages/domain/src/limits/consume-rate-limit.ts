import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import type { RateLimit } from "./rate-limit";
import { RateLimitError } from "./rate-limit-error";
import { countUses, type RateLimitSlot, slotOf } from "./rate-limit-slot";

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
  const slot = slotOf(ctx, limit, key);
  const used = await ctx.transaction((tx) => countUses(ctx, tx, slot, 1));
  if (used > limit.limit) throw exceeded(ctx, slot);
  return {
    remaining: limit.limit - used,
    giveBack: () => ctx.transaction((tx) => uncount(ctx, tx, slot)),
  };
}

function exceeded(ctx: TownContext, slot: RateLimitSlot): Error {
  return RateLimitError.exceeded(slot.windowEnd.getTime() - ctx.clock.now().getTime());
}

async function uncount(ctx: TownContext, tx: TownTransaction, slot: RateLimitSlot): Promise<void> {
  await tx.$executeRaw`
    UPDATE rate_limits SET used = used - 1
    FROM rate_limit_salts
    WHERE rate_limit_salts.day = ${slot.day}::date
      AND town_id = ${ctx.townId}::uuid AND scope = ${slot.limit.scope}
      AND key_hash = sha256(salt || ${slot.key}::bytea)
      AND window_start = ${slot.windowStart} AND used > 0`;
}
