"use server";
import { endSession } from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { clearSessionCookie } from "@/server/session-cookie";
import { currentStaff, requestInstallation } from "@/server/signed-in";

/** Ends this session, here and in the database. Signing out twice is no error. */
export const signOutAction = defineAction({
  schema: z.object({}),
  run: async () => {
    const signedIn = await currentStaff();
    if (signedIn !== null) {
      await endSession(await requestInstallation(), { sessionId: signedIn.sessionId });
    }
    await clearSessionCookie();
    return { isSignedOut: true };
  },
});
