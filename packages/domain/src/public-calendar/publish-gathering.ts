import { cleanPurpose } from "../clubs/club-input";
import { requireClubRight } from "../clubs/require-club-right";
import { type GatheringKey, lockGathering } from "../gatherings/lock-gathering";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

import { PublicCalendarError } from "./public-calendar-error";

/** Longest text for everybody, in characters. */
export const LONGEST_PUBLIC_TEXT = 500;

/** How a gathering stands in the town's public calendar, as its club sees it. */
export interface Publication {
  /** Null: not public. */
  readonly category: string | null;
  readonly text: string;
  /** The town took it out; only the town puts it back. */
  readonly isWithdrawn: boolean;
  /** The town's words to choose from. */
  readonly categories: readonly string[];
}

/** Reads it. Throws `gathering.unknown`, `access.denied`. */
export async function readPublication(ctx: TownContext, key: GatheringKey): Promise<Publication> {
  requireClubRight(ctx, "series.read", key.clubId);
  const { townId } = ctx;
  return ctx.transaction(async (tx) => {
    const town = await tx.town.findUniqueOrThrow({ where: { id: townId } });
    const found = await tx.gathering.findFirst({
      where: { townId, clubId: key.clubId, id: key.gatheringId },
    });
    if (found === null) throw PublicCalendarError.unknown();
    return {
      ...{ category: found.publicCategory, text: found.publicText },
      ...{ isWithdrawn: found.withdrawnAt !== null, categories: town.publicCategories },
    };
  });
}

/**
 * Puts a gathering into the town's public calendar, with all its dates; a `category` of null takes it
 * out again.
 *
 * Throws `public-calendar.invalid-category`, `public-calendar.text-too-long`,
 * `public-calendar.withdrawn` (by the town), `gathering.unknown`, `gathering.over`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function publishGathering(
  ctx: TownContext,
  wish: GatheringKey & { readonly category: string | null; readonly text: string },
): Promise<void> {
  const { clubId, gatheringId: id, category } = wish;
  const organiser = requireClubRight(ctx, "series.publish", clubId);
  await consumeRateLimit(ctx, ctx.policy.clubs.gatheringLimit, organiser.id);
  const text = cleanPurpose(wish.text);
  if (text.length > LONGEST_PUBLIC_TEXT) throw PublicCalendarError.textTooLong();
  const { townId } = ctx;
  await ctx.transaction(async (tx) => {
    await lockGathering(ctx, tx, wish);
    const { publicCategories } = await tx.town.findUniqueOrThrow({ where: { id: townId } });
    if (category !== null && !publicCategories.includes(category)) {
      throw PublicCalendarError.invalidCategory();
    }
    const { count } = await tx.gathering.updateMany({
      where: { townId, clubId, id, ...(category === null ? {} : { withdrawnAt: null }) },
      data: {
        ...{ publicCategory: category, publicText: category === null ? "" : text },
        sequence: { increment: 1 },
      },
    });
    if (count === 0) throw PublicCalendarError.withdrawn();
  });
}
