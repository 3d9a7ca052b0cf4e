import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";

/** How long nobody has looked at anything. */
export interface WorkerSilence {
  /** By which the worker stands in the list of servers. */
  readonly serverId: ServerId;
  readonly silentMs: number;
}

/** How long the worker has been silent; null where none was ever registered. For the process that watches it. */
export async function readWorkerSilence(
  domain: Domain,
  actor: Actor,
): Promise<WorkerSilence | null> {
  requireSystemJob(actor);
  const worker = await domain.database.withServers((tx) =>
    tx.server.findFirst({
      where: { kind: "worker", removedAt: null },
      select: { id: true, createdAt: true, status: { select: { lookedAt: true } } },
      orderBy: { createdAt: "asc" },
    }),
  );
  if (worker === null) return null;
  const { id, createdAt, status } = worker;
  const silentMs = domain.clock.now().getTime() - (status?.lookedAt ?? createdAt).getTime();
  return { serverId: id as ServerId, silentMs };
}
