import type { AuthenticationResponseJSON } from "@simplewebauthn/server";

import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";
import type { RelyingParty } from "../passkeys/relying-party";
import { provePasskey } from "../passkeys/verify-passkey";

import { takeChallenge } from "./challenge";
import { limitSignIn } from "./limit-sign-in";
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
    const counter = await provePasskey(party, response, { challenge, passkey });
    if (counter === null) throw StaffError.refused();
    await tx.staffPasskey.update({
      where: { id: passkey.id },
      data: { counter, lastUsedAt: ctx.clock.now() },
    });
    const staffId = passkey.staffId as StaffId;
    return openSession(ctx, tx, { staffId, method: "passkey", device });
  });
}
