"use server";
import { revalidatePath } from "next/cache";
import {
  type AccountId,
  ClubError,
  type ClubId,
  deleteAccount,
  deleteClub,
  endAccountSession,
  removeMember,
  transferClub,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { currentOrganiser, organiserContext } from "@/server/organiser";
import { clearOrganiserCookie } from "@/server/organiser-cookie";

const person = z.object({ clubId: z.uuid(), accountId: z.uuid() });
const refresh = () => revalidatePath("/[locale]/verein", "page");

/** Takes somebody out of a club. */
export const removeMemberAction = defineAction({
  schema: person,
  run: async (_, { clubId, accountId }) => {
    const who = { clubId: clubId as ClubId, accountId: accountId as AccountId };
    await removeMember(await organiserContext(), who);
    refresh();
  },
});

/** Hands a club over. */
export const transferClubAction = defineAction({
  schema: person,
  run: async (_, { clubId, accountId }) => {
    const to = accountId as AccountId;
    await transferClub(await organiserContext(), { clubId: clubId as ClubId, to });
    refresh();
  },
});

/** Ends a club with everything that belongs to it. */
export const deleteClubAction = defineAction({
  schema: z.object({ clubId: z.uuid() }),
  run: async (_, { clubId }) => {
    await deleteClub(await organiserContext(), clubId as ClubId);
    refresh();
  },
});

/** Ends one session of the organiser's own. */
export const endSessionAction = defineAction({
  schema: z.object({ sessionId: z.uuid() }),
  run: async (_, { sessionId }) => {
    await endAccountSession(await organiserContext(), { sessionId });
    refresh();
  },
});

/** Ends all of the organiser's sessions but this one. */
export const endOtherSessionsAction = defineAction({
  schema: z.object({}),
  run: async () => {
    const signedIn = await currentOrganiser();
    if (signedIn === null) throw ClubError.signedOut();
    const { sessionId } = signedIn;
    await endAccountSession(await organiserContext(), { sessionId, others: true });
    refresh();
  },
});

/** Deletes the organiser's own account, with the clubs that they were told would go along. */
export const deleteAccountAction = defineAction({
  schema: z.object({ clubIds: z.array(z.uuid()).max(100) }),
  run: async (_, { clubIds }) => {
    await deleteAccount(await organiserContext(), clubIds as ClubId[]);
    await clearOrganiserCookie();
    refresh();
  },
});
