/** A new guest key: 32 random bytes as base64url (RFC 4648, section 5, without padding). */
export function drawGuestKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
