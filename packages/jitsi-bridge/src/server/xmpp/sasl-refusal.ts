/** How a refused grant reads on the wire. */
import type { AuthenticationRefusal } from "./ports";

/**
 * The texts stock Prosody's token authentication sends. Both clients raise
 * `connection.passwordRequired` with the text as its message, so an application tells an expired
 * grant from a wrong one the same way on stock Jitsi and here.
 */
const TEXTS: Readonly<Record<AuthenticationRefusal, string>> = {
  "token-missing": "token required",
  "token-malformed": "Invalid token",
  "token-bad-signature": "Invalid signature",
  "token-expired": "Not acceptable by exp",
  "token-not-yet-valid": "Not acceptable by nbf",
  "token-wrong-audience": "Invalid audience",
  "token-wrong-room": "Room and token mismatched",
};

/** The text of a SASL `<failure/>` for a refusal. */
export function saslRefusalText(refusal: AuthenticationRefusal): string {
  return TEXTS[refusal];
}
