import { requireVisitor } from "../access/require-actor";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

import { isFailedGuess } from "./failed-guess";

/**
 * Runs `work`, which needs no more than a room's code, so that failed guesses are counted against
 * the visitor and successes are not. What needs a secret as well is for `guardSecret`.
 *
 * The guess is counted beforehand and given back afterwards; counting only afterwards would let
 * many parallel guesses slip through. Throws `rate-limit.exceeded`, and whatever `work` throws.
 */
export async function guardGuessing<T>(ctx: TownContext, work: () => Promise<T>): Promise<T> {
  const { origin } = requireVisitor(ctx.actor);
  const use = await consumeRateLimit(ctx, ctx.policy.guessLimit, origin);
  try {
    const result = await work();
    await use.giveBack();
    return result;
  } catch (error) {
    if (!isFailedGuess(error)) await use.giveBack();
    throw error;
  }
}
