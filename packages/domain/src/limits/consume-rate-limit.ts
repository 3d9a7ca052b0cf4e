import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import type { RateLimit } from "./rate-limit";
import { RateLimitError } from "./rate-limit-error";
import { countUses, type RateLimitSlot, slotOf } from "./rate-limit-slot";

/** A use that was counted, and can be given back if it turns out harmless. */
export interface ConsumedUse {
  /** Uses left in this window. */
  readonly remaining: number;
  /** Takes it out of the count again. */
  giveBack(): Promise<void>;
}

/**
 * Counts one use by `key`, or several at once, exactly even when many instances count at once.
 *
 * Throws `rate-limit.exceeded`; refused attempts count as well, but only until the window ends and not where several were asked for. Runs
 * in a transaction of its own, so that a use case that fails afterwards has still been counted. The
 * key is stored only as a hash under a salt that lives two days at most.
 */
export async function consumeRateLimit(
  ctx: TownContext,
  limit: RateLimit,
  key: string,
  uses = 1,
): Promise<ConsumedUse> {
  const slot = slotOf(ctx, limit, key);
  const giveBack = () => ctx.transaction((tx) => uncount(ctx, tx, slot, uses));
  const used = await ctx.transaction((tx) => countUses(ctx, tx, slot, uses));
  if (used > limit.limit) {
    // Many at once that were refused must not use up what a few would have left.
    if (uses > 1) await giveBack();
    throw exceeded(ctx, slot);
  }
  return { remaining: limit.limit - used, giveBack };
}

function exceeded(ctx: TownContext, slot: RateLimitSlot): Error {
  return RateLimitError.exceeded(slot.windowEnd.getTime() - ctx.clock.now().getTime());
}

async function uncount(
  ctx: TownContext,
  tx: TownTransaction,
  slot: RateLimitSlot,
  uses: number,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE rate_limits SET used = greatest(used - ${uses}::int, 0)
    FROM rate_limit_salts
    WHERE rate_limit_salts.day = ${slot.day}::date
      AND town_id = ${ctx.townId}::uuid AND scope = ${slot.limit.scope}
      AND key_hash = sha256(salt || ${slot.key}::bytea)
      AND window_start = ${slot.windowStart} AND used > 0`;
}
