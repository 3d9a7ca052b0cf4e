import { requireClubRight } from "../clubs/require-club-right";
import type { GatheringKey } from "../gatherings/lock-gathering";
import type { ContactId } from "../ids";
import type { TownContext } from "../town-context";

import type { InvitationAnswer, Invited, LetterState } from "./invitation";

/** Everybody invited to a gathering, by name, with answer and letter. Throws `access.denied`. */
export async function listInvited(
  ctx: TownContext,
  { clubId, gatheringId }: GatheringKey,
): Promise<readonly Invited[]> {
  requireClubRight(ctx, "invitation.read", clubId);
  const rows = await ctx.transaction((tx) =>
    tx.invitation.findMany({
      where: { townId: ctx.townId, clubId, gatheringId },
      include: {
        contact: true,
        letters: { orderBy: [{ createdAt: "desc" }, { id: "asc" }], take: 1 },
      },
      orderBy: [{ contact: { name: "asc" } }, { contactId: "asc" }],
      take: ctx.policy.clubs.maxContacts,
    }),
  );
  return rows.map(({ contactId, answer, contact, letters: [letter] }) => ({
    ...{ contactId: contactId as ContactId, name: contact.name, email: contact.email },
    ...{ answer: answer as InvitationAnswer, letter: (letter?.state ?? null) as LetterState },
    ...{ isUnsubscribed: contact.unsubscribedAt !== null, isBounced: contact.bouncedAt !== null },
  }));
}
