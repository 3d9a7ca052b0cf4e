import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";
import { randomUuid } from "../random-uuid";

import type { Server } from "./server";

/** A server that a start script knows by a key of its own. */
export type Registration = Omit<Server, "id"> & { readonly key: string };

/**
 * Makes the servers of this list, and no other registered ones, the ones that are looked at; what
 * town IT added by hand is left alone. Figures of a server known by its key go on.
 */
export async function registerServers(
  domain: Domain,
  actor: Actor,
  registrations: readonly Registration[],
): Promise<void> {
  requireSystemJob(actor);
  const now = domain.clock.now();
  await domain.database.withServers(async (tx) => {
    await tx.server.updateMany({
      where: { key: { not: null, notIn: registrations.map(({ key }) => key) }, removedAt: null },
      data: { removedAt: now },
    });
    for (const { key, kind, name, region, url } of registrations) {
      const row = { kind, name, region, url };
      await tx.server.upsert({
        where: { key },
        create: { id: randomUuid(domain.randomness) as ServerId, key, createdAt: now, ...row },
        update: { removedAt: null, ...row },
      });
    }
  });
}
