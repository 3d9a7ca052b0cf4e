import type { InstallationContext } from "../installation-context";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import type { AuditEntry } from "./audit-entry";
import { type AuditQuery, searchAudit } from "./search-audit";

const PAGE = 100;

/**
 * The newest hundred fitting entries about one town (`TownContext`) or about everything
 * (`InstallationContext`), newest first. Throws `access.denied`.
 */
export async function listAudit(
  ctx: InstallationContext | TownContext,
  query: AuditQuery = {},
): Promise<readonly AuditEntry[]> {
  requireRight(ctx.actor, "audit.read", "townId" in ctx ? ctx.townId : "installation");
  return ctx.transaction((tx) => searchAudit(tx, query, PAGE));
}
