import type { InstallationTransaction } from "@stadtstube/prisma";

import { requireSystemJob } from "../access/require-actor";
import type { InstallationContext } from "../installation-context";
import { requireRight } from "../rights/require-right";

import type { AuditEntry } from "./audit-entry";
import { CHAIN_START, hashEntry } from "./hash-entry";

const BATCH = 500;

/** Whether the chain holds, and if not, where it first breaks. */
export interface AuditVerdict {
  /** Entries looked at. */
  readonly entries: number;
  readonly isIntact: boolean;
  /** The first position that is missing or does not fit; null if none. */
  readonly brokenAt: bigint | null;
  /**
   * The last hash as hex. Noted down elsewhere it proves later that nothing before it was rewritten,
   * not even by somebody who owns the whole database.
   */
  readonly headHash: string;
}

/** Computes the whole chain again. For jobs and for whoever may read the installation's log. */
export async function verifyAudit(ctx: InstallationContext): Promise<AuditVerdict> {
  if (ctx.actor.kind === "staff") requireRight(ctx.actor, "audit.read", "installation");
  else requireSystemJob(ctx.actor);
  // The end first: what is added meanwhile lies behind it and is looked at the next time.
  const head = await ctx.transaction((tx) => tx.auditHead.findUniqueOrThrow({ where: { id: 1 } }));
  let previous = CHAIN_START;
  let seq = 0n;
  while (seq < head.seq) {
    const batch = await ctx.transaction((tx) => readBatch(tx, seq, head.seq));
    for (const entry of batch) {
      const isNext = entry.seq === seq + 1n;
      if (!isNext || !isEqual(entry.hash, hashEntry(previous, entry))) return broken(seq, previous);
      previous = entry.hash;
      seq = entry.seq;
    }
    if (batch.length === 0) return broken(seq, previous);
  }
  if (!isEqual(previous, head.hash)) return broken(seq, previous);
  return { entries: Number(seq), isIntact: true, brokenAt: null, headHash: hex(previous) };
}

function readBatch(
  tx: InstallationTransaction,
  after: bigint,
  last: bigint,
): Promise<readonly AuditEntry[]> {
  return tx.auditEntry.findMany({
    where: { seq: { gt: after, lte: last } },
    orderBy: { seq: "asc" },
    take: BATCH,
  }) as Promise<readonly AuditEntry[]>;
}

function broken(lastGood: bigint, hash: Uint8Array): AuditVerdict {
  return {
    entries: Number(lastGood),
    isIntact: false,
    brokenAt: lastGood + 1n,
    headHash: hex(hash),
  };
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
