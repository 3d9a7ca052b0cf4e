import "server-only";
import { hasRight, type Incident, listIncidents } from "@stadtstube/domain";

import { container } from "@/server/container";
import { requestActor } from "@/server/signed-in";

import type { IncidentRow, IncidentsView } from "./model/incident-view";

/** Running and past incidents. Throws `access.denied`. */
export async function readIncidentsPage(): Promise<IncidentsView> {
  const actor = await requestActor();
  const [open, closed] = [
    await listIncidents(container(), actor, { which: "open" }),
    await listIncidents(container(), actor, { which: "closed" }),
  ];
  return {
    mayChange: hasRight(actor, "incident.change", "installation"),
    open: open.map(toRow),
    closed: closed.map(toRow),
  };
}

function toRow(incident: Incident): IncidentRow {
  const { id, serverName, rule, level, openedAt, closedAt, acknowledgedAt, mutedUntil } = incident;
  const isMuted = mutedUntil !== null && mutedUntil.getTime() > Date.now();
  return {
    ...{ id, serverName, rule, level, notice: incident.notice },
    openedAtMs: openedAt.getTime(),
    closedAtMs: closedAt?.getTime() ?? null,
    isAcknowledged: acknowledgedAt !== null,
    mutedUntilMs: isMuted ? mutedUntil.getTime() : null,
    timeline: incident.timeline.map(({ at, kind }) => ({ atMs: at.getTime(), kind })),
  };
}
