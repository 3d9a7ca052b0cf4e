import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import type { MaintenanceWindowId, ServerId } from "../ids";
import { requireServerReader } from "../servers/require-server-reader";

import type { MaintenancePlan } from "./plan-maintenance";

/** A planned or running maintenance. */
export interface MaintenanceWindow extends MaintenancePlan {
  readonly id: MaintenanceWindowId;
}

/** What is running or to come, the next first. Needs `server.read`. */
export async function listMaintenance(
  domain: Domain,
  actor: Actor,
): Promise<readonly MaintenanceWindow[]> {
  requireServerReader(actor);
  const rows = await domain.database.withServers((tx) =>
    tx.maintenanceWindow.findMany({
      where: { endsAt: { gt: domain.clock.now() } },
      orderBy: { startsAt: "asc" },
      take: 100,
    }),
  );
  return rows.map(({ id, serverId, startsAt, endsAt, isPublic }) => ({
    id: id as MaintenanceWindowId,
    serverId: serverId as ServerId | null,
    startsAt,
    endsAt,
    isPublic,
  }));
}
