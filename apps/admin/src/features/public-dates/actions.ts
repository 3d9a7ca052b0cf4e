"use server";
import { revalidatePath } from "next/cache";
import { editPublicCategories, type GatheringId, withdrawPublicEntry } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { requestTown } from "@/server/signed-in";

/** Takes a gathering out of the public calendar, or puts it back. */
export const withdrawAction = defineAction({
  schema: z.object({ townId: z.uuid(), gatheringId: z.uuid(), isWithdrawn: z.boolean() }),
  run: async ({ townId, gatheringId, isWithdrawn }) => {
    const id = gatheringId as GatheringId;
    await withdrawPublicEntry(await requestTown(townId), { gatheringId: id, isWithdrawn });
    revalidatePath("/termine");
    return { isDone: true };
  },
});

/** Says what clubs may call their public dates. */
export const editCategoriesAction = defineAction({
  schema: z.object({ townId: z.uuid(), categories: z.array(z.string().max(200)).max(50) }),
  run: async ({ townId, categories }) => {
    await editPublicCategories(await requestTown(townId), categories);
    revalidatePath("/termine");
    return { isDone: true };
  },
});
