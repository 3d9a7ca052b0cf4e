"use server";
import { revalidatePath } from "next/cache";
import { answerIncident, type IncidentId } from "@stadtstube/domain";
import { z } from "zod";

import { container } from "@/server/container";
import { defineAction } from "@/server/define-action";
import { requestActor } from "@/server/signed-in";

const HOUR_MS = 3_600_000;

const answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("acknowledge") }),
  z.object({ kind: z.literal("mute"), hours: z.number().int().min(1).max(168) }),
  z.object({ kind: z.literal("unmute") }),
  z.object({ kind: z.literal("publish"), notice: z.string().max(2_000) }),
  z.object({ kind: z.literal("withdraw") }),
]);

/** Acknowledges an incident, mutes its rule for some hours, or tells residents of it. */
export const answerIncidentAction = defineAction({
  schema: z.object({ id: z.uuid(), answer }),
  run: async ({ id, answer: given }) => {
    const until = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
    await answerIncident(container(), await requestActor(), {
      id: id as IncidentId,
      answer: given.kind === "mute" ? { kind: "mute", until: until(given.hours) } : given,
    });
    revalidatePath("/stoerungen");
    return { isDone: true };
  },
});
