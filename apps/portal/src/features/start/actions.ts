import "server-only";
import { type StartedRoom, startRoom } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";

/** Creates the room before anyone is in it; called by the route that the start form posts to. */
export const startMeeting = defineAction({
  schema: z.object({}),
  run: (context): Promise<StartedRoom> => startRoom(context),
});
