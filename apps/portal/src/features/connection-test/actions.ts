"use server";
import { startConnectionTest } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { mediaEndpoints } from "@/server/media-endpoints";

import type { TestAccess } from "./model/test-access";

/** Asks for a conference of one's own, to try the media stack with. */
export const beginConnectionTest = defineAction({
  schema: z.object({}),
  run: async (context): Promise<TestAccess> => {
    const { conference, sender, receiver } = await startConnectionTest(context);
    return { ...mediaEndpoints(), room: conference, sender, receiver };
  },
});
