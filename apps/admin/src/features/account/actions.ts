"use server";
import { revalidatePath } from "next/cache";
import {
  beginAddPasskey,
  browserAnswer,
  endSession,
  finishAddPasskey,
  type RegistrationAnswer,
  removePasskey,
} from "@stadtstube/domain";
import { z } from "zod";

import { COLOUR_SCHEMES } from "@/components/colour-scheme";
import { defineAction } from "@/server/define-action";
import { relyingParty } from "@/server/relying-party";
import { writeScheme } from "@/server/scheme-cookie";
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

/** Begins to make another passkey for oneself. */
export const beginAddPasskeyAction = defineAction({
  schema: z.object({}),
  run: async () => beginAddPasskey(await requestInstallation(), relyingParty()),
});

/** Adds the passkey that the browser made. */
export const finishAddPasskeyAction = defineAction({
  schema: z.object({
    challengeId: z.uuid(),
    response: browserAnswer<RegistrationAnswer["response"]>(),
  }),
  run: async (input) => {
    await finishAddPasskey(await requestInstallation(), relyingParty(), input);
    revalidatePath("/konto");
    return { isDone: true };
  },
});

/** Takes one of one's own passkeys away. */
export const removePasskeyAction = defineAction({
  schema: z.object({ id: z.string().min(1).max(1_400) }),
  run: async ({ id }) => {
    await removePasskey(await requestInstallation(), id);
    revalidatePath("/konto");
    return { isDone: true };
  },
});

/** Keeps in this browser in which colours one wants the pages. */
export const chooseSchemeAction = defineAction({
  schema: z.object({ scheme: z.enum(COLOUR_SCHEMES) }),
  run: async ({ scheme }) => {
    await staffOrSignIn();
    await writeScheme(scheme);
    return { isDone: true };
  },
});
