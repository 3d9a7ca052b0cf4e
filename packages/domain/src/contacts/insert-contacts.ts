import type { TownTransaction } from "@stadtstube/prisma";

import { ClubError } from "../clubs/club-error";
import type { ClubId } from "../ids";
import { markRefused } from "../invitations/leave-mails";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

import type { ContactInput } from "./contact";

/**
 * Adds those who are not on the list yet, within the caller's transaction; returns how many that were.
 *
 * Throws `club.contacts-used-up`: nobody was added then.
 */
export async function insertContacts(
  ctx: TownContext,
  tx: TownTransaction,
  clubId: ClubId,
  contacts: readonly ContactInput[],
): Promise<number> {
  const { townId } = ctx;
  // One at a time: two who import at once must not pass the limit together.
  await tx.$queryRaw`
    SELECT 1 FROM clubs WHERE town_id = ${townId}::uuid AND id = ${clubId}::uuid FOR UPDATE`;
  const createdAt = ctx.clock.now();
  const { count } = await tx.contact.createMany({
    data: contacts.map((contact) => ({
      ...{ id: randomUuid(ctx.randomness), townId, clubId, createdAt },
      ...contact,
    })),
    skipDuplicates: true,
  });
  const emails = contacts.map(({ email }) => email);
  await markRefused(ctx, tx, clubId, emails);
  const all = await tx.contact.count({ where: { townId, clubId } });
  if (all > ctx.policy.clubs.maxContacts) throw ClubError.contactsUsedUp();
  return count;
}
