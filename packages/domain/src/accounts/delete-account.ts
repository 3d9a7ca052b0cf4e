import { ClubError } from "../clubs/club-error";
import type { TownContext } from "../town-context";

import { requireOrganiser } from "./require-organiser";

/**
 * Deletes the actor's account with its sessions, links and memberships.
 *
 * Throws `club.owner-stays` while somebody owns a club: it is handed over or ended first.
 */
export async function deleteAccount(ctx: TownContext): Promise<void> {
  const { id } = requireOrganiser(ctx);
  await ctx.transaction(async (tx) => {
    const where = { townId: ctx.townId, accountId: id, role: "owner" };
    if ((await tx.membership.count({ where })) > 0) throw ClubError.ownerStays();
    await tx.account.deleteMany({ where: { townId: ctx.townId, id } });
  });
}
