import {
  type AuthenticationResponseJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";

import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";

import { takeChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";
import type { RelyingParty } from "./relying-party";
import { openSession, type OpenedSession } from "./session";
import { StaffError } from "./staff-error";

/** A browser's answer to the question of `beginSignIn`. */
export interface SignInAnswer {
  readonly challengeId: string;
  readonly response: AuthenticationResponseJSON;
  /** Kind of browser, coarse. */
  readonly device: string;
}

/**
 * Signs in by passkey. Throws `staff.refused` for everything that is not right, and
 * `rate-limit.exceeded`.
 */
export async function finishSignIn(
  ctx: InstallationContext,
  party: RelyingParty,
  { challengeId, response, device }: SignInAnswer,
): Promise<OpenedSession> {
  await limitSignIn(ctx);
  const { challenge } = await takeChallenge(ctx, challengeId, "sign-in");
  return ctx.transaction(async (tx) => {
    const passkey = await tx.staffPasskey.findUnique({
      where: { id: response.id },
      include: { staff: true },
    });
    if (passkey === null || passkey.staff.disabledAt !== null) throw StaffError.refused();
    const newCounter = await verify(party, response, { challenge, passkey });
    await tx.staffPasskey.update({
      where: { id: passkey.id },
      data: { counter: BigInt(newCounter), lastUsedAt: ctx.clock.now() },
    });
    const staffId = passkey.staffId as StaffId;
    return openSession(ctx, tx, { staffId, method: "passkey", device });
  });
}

interface KnownKey {
  readonly challenge: string;
  readonly passkey: {
    readonly id: string;
    readonly publicKey: Uint8Array<ArrayBuffer>;
    readonly counter: bigint;
  };
}

async function verify(
  party: RelyingParty,
  response: AuthenticationResponseJSON,
  { challenge, passkey }: KnownKey,
): Promise<number> {
  try {
    const { id, publicKey, counter } = passkey;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id, publicKey, counter: Number(counter) },
      requireUserVerification: true,
    });
    if (verified) return authenticationInfo.newCounter;
  } catch {
    // Whatever the library did not like, a counter that ran backwards included.
  }
  throw StaffError.refused();
}
