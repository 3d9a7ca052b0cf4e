import { recordChange } from "../audit/record-change";
import type { BlockedNameId } from "../ids";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { BlockedNameError } from "./blocked-name-error";

/** Lets people choose a name again. Needs `blocked-name.edit`; throws `blocked-name.unknown`. */
export async function unblockName(ctx: TownContext, id: BlockedNameId): Promise<void> {
  const { townId } = ctx;
  requireRight(ctx.actor, "blocked-name.edit", townId);
  await ctx.transaction(async (tx) => {
    const { count } = await tx.blockedName.deleteMany({ where: { id, townId } });
    if (count === 0) throw BlockedNameError.unknown();
    await recordChange(ctx, tx, {
      ...{ action: "blocked-name.edit", place: townId, subject: id },
      details: { added: false },
    });
  });
}
