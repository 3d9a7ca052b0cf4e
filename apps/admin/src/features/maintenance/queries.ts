import "server-only";
import { hasRight, listMaintenance, readOverview } from "@stadtstube/domain";

import { container } from "@/server/container";
import { requestActor } from "@/server/signed-in";

import type { MaintenanceView } from "./model/maintenance-view";

/** Every maintenance that runs or is to come. Throws `access.denied`. */
export async function readMaintenance(): Promise<MaintenanceView> {
  const actor = await requestActor();
  const [windows, { now, servers }] = [
    await listMaintenance(container(), actor),
    await readOverview(container(), actor),
  ];
  const names = new Map<string, string>(servers.map(({ id, name }) => [id, name]));
  return {
    nowMs: now.getTime(),
    mayChange: hasRight(actor, "server.change", "installation"),
    servers: servers.map(({ id, name }) => ({ id, name })),
    rows: windows.map(({ id, serverId, startsAt, endsAt, isPublic }) => ({
      ...{ id, isPublic, startsAtMs: startsAt.getTime(), endsAtMs: endsAt.getTime() },
      // A server that was taken away keeps its windows until they are over.
      serverName: serverId === null ? null : (names.get(serverId) ?? serverId),
    })),
  };
}
