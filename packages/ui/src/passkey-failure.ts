/** What went wrong between browser and passkey, by a name of WebAuthn's DOMExceptions. Pure. */
export function passkeyFailure(
  error: unknown,
): "passkey.cancelled" | "passkey.known" | "passkey.unsupported" {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "passkey.cancelled";
  return name === "InvalidStateError" ? "passkey.known" : "passkey.unsupported";
}
