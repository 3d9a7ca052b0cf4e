import { AccessError } from "../access/access-error";
import type { ClubToken } from "../club-tokens/club-token";
import type { ClubId } from "../ids";
import type { TownContext } from "../town-context";

import type { ClubAction } from "./club-action";
import { hasClubRight } from "./has-club-right";
import type { Organiser } from "./organiser";

/**
 * The actor as the organiser, or the program with a token, who may do that in that club; throws
 * `access.denied` for anybody else.
 *
 * The first line of every use case of a club. A club that does not exist is refused in the same words.
 */
export function requireClubRight(
  ctx: Pick<TownContext, "actor" | "townId">,
  action: ClubAction,
  clubId: ClubId,
): Organiser | ClubToken {
  const { actor, townId } = ctx;
  const isOfClub = actor.kind === "organiser" || actor.kind === "club-token";
  if (!isOfClub || !hasClubRight(actor, action, { townId, clubId })) throw AccessError.denied();
  return actor;
}
