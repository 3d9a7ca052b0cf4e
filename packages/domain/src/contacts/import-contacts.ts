import { requireClubRight } from "../clubs/require-club-right";
import { ClubError } from "../clubs/club-error";
import type { ClubId } from "../ids";
import type { TownContext } from "../town-context";

import { cleanContact, type RawContact } from "./contact-input";
import { insertContacts } from "./insert-contacts";

const MOST = 1_000;

/**
 * Saves what a preview has shown; whoever came onto the list meanwhile is left as they are. All or
 * nobody. Returns how many are new.
 *
 * Throws `club.contacts-used-up`, `club.import-unreadable`, `club.invalid-email`, `club.invalid-name`,
 * `access.denied`.
 */
export async function importContacts(
  ctx: TownContext,
  { clubId, contacts }: { readonly clubId: ClubId; readonly contacts: readonly RawContact[] },
): Promise<number> {
  requireClubRight(ctx, "contact.change", clubId);
  if (contacts.length === 0 || contacts.length > MOST) throw ClubError.importUnreadable();
  const cleaned = contacts.map(cleanContact);
  return ctx.transaction((tx) => insertContacts(ctx, tx, clubId, cleaned));
}
