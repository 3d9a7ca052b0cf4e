"use server";
import { type StartedRoom, startRoom } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";

import { toStartOptions } from "./model/to-start-options";

const field = z.string().max(100);

/** Creates a meeting and hands out its code and the host's secret, this once. */
export const startMeeting = defineAction({
  schema: z.object({
    address: field,
    waitingRoom: z.boolean().optional(),
    pin: field,
    screenSharing: z.enum(["everybody", "hosts"]),
    opensAt: field,
    lengthMinutes: z.number().int().min(1).max(1440).nullable(),
  }),
  run: (context, { waitingRoom, ...wishes }): Promise<StartedRoom> =>
    startRoom(context, toStartOptions({ waitingRoom, ...wishes }, context.clock.now())),
});
