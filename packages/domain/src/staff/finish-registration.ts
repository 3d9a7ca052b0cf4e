import type { RegistrationResponseJSON } from "@simplewebauthn/server";

import type { InstallationContext } from "../installation-context";
import type { RelyingParty } from "../passkeys/relying-party";

import { takeChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";
import { keepPasskey, verifyNewPasskey } from "./new-passkey";
import { redeemLink } from "./redeem-link";
import { openSession, type OpenedSession } from "./session";
import { StaffError } from "./staff-error";

/** A browser's answer to the question of `beginRegistration`. */
export interface RegistrationAnswer {
  readonly challengeId: string;
  readonly displayName: string;
  readonly response: RegistrationResponseJSON;
  /** Kind of browser, coarse. */
  readonly device: string;
}

/**
 * Makes somebody a member of staff by a link and a new passkey, and signs them in.
 *
 * Throws `staff.refused`, `staff.link-void` (somebody was faster), `rate-limit.exceeded`.
 */
export async function finishRegistration(
  ctx: InstallationContext,
  party: RelyingParty,
  answer: RegistrationAnswer,
): Promise<OpenedSession> {
  await limitSignIn(ctx);
  const { challenge, linkId } = await takeChallenge(ctx, answer.challengeId, "register");
  if (linkId === null) throw StaffError.refused();
  const credential = await verifyNewPasskey(party, answer.response, challenge);
  return ctx.transaction(async (tx) => {
    const staffId = await redeemLink(ctx, tx, { linkId, displayName: answer.displayName });
    await keepPasskey(ctx, tx, { staffId, credential });
    return openSession(ctx, tx, { staffId, method: "passkey", device: answer.device });
  });
}
