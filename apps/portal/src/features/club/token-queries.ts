import "server-only";
import { dayInWords, toWallTime } from "@stadtstube/calendar";
import { hasClubRight, listClubTokens, listOwnClubs } from "@stadtstube/domain";

import { currentOrganiser, organiserContext } from "@/server/organiser";

import { wordsLanguage } from "./date-words";
import type { TokensView } from "./model/tokens-view";

/** Long enough for a season, short enough to be thought of again. */
const PROPOSED_MS = 180 * 86_400_000;

/** A club's tokens; null where nobody is signed in or they are not theirs to see. */
export async function readTokensView(clubId: string): Promise<TokensView | null> {
  if ((await currentOrganiser()) === null) return null;
  const context = await organiserContext();
  const club = (await listOwnClubs(context)).find(({ id }) => id === clubId);
  if (club === undefined) return null;
  const place = { townId: context.townId, clubId: club.id };
  if (!hasClubRight(context.actor, "token.change", place)) return null;
  const words = await wordsLanguage();
  const now = context.clock.now();
  const tokens = await listClubTokens(context, club.id);
  return {
    ...{ clubId: club.id, clubName: club.name },
    proposedDay: toWallTime(new Date(now.getTime() + PROPOSED_MS)).slice(0, 10),
    tokens: tokens.map(({ id, name, scopes, expiresAt, lastUsedOn }) => ({
      ...{ id, name, scopes, isOver: expiresAt <= now, lastDay: dayInWords(expiresAt, words) },
      lastUsed: lastUsedOn === null ? null : dayInWords(lastUsedOn, words),
    })),
  };
}
