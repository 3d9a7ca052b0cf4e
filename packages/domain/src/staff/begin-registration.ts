import { generateRegistrationOptions } from "@simplewebauthn/server";

import type { InstallationContext } from "../installation-context";

import { keepChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";
import { findLink } from "./one-time-link";
import type { RelyingParty } from "./relying-party";
import { staffName } from "./staff-name";

/** What the browser needs to make a passkey, and by which the answer is found again. */
export interface RegistrationQuestion {
  readonly challengeId: string;
  readonly options: Awaited<ReturnType<typeof generateRegistrationOptions>>;
}

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
    const options = await generateRegistrationOptions({
      rpName: party.name,
      rpID: party.id,
      userName: name,
      userDisplayName: name,
      // Signing in asks for no name: the key itself must know whose it is.
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    });
    const kept = { purpose: "register", challenge: options.challenge, linkId: link.id } as const;
    return { challengeId: await keepChallenge(ctx, tx, kept), options };
  });
}
