/**
 * Whether a browser says that another site's page made this request (Fetch Metadata,
 * `Sec-Fetch-Site`). The town's other pages under the same domain are no strangers. Old browsers say nothing and are believed.
 */
export function isCrossSite(headers: Headers): boolean {
  return headers.get("sec-fetch-site") === "cross-site";
}
