import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * What is stored of a guest's name, so that they come back under no other. Pure.
 *
 * Keyed by the renewal secret, which is stored nowhere: who reads the database cannot even try names.
 */
export function bindName(renewalSecret: string, displayName: string): Uint8Array<ArrayBuffer> {
  const mac = createHmac("sha256", renewalSecret).update(`name ${displayName}`, "utf8");
  return new Uint8Array(mac.digest());
}

/** Whether a guest says the name that was bound; null binds to none. Names must be clean. Pure. */
export function isBoundName(
  bound: Uint8Array | null,
  renewalSecret: string,
  displayName: string,
): boolean {
  if (bound === null) return true;
  const said = bindName(renewalSecret, displayName);
  return said.length === bound.length && timingSafeEqual(said, bound);
}
