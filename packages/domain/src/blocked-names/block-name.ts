import { recordChange } from "../audit/record-change";
import type { BlockedNameId } from "../ids";
import { randomUuid } from "../random-uuid";
import { requireRight } from "../rights/require-right";
import { normaliseOwnAddress } from "../rooms/own-address";
import { MOST_BLOCKED_NAMES } from "../rooms/read-blocked-names";
import type { TownContext } from "../town-context";

import { BlockedNameError } from "./blocked-name-error";

/** What nobody shall choose any more. */
export interface NameToBlock {
  /** As somebody types it; kept in the form of an address. */
  readonly name: string;
  /** Also inside other words; else as a word of its own only. */
  readonly anywhere: boolean;
}

/**
 * Lets nobody in this town choose an address with this name from now on; addresses that exist stay.
 *
 * Needs `blocked-name.edit`; throws `blocked-name.invalid`, `blocked-name.known`, `blocked-name.too-many`.
 */
export async function blockName(ctx: TownContext, wish: NameToBlock): Promise<BlockedNameId> {
  const { townId } = ctx;
  requireRight(ctx.actor, "blocked-name.edit", townId);
  const name = normaliseOwnAddress(wish.name);
  if (name === null) throw BlockedNameError.invalid();
  const id = randomUuid(ctx.randomness) as BlockedNameId;
  const row = { id, townId, name, anywhere: wish.anywhere, createdAt: ctx.clock.now() };
  await ctx.transaction(async (tx) => {
    if ((await tx.blockedName.count({ where: { townId } })) >= MOST_BLOCKED_NAMES) {
      throw BlockedNameError.tooMany();
    }
    const { count } = await tx.blockedName.createMany({ data: row, skipDuplicates: true });
    if (count === 0) throw BlockedNameError.known();
    const details = { added: true, anywhere: wish.anywhere };
    await recordChange(ctx, tx, {
      ...{ action: "blocked-name.edit", place: townId, subject: id },
      details,
    });
  });
  return id;
}
