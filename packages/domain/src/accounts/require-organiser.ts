import { AccessError } from "../access/access-error";
import type { Organiser } from "../clubs/organiser";
import type { TownContext } from "../town-context";

/** The actor as an organiser of this town; throws `access.denied` for anybody else. */
export function requireOrganiser(ctx: Pick<TownContext, "actor" | "townId">): Organiser {
  const { actor, townId } = ctx;
  if (actor.kind !== "organiser" || actor.townId !== townId) throw AccessError.denied();
  return actor;
}
