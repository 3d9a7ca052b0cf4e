import { createHash } from "node:crypto";

import type { AuditEntry } from "./audit-entry";

/** What the first entry is chained to. */
export const CHAIN_START: Uint8Array = new Uint8Array(32);

/**
 * The hash an entry must have behind `previous`: sha256 over the hash before and every field with
 * its length in front. Written independently of the database's `append_audit_entry`, so that each
 * checks the other.
 */
export function hashEntry(previous: Uint8Array, entry: Omit<AuditEntry, "hash">): Uint8Array {
  const { seq, at, actorId, townId, action, subject, details } = entry;
  const fields = [String(seq), String(at.getTime()), actorId, townId, action, subject, details];
  const hash = createHash("sha256").update(previous);
  for (const field of fields) {
    const bytes = field === null ? null : Buffer.from(field, "utf8");
    hash.update(`${bytes?.length ?? "-"}:`).update(bytes ?? "");
  }
  return new Uint8Array(hash.digest());
}
