import { requireVisitor } from "../access/require-actor";
import { DomainError } from "../domain-error";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

/** Outcomes that a person trying codes or secrets would collect. */
const FAILED_GUESSES: ReadonlySet<string> = new Set([
  "room.unavailable",
  "room.not-host",
  "room.grant-not-renewable",
]);

/**
 * Runs `work` so that failed guesses are counted against the visitor and successes are not.
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
    const isGuess = error instanceof DomainError && FAILED_GUESSES.has(error.code);
    if (!isGuess) await use.giveBack();
    throw error;
  }
}
