import type { Actor } from "../access/actor";
import { recordChange } from "../audit/record-change";
import type { Domain } from "../domain";
import type { MaintenanceWindowId, ServerId } from "../ids";
import { randomUuid } from "../random-uuid";
import { requireRight } from "../rights/require-right";

import { MaintenanceError } from "./maintenance-error";

/** A time in which a server, or everything, may be silent without an alert. */
export interface MaintenancePlan {
  /** Null: everything. */
  readonly serverId: ServerId | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Residents read of it on the home page, from a day before. */
  readonly isPublic: boolean;
}

const LONGEST_MS = 3 * 86_400_000;

/** Plans it; needs `server.change`. Throws `maintenance.invalid`, or `maintenance.unknown` for no such server. */
export async function planMaintenance(
  domain: Domain,
  actor: Actor,
  plan: MaintenancePlan,
): Promise<MaintenanceWindowId> {
  requireRight(actor, "server.change", "installation");
  const now = domain.clock.now();
  const lastsMs = plan.endsAt.getTime() - plan.startsAt.getTime();
  if (!(lastsMs > 0 && lastsMs <= LONGEST_MS) || plan.endsAt <= now) {
    throw MaintenanceError.invalid();
  }
  const id = randomUuid(domain.randomness) as MaintenanceWindowId;
  const { serverId, startsAt, endsAt, isPublic } = plan;
  return domain.database.withInstallation(async (tx) => {
    const isKnown = serverId === null || (await tx.server.count({ where: { id: serverId } })) === 1;
    if (!isKnown) throw MaintenanceError.unknown();
    const data = { id, serverId, startsAt, endsAt, isPublic, createdAt: now };
    await tx.maintenanceWindow.create({ data });
    const details = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), isPublic };
    const change = { action: "maintenance.plan", place: "installation", subject: id } as const;
    await recordChange({ actor, clock: domain.clock }, tx, { ...change, details });
    return id;
  });
}

/** Ends it at once or takes it back; needs `server.change`. Throws `maintenance.unknown`. */
export async function cancelMaintenance(
  domain: Domain,
  actor: Actor,
  id: MaintenanceWindowId,
): Promise<void> {
  requireRight(actor, "server.change", "installation");
  await domain.database.withInstallation(async (tx) => {
    const { count } = await tx.maintenanceWindow.deleteMany({ where: { id } });
    if (count === 0) throw MaintenanceError.unknown();
    const change = { action: "maintenance.cancel", place: "installation", subject: id } as const;
    await recordChange({ actor, clock: domain.clock }, tx, change);
  });
}
