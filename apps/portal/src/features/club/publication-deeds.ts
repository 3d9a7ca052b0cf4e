"use server";
import { revalidatePath } from "next/cache";
import { type ClubId, type GatheringId, publishGathering } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { organiserContext } from "@/server/organiser";

import { type FormState, textsOf } from "./model/form-state";

const publish = defineAction({
  schema: z.object({
    ...{ clubId: z.uuid(), gatheringId: z.uuid() },
    ...{ category: z.string().max(100), text: z.string().max(4_000) },
  }),
  run: async (_, { clubId, gatheringId, category, text }) => {
    await publishGathering(await organiserContext(), {
      ...{ clubId: clubId as ClubId, gatheringId: gatheringId as GatheringId, text },
      category: category === "" ? null : category,
    });
    revalidatePath("/[locale]/verein/termine/[club]", "layout");
  },
});

/** Takes the form for the public calendar; works without script, too. */
export async function publishGatheringAction(_: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["clubId", "gatheringId", "category", "text"]);
  const { clubId = "", gatheringId = "", category = "", text = "" } = values;
  const result = await publish({ clubId, gatheringId, category, text });
  if (!result.ok) return { step: "writing", values, failure: result.error };
  return { step: "done", values };
}
