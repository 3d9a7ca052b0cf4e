import type { BlockedNameId } from "../ids";
import { requireRight } from "../rights/require-right";
import { MOST_BLOCKED_NAMES } from "../rooms/read-blocked-names";
import type { TownContext } from "../town-context";

/** A line of the town's list. */
export interface BlockedName {
  readonly id: BlockedNameId;
  readonly name: string;
  /** Also inside other words. */
  readonly anywhere: boolean;
}

/** The names the town itself has blocked, by the alphabet. Needs `blocked-name.read`. */
export async function listBlockedNames(ctx: TownContext): Promise<readonly BlockedName[]> {
  requireRight(ctx.actor, "blocked-name.read", ctx.townId);
  const rows = await ctx.transaction((tx) =>
    tx.blockedName.findMany({
      where: { townId: ctx.townId },
      orderBy: { name: "asc" },
      take: MOST_BLOCKED_NAMES,
    }),
  );
  return rows.map(({ id, name, anywhere }) => ({ id: id as BlockedNameId, name, anywhere }));
}
