"use server";
import { revalidatePath } from "next/cache";
import {
  cancelMaintenance,
  type MaintenanceWindowId,
  planMaintenance,
  type ServerId,
} from "@stadtstube/domain";
import { z } from "zod";

import { container } from "@/server/container";
import { defineAction } from "@/server/define-action";
import { requestActor } from "@/server/signed-in";

const moment = z.number().int().min(0).max(8.64e15);

/** Plans a time in which a server, or everything, may be silent. */
export const planMaintenanceAction = defineAction({
  schema: z.object({
    serverId: z.uuid().nullable(),
    startsAtMs: moment,
    endsAtMs: moment,
    isPublic: z.boolean(),
  }),
  run: async ({ serverId, startsAtMs, endsAtMs, isPublic }) => {
    await planMaintenance(container(), await requestActor(), {
      ...{ serverId: serverId as ServerId | null, isPublic },
      ...{ startsAt: new Date(startsAtMs), endsAt: new Date(endsAtMs) },
    });
    revalidatePath("/wartung");
    return { isDone: true };
  },
});

/** Ends it at once or takes it back. */
export const cancelMaintenanceAction = defineAction({
  schema: z.object({ id: z.uuid() }),
  run: async ({ id }) => {
    await cancelMaintenance(container(), await requestActor(), id as MaintenanceWindowId);
    revalidatePath("/wartung");
    return { isDone: true };
  },
});
