import type { Actor } from "../access/actor";
import { recordChange } from "../audit/record-change";
import type { Domain } from "../domain";
import type { TownId } from "../ids";
import { randomUuid } from "../random-uuid";
import { requireRight } from "../rights/require-right";
import { townContext } from "../town-context";

import { readTownInput, type TownInput } from "./town-input";
import { writeHosts } from "./write-hosts";

/**
 * Adds a town; its legal pages begin as the product's templates, marked as such.
 *
 * Throws `access.denied`, `town.invalid`, `town.host-taken`.
 */
export async function createTown(domain: Domain, actor: Actor, input: TownInput): Promise<TownId> {
  requireRight(actor, "town.create", "installation");
  const { hosts, ...wanted } = readTownInput(input);
  const id = randomUuid(domain.randomness) as TownId;
  const ctx = townContext(domain, id, actor);
  await ctx.transaction(async (tx) => {
    await tx.town.create({ data: { id, ...wanted, createdAt: ctx.clock.now() } });
    await writeHosts(tx, id, hosts);
    await recordChange(ctx, tx, {
      action: "town.create",
      place: id,
      subject: id,
      details: { hosts },
    });
  });
  return id;
}
