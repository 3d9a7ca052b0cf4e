"use server";
import { revalidatePath } from "next/cache";
import { blockName, type BlockedNameId, unblockName } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { requestTown } from "@/server/signed-in";

const id = z.uuid();

/** Lets nobody choose a name any more. */
export const blockNameAction = defineAction({
  schema: z.object({ townId: id, name: z.string().max(200), anywhere: z.boolean() }),
  run: async ({ townId, name, anywhere }) => {
    await blockName(await requestTown(townId), { name, anywhere });
    revalidatePath("/namen");
    return { isDone: true };
  },
});

/** Lets people choose it again. */
export const unblockNameAction = defineAction({
  schema: z.object({ townId: id, id }),
  run: async (input) => {
    await unblockName(await requestTown(input.townId), input.id as BlockedNameId);
    revalidatePath("/namen");
    return { isDone: true };
  },
});
