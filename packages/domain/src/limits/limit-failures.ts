import type { TownContext } from "../town-context";

import type { RateLimit } from "./rate-limit";
import { RateLimitError } from "./rate-limit-error";
import { countUses, slotOf } from "./rate-limit-slot";

/** A limit and whom it counts. */
export interface CountedLimit {
  readonly limit: RateLimit;
  readonly key: string;
}

/**
 * Runs `attempt` and counts it only if it returns false; returns what it returned.
 *
 * Throws `rate-limit.exceeded`, whatever the attempt gave, once as many as allowed have failed.
 * Unlike a use that is counted first and given back, this lets any number of people succeed at the
 * same moment. Trying many at once gains nothing: each outcome is told only after it has been
 * counted, one after the other. The limits must always come in the same order.
 */
export async function limitFailures(
  ctx: TownContext,
  limits: readonly CountedLimit[],
  attempt: () => Promise<boolean>,
): Promise<boolean> {
  // Before the work as well, so that who is over the limit costs nothing any more.
  await judge(ctx, limits, true);
  const succeeded = await attempt();
  await judge(ctx, limits, succeeded);
  return succeeded;
}

async function judge(
  ctx: TownContext,
  limits: readonly CountedLimit[],
  succeeded: boolean,
): Promise<void> {
  const ends = await ctx.transaction(async (tx) => {
    const exceeded: number[] = [];
    for (const { limit, key } of limits) {
      const slot = slotOf(ctx, limit, key);
      const used = await countUses(ctx, tx, slot, succeeded ? 0 : 1);
      const isOver = succeeded ? used >= limit.limit : used > limit.limit;
      if (isOver) exceeded.push(slot.windowEnd.getTime());
    }
    return exceeded;
  });
  if (ends.length > 0) {
    throw RateLimitError.exceeded(Math.max(...ends) - ctx.clock.now().getTime());
  }
}
