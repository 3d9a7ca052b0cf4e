import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

import type { BlockedWord } from "./own-address";

/** A town's list of blocked names is no longer than this. */
export const MOST_BLOCKED_NAMES = 500;

/** What the town itself lets nobody choose, for the rule that judges addresses. */
export async function readBlockedNames(
  ctx: TownContext,
  tx: TownTransaction,
): Promise<readonly BlockedWord[]> {
  return tx.blockedName.findMany({
    where: { townId: ctx.townId },
    select: { name: true, anywhere: true },
    take: MOST_BLOCKED_NAMES,
  });
}
