/**
 * Whether a request that changes something comes from the administration's own pages.
 *
 * Browsers name the origin of every request that is not a plain navigation; one without is refused
 * (OWASP, Cross-Site Request Forgery Prevention, "Verifying Origin With Standard Headers").
 */
export function isOwnOrigin(headers: Headers, ownOrigins: readonly string[]): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  return ownOrigins.includes(headers.get("origin") ?? "");
}
