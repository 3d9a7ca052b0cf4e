/**
 * Whether the grant's own `exp` (RFC 7519 4.1.4) has passed. It is only read to explain a refusal,
 * never to decide anything, so the signature is not looked at; an unreadable grant is not expired.
 */
export function grantExpired(grant: string, nowMs: number): boolean {
  try {
    const payload = grant.split(".")[1] ?? "";
    const json = atob(payload.replace(/-/g, "+").replace(/_/g, "/"));
    const claims: unknown = JSON.parse(json);
    if (typeof claims !== "object" || claims === null || !("exp" in claims)) return false;
    return typeof claims.exp === "number" && claims.exp * 1000 <= nowMs;
  } catch {
    return false;
  }
}
