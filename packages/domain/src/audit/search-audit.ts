import type { InstallationTransaction, TownTransaction } from "@stadtstube/prisma";

import type { TownId } from "../ids";

import type { AuditEntry } from "./audit-entry";

/** What to look for; everything that is given must fit. */
export interface AuditQuery {
  /** Part of action, subject or details; capitals do not matter. */
  readonly text?: string;
  readonly actorId?: string;
  /** From this moment on. */
  readonly from?: Date;
  /** Before this moment. */
  readonly until?: Date;
  /** Only entries before this position: the last one of the page before. */
  readonly before?: bigint;
}

/** The newest fitting entries first, as many as asked for at most. */
export async function searchAudit(
  tx: InstallationTransaction | TownTransaction,
  query: AuditQuery,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const { text, actorId, from, until, before } = query;
  const contains = { contains: literally(text ?? ""), mode: "insensitive" as const };
  const rows = await tx.auditEntry.findMany({
    where: {
      ...(text === undefined || text === ""
        ? {}
        : { OR: [{ action: contains }, { subject: contains }, { details: contains }] }),
      ...(actorId === undefined ? {} : { actorId }),
      at: { ...(from === undefined ? {} : { gte: from }), ...(until ? { lt: until } : {}) },
      ...(before === undefined ? {} : { seq: { lt: before } }),
    },
    orderBy: { seq: "desc" },
    take: limit,
  });
  return rows.map((row) => ({ ...row, townId: row.townId as TownId | null }));
}

/** LIKE's own characters mean themselves. */
function literally(text: string): string {
  return text.slice(0, 100).replace(/[\\%_]/g, "\\$&");
}
