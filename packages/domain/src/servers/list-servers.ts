import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";

import type { Server } from "./server";

/** A server as the worker goes on with it: with where its rules stood at the last look. */
export interface WatchedServer extends Server {
  /** As it was recorded; null before the first look. Of unknown form: it came from a database. */
  readonly rules: unknown;
  readonly lookedAt: Date | null;
  /** Somebody announced that it may be silent now. */
  readonly inMaintenance: boolean;
}

/** Everything to look at now. Only a job may ask: it sees private addresses. */
export async function listServers(domain: Domain, actor: Actor): Promise<readonly WatchedServer[]> {
  requireSystemJob(actor);
  const now = domain.clock.now();
  const [rows, windows] = await domain.database.withServers((tx) =>
    Promise.all([
      tx.server.findMany({
        where: { removedAt: null },
        include: { status: { select: { rules: true, lookedAt: true } } },
        orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
        take: 1000,
      }),
      tx.maintenanceWindow.findMany({ where: { startsAt: { lte: now }, endsAt: { gt: now } } }),
    ]),
  );
  return rows.map(({ id, kind, name, region, url, status }) => ({
    id: id as ServerId,
    kind,
    name,
    region,
    url,
    rules: status?.rules ?? null,
    lookedAt: status?.lookedAt ?? null,
    inMaintenance: windows.some((one) => one.serverId === null || one.serverId === id),
  }));
}
