"use server";
import {
  beginOidc,
  beginRegistration,
  beginSignIn,
  browserAnswer,
  finishRegistration,
  finishSignIn,
  lookAtLink,
  type RegistrationAnswer,
  type SignInAnswer,
} from "@stadtstube/domain";
import { z } from "zod";

import { defineAction } from "@/server/define-action";
import { oidcClient } from "@/server/oidc";
import { readDevice } from "@/server/read-device";
import { relyingParty } from "@/server/relying-party";
import { writeAttemptCookie, writeSessionCookie } from "@/server/session-cookie";
import { visitorContext } from "@/server/signed-in";

const secret = z.string().regex(/^[\w-]{43}$/);
const displayName = z.string().max(200);
const challengeId = z.uuid();

/** What a link is for. */
export const lookAtLinkAction = defineAction({
  schema: z.object({ secret }),
  run: async (input) => lookAtLink(await visitorContext(), input.secret),
});

/** Begins to make a passkey. */
export const beginRegistrationAction = defineAction({
  schema: z.object({ secret, displayName }),
  run: async (input) => beginRegistration(await visitorContext(), relyingParty(), input),
});

/** Redeems a link with a passkey and signs in. */
export const finishRegistrationAction = defineAction({
  schema: z.object({
    challengeId,
    displayName,
    response: browserAnswer<RegistrationAnswer["response"]>(),
  }),
  run: async (input) => {
    const full = { ...input, device: await readDevice() };
    const opened = await finishRegistration(await visitorContext(), relyingParty(), full);
    await writeSessionCookie(opened);
    return { isSignedIn: true };
  },
});

/** Begins to sign in by passkey. */
export const beginSignInAction = defineAction({
  schema: z.object({}),
  run: async () => beginSignIn(await visitorContext(), relyingParty()),
});

/** Signs in by passkey. */
export const finishSignInAction = defineAction({
  schema: z.object({ challengeId, response: browserAnswer<SignInAnswer["response"]>() }),
  run: async (input) => {
    const full = { ...input, device: await readDevice() };
    await writeSessionCookie(await finishSignIn(await visitorContext(), relyingParty(), full));
    return { isSignedIn: true };
  },
});

/** Begins to sign in by the town's own service; the page then goes to the address returned. */
export const beginOidcAction = defineAction({
  schema: z.object({ secret: secret.optional() }),
  run: async (input) => {
    const { url, attempt } = await oidcClient().begin();
    await writeAttemptCookie(await beginOidc(await visitorContext(), attempt, input.secret));
    return { url };
  },
});
