/** What the XMPP server needs from outside: who may come in, and where to write warnings. */

/** What a verified join grant says, as far as signalling needs it. */
export interface Grant {
  /** Local part of the only room that may be entered. */
  readonly room: string;
  /** Host: affiliation owner and role moderator from the first second. */
  readonly moderator: boolean;
  /** Milliseconds since 1970, to the second. */
  readonly issuedAtMs: number;
  /** Milliseconds since 1970; who is in may stay, but nobody enters any more. */
  readonly expiresAtMs: number;
  readonly user: { readonly id?: string; readonly name?: string };
  /** What the holder may use, by stock Jitsi's names; what is not named is allowed. */
  readonly features?: Readonly<Record<string, boolean>>;
}

/** Whether the holder's picture is pinned for everybody: a sign-language interpreter's. */
export function isInterpreter(grant: Grant): boolean {
  return grant.features?.["sign-language-interpreter"] === true;
}

/** Whether the grant lets its holder share a screen: everybody may whose grant does not forbid it. */
export function mayShareScreen(grant: Grant): boolean {
  return grant.features?.["screen-sharing"] !== false;
}

/** Why nobody comes in. */
export type AuthenticationRefusal =
  | "token-missing"
  | "token-malformed"
  | "token-bad-signature"
  | "token-expired"
  | "token-not-yet-valid"
  | "token-wrong-audience"
  | "token-wrong-room";

/** The outcome of looking at a token. */
export type AuthenticationResult =
  | { readonly ok: true; readonly grant: Grant }
  | { readonly ok: false; readonly refusal: AuthenticationRefusal };

/** What the connection's address said: `?token=` and `?room=`, both unverified. */
export interface AuthenticationRequest {
  readonly token: string | undefined;
  readonly room: string | undefined;
}

/** Looks at a token. Must not throw for a bad one; a rejection is answered `temporary-auth-failure`. */
export type Authenticate = (request: AuthenticationRequest) => Promise<AuthenticationResult>;

/** Takes warnings. `fields` never hold names, addresses, room codes or tokens. */
export interface SignallingLog {
  warn(fields: Readonly<Record<string, unknown>>, text: string): void;
}
