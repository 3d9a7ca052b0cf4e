import type { AccountId, ClubId } from "../ids";
import type { TownContext } from "../town-context";

import { ClubError } from "./club-error";
import { giveOwnership } from "./give-ownership";
import { requireClubRight } from "./require-club-right";

/**
 * Hands the club over to one of its members; the owner becomes a deputy.
 *
 * Throws `club.unknown` where that person is not in the club, `access.denied`.
 */
export async function transferClub(
  ctx: TownContext,
  { clubId, to }: { readonly clubId: ClubId; readonly to: AccountId },
): Promise<void> {
  requireClubRight(ctx, "club.transfer", clubId);
  await ctx.transaction(async (tx) => {
    const where = { townId: ctx.townId, clubId, accountId: to };
    if ((await tx.membership.count({ where })) === 0) throw ClubError.unknown();
    await giveOwnership(ctx, tx, { clubId, to });
  });
}
