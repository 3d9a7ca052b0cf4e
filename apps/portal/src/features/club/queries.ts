import "server-only";
import {
  hasClubRight,
  listAccountPasskeys,
  listAccountSessions,
  listClubRooms,
  listMembers,
  listOwnClubs,
  listOwnedClubs,
  type OwnClub,
  type TownContext,
} from "@stadtstube/domain";

import { currentOrganiser, organiserContext } from "@/server/organiser";

import type { ClubCard, ClubsView, MemberRow } from "./model/clubs-view";

/** How long after signing in a passkey is offered. */
const OFFER_MS = 15 * 60_000;

/** What the signed-in organiser sees; null where nobody is signed in. */
export async function readClubsView(): Promise<ClubsView | null> {
  const signedIn = await currentOrganiser();
  if (signedIn === null) return null;
  const context = await organiserContext();
  const clubs: ClubCard[] = [];
  for (const club of await listOwnClubs(context)) clubs.push(await toCard(context, club));
  const sessions = await listAccountSessions(context);
  const passkeys = await listAccountPasskeys(context);
  const since = sessions.find(({ id }) => id === signedIn.sessionId)?.createdAt ?? new Date(0);
  return {
    displayName: signedIn.displayName,
    email: signedIn.email,
    clubs,
    sessions: sessions.map(({ id, device, lastSeenAt }) => ({
      ...{ id, device, lastSeenMs: lastSeenAt.getTime() },
      isThis: id === signedIn.sessionId,
    })),
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      ...{ id, name, createdMs: createdAt.getTime() },
      lastUsedMs: lastUsedAt?.getTime() ?? null,
    })),
    offersPasskey: passkeys.length === 0 && Date.now() - since.getTime() < OFFER_MS,
    ownedClubs: await listOwnedClubs(context),
  };
}

async function toCard(context: TownContext, club: OwnClub): Promise<ClubCard> {
  const { actor, townId } = context;
  const may = (action: Parameters<typeof hasClubRight>[1]) =>
    hasClubRight(actor, action, { townId, clubId: club.id });
  const people = may("member.read") ? await listMembers(context, club.id) : null;
  const members = people?.map(({ accountId, displayName, email, role }): MemberRow => {
    const right = role === "organiser" ? "organiser.change" : "deputy.change";
    return {
      ...{ accountId, displayName, email, role },
      mayRemove: role !== "owner" && may(right),
      mayBecomeOwner: role !== "owner" && may("club.transfer"),
    };
  });
  return {
    ...{ id: club.id, name: club.name, role: club.role },
    state: club.state === "unconfirmed" ? "requested" : club.state,
    members: members ?? null,
    rooms: may("series.read") ? await listClubRooms(context, club.id) : null,
    mayReadContacts: may("contact.read"),
    mayReadPolls: may("poll.read"),
    mayChangeTokens: may("token.change"),
    mayEdit: may("club.edit"),
    mayAddDeputies: may("deputy.change"),
    mayDelete: may("club.delete"),
  };
}
