import type { TownTransaction } from "@stadtstube/prisma";

import type { GatheringId, TownId } from "../ids";

/**
 * What takes a gathering over from one date on is as public as that was, and as withdrawn by the town.
 * Within the caller's transaction.
 */
export async function keepPublication(
  tx: TownTransaction,
  { townId, from, to }: Readonly<Record<"from" | "to", GatheringId>> & { readonly townId: TownId },
): Promise<void> {
  const { publicCategory, publicText, withdrawnAt } = await tx.gathering.findFirstOrThrow({
    where: { townId, id: from },
  });
  await tx.gathering.updateMany({
    where: { townId, id: to },
    data: { publicCategory, publicText, withdrawnAt },
  });
}
