import type { TownTransaction } from "@stadtstube/prisma";

import type { AccountId, ClubId } from "../ids";
import type { TownContext } from "../town-context";

/** Makes somebody the owner, and the owner before a deputy, within the caller's transaction. */
export async function giveOwnership(
  ctx: TownContext,
  tx: TownTransaction,
  { clubId, to }: { readonly clubId: ClubId; readonly to: AccountId },
): Promise<void> {
  const { townId } = ctx;
  await tx.membership.updateMany({
    where: { townId, clubId, role: "owner" },
    data: { role: "deputy" },
  });
  await tx.membership.upsert({
    where: { clubId_accountId: { clubId, accountId: to } },
    create: { townId, clubId, accountId: to, role: "owner", createdAt: ctx.clock.now() },
    update: { role: "owner" },
  });
}
