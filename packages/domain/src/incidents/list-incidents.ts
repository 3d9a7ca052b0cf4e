import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import type { IncidentId, ServerId } from "../ids";
import { requireRight } from "../rights/require-right";

import type { Incident } from "./incident";

/** Which incidents. */
export interface IncidentQuery {
  readonly which: "open" | "closed";
  readonly serverId?: ServerId;
}

/** Incidents with their timelines, the newest first, at most a hundred. Needs `incident.read`. */
export async function listIncidents(
  domain: Domain,
  actor: Actor,
  { which, serverId }: IncidentQuery,
): Promise<readonly Incident[]> {
  requireRight(actor, "incident.read", "installation");
  const rows = await domain.database.withServers((tx) =>
    tx.incident.findMany({
      where: {
        closedAt: which === "open" ? null : { not: null },
        ...(serverId === undefined ? {} : { serverId }),
      },
      include: {
        server: { select: { name: true } },
        events: { select: { at: true, kind: true }, orderBy: [{ at: "asc" }, { id: "asc" }] },
      },
      orderBy: [{ level: "desc" }, { openedAt: "desc" }],
      take: 100,
    }),
  );
  return rows.map(({ id, server, events, ...row }) => ({
    id: id as IncidentId,
    serverId: row.serverId as ServerId,
    serverName: server.name,
    rule: row.rule,
    level: row.level,
    openedAt: row.openedAt,
    closedAt: row.closedAt,
    acknowledgedAt: row.acknowledgedAt,
    mutedUntil: row.mutedUntil,
    notice: row.notice,
    timeline: events,
  }));
}
