"use server";
import { revalidatePath } from "next/cache";
import { type ClubId, decideClub, recoverClub } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { requestTown } from "@/server/signed-in";
import { townNames } from "@/server/town-names";

import { officeMail } from "./office-mail";

const club = z.object({ townId: z.uuid(), id: z.uuid() });

async function nameOf(townId: string): Promise<string> {
  return (await townNames()).find(({ id }) => id === townId)?.name ?? "";
}

async function decide(input: z.output<typeof club>, isApproved: boolean) {
  const context = await requestTown(input.townId);
  const town = await nameOf(input.townId);
  await decideClub(context, {
    clubId: input.id as ClubId,
    isApproved,
    compose: ({ name }) => officeMail(isApproved ? "approvedMail" : "refusedMail", town, name),
  });
  revalidatePath("/vereine");
  return { isDone: true };
}

/** Approves a club's application. */
export const approveClubAction = defineAction({
  schema: club,
  run: (input) => decide(input, true),
});

/** Refuses a club's application. */
export const refuseClubAction = defineAction({
  schema: club,
  run: (input) => decide(input, false),
});

/** Gives an orphaned club a new owner. */
export const recoverClubAction = defineAction({
  schema: club.extend({ email: z.string().max(1_000), displayName: z.string().max(1_000) }),
  run: async ({ townId, id, email, displayName }) => {
    const context = await requestTown(townId);
    const town = await nameOf(townId);
    await recoverClub(context, {
      ...{ clubId: id as ClubId, email, displayName },
      compose: ({ name }) => officeMail("recoveredMail", town, name),
    });
    revalidatePath("/vereine");
    return { isDone: true };
  },
});
