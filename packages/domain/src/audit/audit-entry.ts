import type { TownId } from "../ids";

/** One line of the audit log. */
export interface AuditEntry {
  /** Position in the chain, from 1. */
  readonly seq: bigint;
  readonly at: Date;
  /** Id of the member of staff, or `system` or `visitor`. */
  readonly actorId: string;
  /** null: the installation as a whole. */
  readonly townId: TownId | null;
  readonly action: string;
  readonly subject: string;
  /** JSON, exactly as it was hashed. */
  readonly details: string;
  /** sha256, 32 bytes. */
  readonly hash: Uint8Array;
}
