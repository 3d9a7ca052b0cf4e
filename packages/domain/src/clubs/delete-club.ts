import type { ClubId } from "../ids";
import type { TownContext } from "../town-context";

import { requireClubRight } from "./require-club-right";

/** Ends a club with everything that belongs to it; its people keep their accounts for a day. */
export async function deleteClub(ctx: TownContext, clubId: ClubId): Promise<void> {
  requireClubRight(ctx, "club.delete", clubId);
  await ctx.transaction((tx) => tx.club.deleteMany({ where: { townId: ctx.townId, id: clubId } }));
}
