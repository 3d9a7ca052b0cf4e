import { createHash } from "node:crypto";

/** By which an address is known again in its club, and nowhere else. */
export function hashEmail(clubId: string, email: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(`${clubId} ${email}`, "utf8").digest());
}
