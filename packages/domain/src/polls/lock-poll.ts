import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

/** What has to be known of a poll before something about it changes. */
export interface LockedPoll {
  readonly id: string;
  readonly closedAt: Date | null;
  readonly answersEndAt: Date;
}

/**
 * Makes everybody else who changes this poll wait until the transaction ends, so that neither its end
 * nor its size is passed by two who come at once. Null: there is none.
 */
export async function lockPoll(
  ctx: TownContext,
  tx: TownTransaction,
  which: { readonly id: string; readonly clubId?: string },
): Promise<LockedPoll | null> {
  await tx.$queryRaw`
    SELECT 1 FROM polls WHERE town_id = ${ctx.townId}::uuid AND id = ${which.id}::uuid FOR UPDATE`;
  return tx.poll.findFirst({
    where: { townId: ctx.townId, ...which },
    select: { id: true, closedAt: true, answersEndAt: true },
  });
}
