import type { InstallationContext } from "../installation-context";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import type { AuditEntry } from "./audit-entry";
import { csvLine } from "./csv-line";
import { recordChange } from "./record-change";
import { type AuditQuery, searchAudit } from "./search-audit";

const BATCH = 1_000;
const MAX_ENTRIES = 100_000;
const COLUMNS = ["seq", "at", "actor", "town", "action", "subject", "details", "sha256"];

/**
 * The fitting entries as CSV (RFC 4180), newest first, at most 100,000. The export itself is written
 * to the log. Throws `access.denied`.
 */
export async function exportAudit(
  ctx: InstallationContext | TownContext,
  query: AuditQuery = {},
): Promise<string> {
  const place = "townId" in ctx ? ctx.townId : "installation";
  requireRight(ctx.actor, "audit.export", place);
  const lines = [csvLine(COLUMNS)];
  let { before } = query;
  for (let read = 0; read < MAX_ENTRIES; read += BATCH) {
    const step = { ...query, ...(before === undefined ? {} : { before }) };
    const batch = await ctx.transaction((tx) => searchAudit(tx, step, BATCH));
    lines.push(...batch.map((entry) => csvLine(cells(entry))));
    before = batch.at(-1)?.seq;
    if (batch.length < BATCH) break;
  }
  await ctx.transaction((tx) =>
    recordChange(ctx, tx, {
      action: "audit.export",
      place,
      subject: "audit",
      details: { entries: lines.length - 1 },
    }),
  );
  return lines.join("");
}

function cells({ seq, at, actorId, townId, action, subject, details, hash }: AuditEntry): string[] {
  const digest = Buffer.from(hash).toString("hex");
  return [String(seq), at.toISOString(), actorId, townId ?? "", action, subject, details, digest];
}
