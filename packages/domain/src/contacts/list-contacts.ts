import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, ContactId } from "../ids";
import type { TownContext } from "../town-context";

import type { Contact, ContactLanguage } from "./contact";

/** A club's address list, by name. Throws `access.denied`. */
export async function listContacts(ctx: TownContext, clubId: ClubId): Promise<readonly Contact[]> {
  requireClubRight(ctx, "contact.read", clubId);
  const rows = await ctx.transaction((tx) =>
    tx.contact.findMany({
      where: { townId: ctx.townId, clubId },
      orderBy: [{ name: "asc" }, { email: "asc" }],
      take: ctx.policy.clubs.maxContacts,
    }),
  );
  return rows.map(({ id, name, email, language, unsubscribedAt, bouncedAt }) => ({
    ...{ id: id as ContactId, name, email, language: language as ContactLanguage },
    ...{ unsubscribedAt, bouncedAt },
  }));
}
