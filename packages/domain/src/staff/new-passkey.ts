import {
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { InstallationTransaction } from "@stadtstube/prisma";

import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";

import type { RelyingParty } from "./relying-party";
import { StaffError } from "./staff-error";

type NewCredential = NonNullable<VerifiedRegistrationResponse["registrationInfo"]>["credential"];

/** The public key in a browser's answer to `challenge`. Throws `staff.refused`. */
export async function verifyNewPasskey(
  party: RelyingParty,
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<NewCredential> {
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

/** Keeps a verified key for a person, within the caller's transaction. */
export async function keepPasskey(
  ctx: InstallationContext,
  tx: InstallationTransaction,
  { staffId, credential }: { readonly staffId: StaffId; readonly credential: NewCredential },
): Promise<void> {
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
}
