import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";

import type { RelyingParty } from "./relying-party";

/** A key that a browser made and proved to hold. */
export type NewCredential = NonNullable<
  VerifiedRegistrationResponse["registrationInfo"]
>["credential"];

/** A stored key and the challenge it has to answer. */
export interface KnownKey {
  readonly challenge: string;
  readonly passkey: {
    readonly id: string;
    readonly publicKey: Uint8Array<ArrayBuffer>;
    readonly counter: bigint;
  };
}

/** The public key in a browser's answer to `challenge`; null for whatever is not right. */
export async function readNewPasskey(
  party: RelyingParty,
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<NewCredential | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    // Whatever the library did not like: the answer was not good enough.
    return null;
  }
}

/** The key's new counter if a browser's answer proves that it holds the key; else null. */
export async function provePasskey(
  party: RelyingParty,
  response: AuthenticationResponseJSON,
  { challenge, passkey: { id, publicKey, counter } }: KnownKey,
): Promise<bigint | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id, publicKey, counter: Number(counter) },
      requireUserVerification: true,
    });
    return verified ? BigInt(authenticationInfo.newCounter) : null;
  } catch {
    // Whatever the library did not like, a counter that ran backwards included.
    return null;
  }
}

/** The columns of a key as it is stored. */
export function passkeyColumns({ id, publicKey, counter, transports }: NewCredential) {
  return {
    ...{ id, publicKey: new Uint8Array(publicKey), counter: BigInt(counter) },
    transports: [...(transports ?? [])],
  };
}
