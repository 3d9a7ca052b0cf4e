import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

/** A letter that is due with everything it may have to say; null where its reader wants no mail. */
export async function loadLetter(ctx: TownContext, tx: TownTransaction, id: string) {
  const { townId } = ctx;
  const letter = await tx.invitationLetter.findFirst({
    where: { townId, id },
    include: {
      town: { select: { name: true } },
      invitation: {
        include: {
          contact: true,
          club: { select: { name: true, state: true } },
          gathering: { include: { room: { select: { code: true } } } },
        },
      },
    },
  });
  if (letter === null) return null;
  const { contact, club } = letter.invitation;
  if (contact.unsubscribedAt !== null || club.state !== "approved") return null;
  // What was called off as a whole has its own letter; anything else would be wrong by now.
  const isOff = letter.invitation.gathering.cancelledAt !== null;
  if (isOff && letter.kind !== "cancelled") return null;
  const ended =
    letter.kind === "continued"
      ? await tx.gathering.findFirst({ where: { townId, id: letter.about } })
      : null;
  return { ...letter, ended };
}

/** What {@link loadLetter} finds. */
export type LoadedLetter = NonNullable<Awaited<ReturnType<typeof loadLetter>>>;
