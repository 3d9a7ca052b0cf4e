import { ClubError } from "../clubs/club-error";
import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, ContactId } from "../ids";
import { markRefused } from "../invitations/leave-mails";
import type { TownContext } from "../town-context";

import { cleanContact, type RawContact } from "./contact-input";
import { insertContacts } from "./insert-contacts";

/**
 * Puts somebody on the club's address list.
 *
 * Throws `club.contact-already`, `club.contacts-used-up`, `club.invalid-email`, `club.invalid-name`,
 * `access.denied`.
 */
export async function addContact(
  ctx: TownContext,
  { clubId, ...raw }: RawContact & { readonly clubId: ClubId },
): Promise<void> {
  requireClubRight(ctx, "contact.change", clubId);
  const contact = cleanContact(raw);
  const added = await ctx.transaction((tx) => insertContacts(ctx, tx, clubId, [contact]));
  if (added === 0) throw ClubError.contactAlready();
}

/** Which contact, and what it is to be. */
export interface ContactEdit extends RawContact {
  readonly clubId: ClubId;
  readonly contactId: ContactId;
}

/**
 * Corrects a contact. A new address has not been refused by anybody yet; that somebody wants no mail
 * stays, as only they can change it.
 *
 * Throws `club.unknown`, `club.contact-already`, `club.invalid-email`, `club.invalid-name`,
 * `access.denied`.
 */
export async function editContact(ctx: TownContext, edit: ContactEdit): Promise<void> {
  const { clubId, contactId } = edit;
  requireClubRight(ctx, "contact.change", clubId);
  const contact = cleanContact(edit);
  const { townId } = ctx;
  await ctx.transaction(async (tx) => {
    const found = await tx.contact.findFirst({ where: { townId, clubId, id: contactId } });
    if (found === null) throw ClubError.unknown();
    const others = { townId, clubId, email: contact.email, id: { not: contactId } };
    if ((await tx.contact.count({ where: others })) > 0) throw ClubError.contactAlready();
    const bouncedAt = found.email === contact.email ? found.bouncedAt : null;
    await tx.contact.update({ where: { id: contactId }, data: { ...contact, bouncedAt } });
    await markRefused(ctx, tx, clubId, [contact.email]);
  });
}

/** Takes somebody off the list, with whatever they were invited to. Throws `club.unknown`, `access.denied`. */
export async function removeContact(
  ctx: TownContext,
  { clubId, contactId }: { readonly clubId: ClubId; readonly contactId: ContactId },
): Promise<void> {
  requireClubRight(ctx, "contact.change", clubId);
  const { count } = await ctx.transaction((tx) =>
    tx.contact.deleteMany({ where: { townId: ctx.townId, clubId, id: contactId } }),
  );
  if (count === 0) throw ClubError.unknown();
}
