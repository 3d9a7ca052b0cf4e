import type { ClubId } from "../ids";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

/** A club as the town's staff sees it. */
export interface ClubLine {
  readonly id: ClubId;
  readonly name: string;
  readonly purpose: string;
  readonly state: "requested" | "approved" | "refused";
  readonly createdAt: Date;
  readonly owner: { readonly displayName: string; readonly email: string } | null;
  readonly members: number;
}

const MOST = 500;

/** The town's clubs, applications first, then by name. Throws `access.denied`. */
export async function listClubs(ctx: TownContext): Promise<readonly ClubLine[]> {
  requireRight(ctx.actor, "club.read", ctx.townId);
  const rows = await ctx.transaction((tx) =>
    tx.club.findMany({
      where: { townId: ctx.townId, state: { not: "unconfirmed" } },
      include: { memberships: { include: { account: true } } },
      orderBy: [{ state: "asc" }, { name: "asc" }],
      take: MOST,
    }),
  );
  return rows.map(({ id, name, purpose, state, createdAt, memberships }) => {
    const owner = memberships.find(({ role }) => role === "owner")?.account;
    return {
      ...{ id: id as ClubId, name, purpose, createdAt, members: memberships.length },
      state: state === "unconfirmed" ? "requested" : state,
      owner: owner === undefined ? null : { displayName: owner.displayName, email: owner.email },
    };
  });
}
