import "server-only";
import {
  type ClubId,
  type Contact,
  DomainError,
  hasClubRight,
  listContacts,
  listOwnClubs,
} from "@stadtstube/domain";

import { currentOrganiser, organiserContext } from "@/server/organiser";

import type { ContactRow, ContactsView } from "./model/contacts-view";

const MOST_SHOWN = 200;

/** A club's address list; null where nobody is signed in or it is not theirs to read. */
export async function readContactsView(
  clubId: string,
  search: string,
): Promise<ContactsView | null> {
  const all = await readContacts(clubId);
  if (all === null) return null;
  const { club, contacts, mayExport } = all;
  const wanted = search.trim().slice(0, 100).toLowerCase();
  const found = contacts.filter(({ name, email }) =>
    `${name} ${email}`.toLowerCase().includes(wanted),
  );
  return {
    ...{ clubId: club.id, clubName: club.name, count: contacts.length, search: wanted },
    ...{ found: found.length, rows: found.slice(0, MOST_SHOWN).map(toRow), mayExport },
  };
}

/** One contact with its club; null where there is none to be seen. */
export async function readContact(clubId: string, contactId: string): Promise<ContactRow | null> {
  const all = await readContacts(clubId);
  const contact = all?.contacts.find(({ id }) => id === contactId);
  return contact === undefined ? null : toRow(contact);
}

async function readContacts(clubId: string) {
  if ((await currentOrganiser()) === null) return null;
  const context = await organiserContext();
  const club = (await listOwnClubs(context)).find(({ id }) => id === clubId);
  if (club === undefined) return null;
  try {
    const contacts = await listContacts(context, clubId as ClubId);
    const { actor, townId } = context;
    const mayExport = hasClubRight(actor, "contact.export", { townId, clubId: club.id });
    return { club, contacts, mayExport };
  } catch (error) {
    if (error instanceof DomainError && error.code === "access.denied") return null;
    throw error;
  }
}

function toRow({ id, name, email, language, unsubscribedAt, bouncedAt }: Contact): ContactRow {
  return {
    ...{ id, name, email, language },
    ...{ isUnsubscribed: unsubscribedAt !== null, isBounced: bouncedAt !== null },
  };
}
