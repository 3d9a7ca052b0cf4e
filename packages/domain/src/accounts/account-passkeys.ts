import { ClubError } from "../clubs/club-error";
import { cleanName } from "../clubs/club-input";
import type { TownContext } from "../town-context";

import { requireOrganiser } from "./require-organiser";

/** One of the actor's own keys. */
export interface AccountPasskeyView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  /** Null: nobody has signed in by it yet. */
  readonly lastUsedAt: Date | null;
}

/** The actor's own keys, the oldest first. Throws `access.denied`. */
export async function listAccountPasskeys(
  ctx: TownContext,
): Promise<readonly AccountPasskeyView[]> {
  const { id: accountId } = requireOrganiser(ctx);
  return ctx.transaction((tx) =>
    tx.accountPasskey.findMany({
      where: { townId: ctx.townId, accountId },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 100,
    }),
  );
}

/** Calls one of the actor's keys something else. Throws `club.invalid-name`, `club.unknown`, `access.denied`. */
export async function renameAccountPasskey(
  ctx: TownContext,
  key: { readonly id: string; readonly name: string },
): Promise<void> {
  const { id: accountId } = requireOrganiser(ctx);
  const name = cleanName(key.name);
  const { count } = await ctx.transaction((tx) =>
    tx.accountPasskey.updateMany({
      where: { townId: ctx.townId, accountId, id: key.id },
      data: { name },
    }),
  );
  if (count === 0) throw ClubError.unknown();
}

/**
 * Takes one of the actor's keys away; running sessions go on, and the mailed link stays a way in.
 *
 * Throws `club.unknown`, `access.denied`.
 */
export async function removeAccountPasskey(ctx: TownContext, id: string): Promise<void> {
  const { id: accountId } = requireOrganiser(ctx);
  const { count } = await ctx.transaction((tx) =>
    tx.accountPasskey.deleteMany({ where: { townId: ctx.townId, accountId, id } }),
  );
  if (count === 0) throw ClubError.unknown();
}
