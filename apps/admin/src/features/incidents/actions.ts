"use server";
import { revalidatePath } from "next/cache";
import {
  answerIncident,
  changeAlertLimits,
  type IncidentId,
  LIMITED_RULES,
} from "@stadtstube/domain";
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

const limit = z.object({ atLeast: z.number(), forSeconds: z.number() });

/** Sets the limits of a rule, or gives it back the usual ones (null). */
export const changeLimitsAction = defineAction({
  schema: z.object({
    rule: z.enum(LIMITED_RULES),
    limits: z.object({ yellow: limit.optional(), red: limit.optional() }).nullable(),
  }),
  run: async ({ rule, limits }) => {
    await changeAlertLimits(container(), await requestActor(), {
      rule,
      limits:
        limits === null
          ? null
          : {
              ...(limits.yellow === undefined ? {} : { yellow: limits.yellow }),
              ...(limits.red === undefined ? {} : { red: limits.red }),
            },
    });
    revalidatePath("/stoerungen/grenzwerte");
    return { isDone: true };
  },
});
