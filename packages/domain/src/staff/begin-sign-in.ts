import type { InstallationContext } from "../installation-context";
import { passkeyOptions, type SignInQuestion } from "../passkeys/passkey-options";
import type { RelyingParty } from "../passkeys/relying-party";

import { keepChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";

/** Begins to sign in; names nobody, so that nothing is learnt about who exists. */
export async function beginSignIn(
  ctx: InstallationContext,
  party: RelyingParty,
): Promise<SignInQuestion> {
  await limitSignIn(ctx);
  const options = await passkeyOptions(party);
  const kept = { purpose: "sign-in", challenge: options.challenge } as const;
  return { challengeId: await ctx.transaction((tx) => keepChallenge(ctx, tx, kept)), options };
}
