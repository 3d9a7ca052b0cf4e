"use server";
import { revalidatePath } from "next/cache";
import { endSession } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { requestInstallation, staffOrSignIn } from "@/server/signed-in";

/** Ends one of one's own sessions. */
export const endSessionAction = defineAction({
  schema: z.object({ sessionId: z.uuid() }),
  run: async ({ sessionId }) => {
    await endSession(await requestInstallation(), { sessionId });
    revalidatePath("/konto");
    return { isDone: true };
  },
});

/** Ends all of one's own sessions but this one. */
export const endOtherSessionsAction = defineAction({
  schema: z.object({}),
  run: async () => {
    const { sessionId } = await staffOrSignIn();
    await endSession(await requestInstallation(), { sessionId, others: true });
    revalidatePath("/konto");
    return { isDone: true };
  },
});
