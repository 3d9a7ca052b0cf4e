import type { ActionError } from "@/server/action-result";

/** What went wrong between browser and passkey (WebAuthn's DOMException names), by code. */
export function passkeyError(error: unknown): ActionError {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") {
    return { code: "passkey.cancelled", category: "user" };
  }
  if (name === "InvalidStateError") return { code: "passkey.known", category: "user" };
  return { code: "passkey.unsupported", category: "user" };
}
