import { recordChange } from "../audit/record-change";
import { hasRight } from "../rights/has-right";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { TownError } from "./town-error";
import { readTownInput, type TownInput } from "./town-input";
import { writeHosts } from "./write-hosts";

/**
 * Changes what is said about a town. Host names and the quota are the operators' alone: they concern
 * the other towns, too; anybody else's stay as they are.
 *
 * Throws `access.denied`, `town.unknown`, `town.invalid`, `town.host-taken`.
 */
export async function editTown(ctx: TownContext, input: TownInput): Promise<void> {
  requireRight(ctx.actor, "town.edit", ctx.townId);
  const isOperator = hasRight(ctx.actor, "town.create", "installation");
  const { hosts, maxOpenRooms, maxPeople, ...wanted } = readTownInput(input);
  await ctx.transaction(async (tx) => {
    const before = await tx.town.findUnique({ where: { id: ctx.townId } });
    if (before === null) throw TownError.unknown();
    const quota = { maxOpenRooms, ...(maxPeople === undefined ? {} : { maxPeople }) };
    const data = { ...wanted, ...(isOperator ? quota : {}) };
    await tx.town.update({ where: { id: ctx.townId }, data });
    if (isOperator) await writeHosts(tx, ctx.townId, hosts);
    const changed = Object.entries(data)
      .filter(([key, value]) => String(before[key as keyof typeof before]) !== String(value))
      .map(([key]) => key);
    const { townId: place } = ctx;
    const details = { changed, ...(isOperator ? { hosts } : {}) };
    await recordChange(ctx, tx, { action: "town.edit", place, subject: place, details });
  });
}
