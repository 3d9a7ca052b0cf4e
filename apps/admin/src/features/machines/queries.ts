import "server-only";
import { hasRight, readOverview, type ServerOverview } from "@stadtstube/domain";

import { container } from "@/server/container";
import { requestActor } from "@/server/signed-in";

import type { MachineRow, MachinesView } from "./model/machine-view";

/** Everything the worker looks at, with its newest look. Throws `access.denied`. */
export async function readMachines(): Promise<MachinesView> {
  const actor = await requestActor();
  const { now, servers } = await readOverview(container(), actor);
  return {
    nowMs: now.getTime(),
    mayChange: hasRight(actor, "server.change", "installation"),
    rows: servers.map((server) => toRow(server, now)),
  };
}

function toRow(server: ServerOverview, now: Date): MachineRow {
  const { id, kind, name, region, state, lookedAt, figures, draining, version } = server;
  const ageMs = lookedAt === null ? null : now.getTime() - lookedAt.getTime();
  return {
    ...{ id, kind, name, region, state, version },
    ageMs: ageMs === null ? null : Math.max(0, ageMs),
    meetings: figures.conferences ?? null,
    isDraining: draining,
  };
}
