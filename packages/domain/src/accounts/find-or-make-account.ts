import type { TownTransaction } from "@stadtstube/prisma";

import type { AccountId } from "../ids";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

/** The account of an address, made if there is none; an existing one keeps its name. */
export async function findOrMakeAccount(
  ctx: TownContext,
  tx: TownTransaction,
  { email, displayName }: { readonly email: string; readonly displayName: string },
): Promise<{ readonly id: AccountId; readonly email: string }> {
  const now = ctx.clock.now();
  const { townId } = ctx;
  const { id } = await tx.account.upsert({
    where: { townId_email: { townId, email } },
    create: {
      ...{ id: randomUuid(ctx.randomness), townId, email, displayName },
      ...{ createdAt: now, lastUsedAt: now },
    },
    update: {},
    select: { id: true },
  });
  return { id: id as AccountId, email };
}
