import { type RegistrationResponseJSON, verifyRegistrationResponse } from "@simplewebauthn/server";

import type { InstallationContext } from "../installation-context";

import { takeChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";
import { redeemLink } from "./redeem-link";
import type { RelyingParty } from "./relying-party";
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
  const credential = await verify(party, answer.response, challenge);
  return ctx.transaction(async (tx) => {
    const staffId = await redeemLink(ctx, tx, { linkId, displayName: answer.displayName });
    await tx.staffPasskey.create({
      data: {
        id: credential.id,
        staffId,
        publicKey: new Uint8Array(credential.publicKey),
        counter: BigInt(credential.counter),
        transports: [...(credential.transports ?? [])],
        createdAt: ctx.clock.now(),
      },
    });
    return openSession(ctx, tx, { staffId, method: "passkey", device: answer.device });
  });
}

async function verify(party: RelyingParty, response: RegistrationResponseJSON, challenge: string) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    if (verified) return registrationInfo.credential;
  } catch {
    // Whatever the library did not like: the answer was not good enough.
  }
  throw StaffError.refused();
}
