import type { InstallationContext } from "../installation-context";
import { newPasskeyOptions, type RegistrationQuestion } from "../passkeys/passkey-options";
import type { RelyingParty } from "../passkeys/relying-party";

import { keepChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";
import { findLink } from "./one-time-link";
import { staffName } from "./staff-name";

/**
 * Begins to redeem a link with a new passkey. Throws `staff.link-void`, `staff.invalid`,
 * `rate-limit.exceeded`.
 */
export async function beginRegistration(
  ctx: InstallationContext,
  party: RelyingParty,
  wanted: { readonly secret: string; readonly displayName: string },
): Promise<RegistrationQuestion> {
  await limitSignIn(ctx);
  return ctx.transaction(async (tx) => {
    const link = await findLink(ctx, tx, wanted);
    const name = staffName(wanted.displayName);
    const options = await newPasskeyOptions(party, { name, known: [] });
    const kept = { purpose: "register", challenge: options.challenge, linkId: link.id } as const;
    return { challengeId: await keepChallenge(ctx, tx, kept), options };
  });
}
