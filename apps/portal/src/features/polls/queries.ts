import "server-only";
import {
  type ClubId,
  DomainError,
  hasClubRight,
  listClubRooms,
  listOwnClubs,
  listPolls,
  type PollId,
  readPoll,
  type TownContext,
} from "@stadtstube/domain";

import { currentOrganiser, organiserContext } from "@/server/organiser";

import type { OwnSheet } from "./model/poll-sheet";
import { toPollSheet } from "./model/to-poll-sheet";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who asks for a page of a club's polls, and whether there is one for them. */
export type ClubPollPage<T> =
  | { readonly kind: "signed-out" }
  | { readonly kind: "missing" }
  | { readonly kind: "here"; readonly value: T };

/** A club's polls for the list. */
export interface PollListView {
  readonly clubName: string;
  readonly mayChange: boolean;
  readonly polls: Awaited<ReturnType<typeof listPolls>>;
}

/** The list of a club's polls. */
export function readPollList(clubId: string): Promise<ClubPollPage<PollListView>> {
  return forClub(clubId, async (context, club) => ({
    clubName: club.name,
    mayChange: mayChange(context, club.id),
    polls: await listPolls(context, club.id),
  }));
}

/** What the form for a new poll offers. */
export interface PollFormView {
  readonly clubName: string;
  readonly rooms: readonly { readonly id: string; readonly code: string }[];
}

/** The form for a new poll; missing for who may not make one. */
export function readPollFormView(clubId: string): Promise<ClubPollPage<PollFormView | null>> {
  return forClub(clubId, async (context, club) => {
    if (!mayChange(context, club.id)) return null;
    return { clubName: club.name, rooms: await listClubRooms(context, club.id) };
  });
}

/** One poll as those who organise see it. */
export function readOwnSheet(clubId: string, pollId: string): Promise<ClubPollPage<OwnSheet>> {
  return forClub(clubId, async (context, club) => {
    const place = { clubId: club.id, pollId: (UUID.test(pollId) ? pollId : NO_POLL) as PollId };
    const view = await readPoll(context, place);
    return {
      ...toPollSheet(view),
      ...{ id: view.id, clubId: club.id, secret: view.secret },
      mayChange: mayChange(context, club.id),
    };
  });
}

const NO_POLL = "00000000-0000-4000-8000-000000000000";

function mayChange({ actor, townId }: TownContext, clubId: ClubId): boolean {
  return hasClubRight(actor, "poll.change", { townId, clubId });
}

async function forClub<T>(
  clubId: string,
  read: (context: TownContext, club: { readonly id: ClubId; readonly name: string }) => Promise<T>,
): Promise<ClubPollPage<T>> {
  if ((await currentOrganiser()) === null) return { kind: "signed-out" };
  const context = await organiserContext();
  const club = (await listOwnClubs(context)).find(({ id }) => id === clubId);
  if (club === undefined) return { kind: "missing" };
  try {
    return { kind: "here", value: await read(context, club) };
  } catch (error) {
    if (error instanceof DomainError && error.status < 500) return { kind: "missing" };
    throw error;
  }
}
