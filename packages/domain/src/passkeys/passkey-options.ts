import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";

import type { RelyingParty } from "./relying-party";

/** What the browser needs to make a passkey. */
export type NewPasskeyOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>;
/** What the browser needs to use a passkey. */
export type PasskeyOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/** What the browser needs to make a passkey, and by which the answer is found again. */
export interface RegistrationQuestion {
  readonly challengeId: string;
  readonly options: NewPasskeyOptions;
}

/** What the browser needs to use a passkey, and by which the answer is found again. */
export interface SignInQuestion {
  readonly challengeId: string;
  readonly options: PasskeyOptions;
}

/** For whom a key is made. */
export interface KeyHolder {
  readonly name: string;
  /** The ids of the keys this person has: a device that holds one makes no second. */
  readonly known: readonly { readonly id: string }[];
}

/** Asks a browser to make a passkey (WebAuthn, section 7.1). */
export function newPasskeyOptions(
  party: RelyingParty,
  { name, known }: KeyHolder,
): Promise<NewPasskeyOptions> {
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: name,
    userDisplayName: name,
    excludeCredentials: [...known],
    // Signing in asks for no name: the key itself must know whose it is.
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** Asks a browser for any passkey of this website; names nobody, so that nothing is learnt. */
export function passkeyOptions(party: RelyingParty): Promise<PasskeyOptions> {
  return generateAuthenticationOptions({ rpID: party.id, userVerification: "required" });
}
