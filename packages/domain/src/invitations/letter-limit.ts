import type { ClubId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

/**
 * Runs `work`, which queues as many letters of that club; where it fails they count for nothing.
 *
 * Throws `rate-limit.exceeded` before anything is done when the club's letters of this day would be
 * too many.
 */
export async function withinLetterLimit<T>(
  ctx: TownContext,
  { clubId, letters }: { readonly clubId: ClubId; readonly letters: number },
  work: () => Promise<T>,
): Promise<T> {
  if (letters === 0) return work();
  const use = await consumeRateLimit(ctx, ctx.policy.clubs.letterLimit, clubId, letters);
  try {
    return await work();
  } catch (error) {
    await use.giveBack();
    throw error;
  }
}
