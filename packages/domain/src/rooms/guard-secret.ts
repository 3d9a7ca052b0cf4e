import { requireVisitor } from "../access/require-actor";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

import { isFailedGuess } from "./failed-guess";

/**
 * Runs `work`, which must require a secret of 256 bits, and counts only its failed guesses.
 *
 * Such a secret is never guessed, so who has it is let through even when somebody else at the same
 * address has used up the guesses: a host is not locked out by a pupil who tries codes. A failure
 * beyond the limit becomes `rate-limit.exceeded`, which tells nothing about the code either.
 */
export async function guardSecret<T>(ctx: TownContext, work: () => Promise<T>): Promise<T> {
  const { origin } = requireVisitor(ctx.actor);
  try {
    return await work();
  } catch (error) {
    if (isFailedGuess(error)) await consumeRateLimit(ctx, ctx.policy.guessLimit, origin);
    throw error;
  }
}
