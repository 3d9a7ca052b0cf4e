import { ClubError } from "../clubs/club-error";
import type { ClubId } from "../ids";
import type { TownContext } from "../town-context";

import { requireOrganiser } from "./require-organiser";

/** A club that has nobody to lead it when its owner's account goes, and what would go with it. */
export interface OwnedClub {
  readonly id: ClubId;
  readonly name: string;
  readonly rooms: number;
  readonly gatherings: number;
  readonly polls: number;
  readonly contacts: number;
  /** Others who organise for it, to whom it could be handed over. */
  readonly others: number;
}

/** The clubs that the actor owns, with what is lost when they are deleted. Throws `access.denied`. */
export async function listOwnedClubs(ctx: TownContext): Promise<readonly OwnedClub[]> {
  const { id: accountId } = requireOrganiser(ctx);
  const rows = await ctx.transaction((tx) =>
    tx.membership.findMany({
      where: { townId: ctx.townId, accountId, role: "owner" },
      include: {
        club: {
          include: {
            _count: {
              select: {
                ...{ rooms: true, gatherings: true, polls: true },
                ...{ contacts: true, memberships: true },
              },
            },
          },
        },
      },
      orderBy: { createdAt: "asc" },
    }),
  );
  return rows.map(({ club: { id, name, _count } }) => {
    const { rooms, gatherings, polls, contacts, memberships } = _count;
    const others = memberships - 1;
    return { id: id as ClubId, name, rooms, gatherings, polls, contacts, others };
  });
}

/**
 * Deletes the actor's account with its sessions, keys, links and memberships, and the clubs named.
 *
 * A club that the actor owns is handed over before, or named here and deleted with everything in it: so
 * that none goes that its owner was not told of. Throws `club.owner-stays`, `access.denied`.
 */
export async function deleteAccount(
  ctx: TownContext,
  withClubs: readonly ClubId[] = [],
): Promise<void> {
  const { id } = requireOrganiser(ctx);
  const { townId } = ctx;
  await ctx.transaction(async (tx) => {
    const owned = await tx.membership.findMany({
      where: { townId, accountId: id, role: "owner" },
      select: { clubId: true },
    });
    const named = new Set<string>(withClubs);
    if (owned.some(({ clubId }) => !named.has(clubId))) throw ClubError.ownerStays();
    // Only what is owned: a name in the list gives no right.
    const clubs = owned.map(({ clubId }) => clubId);
    await tx.club.deleteMany({ where: { townId, id: { in: clubs } } });
    await tx.account.deleteMany({ where: { townId, id } });
  });
}
