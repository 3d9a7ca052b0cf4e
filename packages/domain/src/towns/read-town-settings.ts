import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { TownError } from "./town-error";
import type { TownInput } from "./town-input";

/** Everything that is said about a town, for the page on which it is edited. */
export interface TownSettings extends Omit<TownInput, "languages" | "maxPeople"> {
  readonly languages: readonly string[];
  /** People whom the servers bear at once; null: not known. */
  readonly maxPeople: number | null;
  /** From here on the town's addresses lead nowhere; null: they do. */
  readonly suspendedAt: Date | null;
  readonly hasLogo: boolean;
}

/** Reads a town's settings. Throws `access.denied`, `town.unknown`. */
export async function readTownSettings(ctx: TownContext): Promise<TownSettings> {
  requireRight(ctx.actor, "town.read", ctx.townId);
  const town = await ctx.transaction((tx) =>
    tx.town.findUnique({
      where: { id: ctx.townId },
      include: { hosts: { orderBy: { host: "asc" } }, logo: { select: { townId: true } } },
    }),
  );
  if (town === null) throw TownError.unknown();
  const { name, primaryColour, accentColour, languages, maxOpenRooms, maxPeople, suspendedAt } =
    town;
  const { authority, authorityAddress, contact, privacyContact } = town;
  return {
    ...{ name, primaryColour, accentColour, languages, maxOpenRooms, maxPeople, suspendedAt },
    ...{ authority, authorityAddress, contact, privacyContact },
    hosts: town.hosts.map(({ host }) => host),
    hasLogo: town.logo !== null,
  };
}
