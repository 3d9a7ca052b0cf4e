import { generateAuthenticationOptions } from "@simplewebauthn/server";

import type { InstallationContext } from "../installation-context";

import { keepChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";
import type { RelyingParty } from "./relying-party";

/** What the browser needs to use a passkey, and by which the answer is found again. */
export interface SignInQuestion {
  readonly challengeId: string;
  readonly options: Awaited<ReturnType<typeof generateAuthenticationOptions>>;
}

/** Begins to sign in; names nobody, so that nothing is learnt about who exists. */
export async function beginSignIn(
  ctx: InstallationContext,
  party: RelyingParty,
): Promise<SignInQuestion> {
  await limitSignIn(ctx);
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: "required",
  });
  const kept = { purpose: "sign-in", challenge: options.challenge } as const;
  return { challengeId: await ctx.transaction((tx) => keepChallenge(ctx, tx, kept)), options };
}
