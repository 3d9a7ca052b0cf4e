import "server-only";
import { getTranslations } from "next-intl/server";
import {
  type ClubId,
  type Contact,
  DomainError,
  type GatheringId,
  listContacts,
  listInvited,
  previewInvitation,
  readGathering,
} from "@stadtstube/domain";

import { currentOrganiser, organiserContext } from "@/server/organiser";
import { publicOrigin } from "@/server/public-origin";

import type { CandidateRow, InviteView } from "./model/invite-view";

/** Whom to invite, and with which words; null where there is no such gathering for the reader. */
export async function readInviteView(club: string, id: string): Promise<InviteView | null> {
  if ((await currentOrganiser()) === null) return null;
  try {
    return await read({ clubId: club as ClubId, gatheringId: id as GatheringId });
  } catch (error) {
    if (error instanceof DomainError && error.category === "user") return null;
    throw error;
  }
}

async function read(key: {
  readonly clubId: ClubId;
  readonly gatheringId: GatheringId;
}): Promise<InviteView | null> {
  const context = await organiserContext();
  const t = await getTranslations("clubInvitations");
  const { title, isCancelled } = await readGathering(context, key);
  if (isCancelled) return null;
  const contacts = await listContacts(context, key.clubId);
  const invited = new Set((await listInvited(context, key)).map(({ contactId }) => contactId));
  const name = t("previewName");
  const link = t("previewLink");
  const previews = await previewInvitation(context, {
    ...{ ...key, origin: await publicOrigin() },
    ...{ name: { de: name, en: name }, link: { de: link, en: link } },
  });
  const languages = new Set(contacts.map(({ language }) => language));
  return {
    ...{ ...key, title },
    people: contacts.map((contact) => toCandidate(contact, invited.has(contact.id))),
    letters: previews
      .filter(({ language }) => languages.has(language))
      .map(({ language, letter: { subject, text } }) => ({ language, subject, text })),
  };
}

function toCandidate(contact: Contact, isInvited: boolean): CandidateRow {
  const { id, name, email, unsubscribedAt, bouncedAt } = contact;
  const free = isInvited ? "invited" : "free";
  const reachable = bouncedAt === null ? free : "bounced";
  return { id, name, email, status: unsubscribedAt === null ? reachable : "left" };
}
