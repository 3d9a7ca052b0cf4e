"use server";
import { revalidatePath } from "next/cache";
import { type AnnouncementId, createAnnouncement, deleteAnnouncement } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { requestTown } from "@/server/signed-in";

const id = z.uuid();
const moment = z.number().int().min(0).max(8.64e15);

/** Puts an announcement on the town's home page. */
export const announceAction = defineAction({
  schema: z.object({
    townId: id,
    severity: z.enum(["info", "warning", "urgent"]),
    text: z.string().max(2_000),
    english: z.string().max(2_000),
    startsAtMs: moment,
    endsAtMs: moment,
  }),
  run: async ({ townId, severity, text, english, startsAtMs, endsAtMs }) => {
    await createAnnouncement(await requestTown(townId), {
      ...{ severity, text, translations: { en: english } },
      ...{ startsAt: new Date(startsAtMs), endsAt: new Date(endsAtMs) },
    });
    revalidatePath("/ankuendigungen");
    return { isDone: true };
  },
});

/** Takes an announcement away. */
export const deleteAnnouncementAction = defineAction({
  schema: z.object({ townId: id, id }),
  run: async (input) => {
    await deleteAnnouncement(await requestTown(input.townId), input.id as AnnouncementId);
    revalidatePath("/ankuendigungen");
    return { isDone: true };
  },
});
