import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId } from "../ids";
import { drawSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

/**
 * The secret of the address at which a club's dates can be subscribed to; drawn when it is first asked
 * for. Readable, as organisers hand the address out again and again. Throws `access.denied`.
 */
export async function readFeedSecret(ctx: TownContext, clubId: ClubId): Promise<string> {
  requireClubRight(ctx, "feed.read", clubId);
  const { townId } = ctx;
  return ctx.transaction(async (tx) => {
    await tx.clubFeed.createMany({
      data: { townId, clubId, secret: drawSecret(ctx.randomness), createdAt: ctx.clock.now() },
      skipDuplicates: true,
    });
    const { secret } = await tx.clubFeed.findFirstOrThrow({ where: { townId, clubId } });
    return secret;
  });
}

/** Draws another secret: whoever has the old address gets nothing more. Throws `access.denied`. */
export async function renewFeed(ctx: TownContext, clubId: ClubId): Promise<void> {
  requireClubRight(ctx, "feed.renew", clubId);
  const { townId } = ctx;
  const fresh = { secret: drawSecret(ctx.randomness), createdAt: ctx.clock.now() };
  await ctx.transaction(async (tx) => {
    await tx.clubFeed.upsert({
      where: { clubId },
      create: { townId, clubId, ...fresh },
      update: fresh,
    });
  });
}
