import { isCrossSite } from "./is-cross-site";

/**
 * Whether another site's page loads a page of ours without the person going there: as picture, script,
 * frame, by `fetch`, or ahead of time (Fetch Metadata, `Sec-Fetch-*` and `Sec-Purpose`).
 *
 * Such a load would try meeting codes on its visitor's account. Following a link, also from a mail or
 * a QR code, is none; browsers that say nothing are believed.
 */
export function isForeignLoad(headers: Headers): boolean {
  if (!isCrossSite(headers)) return false;
  const goesThere =
    headers.get("sec-fetch-mode") === "navigate" && headers.get("sec-fetch-dest") === "document";
  return !goesThere || headers.has("sec-purpose");
}
