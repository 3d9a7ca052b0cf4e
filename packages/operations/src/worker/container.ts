import { createDomain, type Domain } from "@stadtstube/domain";
import { createDatabase, holdLeadership, type Leadership } from "@stadtstube/prisma";

/** What the worker is made of; close it at the end. */
export interface WorkerParts {
  readonly domain: Domain;
  readonly leadership: Leadership;
  close(): Promise<void>;
}

/** Composes the domain for the worker. It signs no grants: whoever asks for one gets an error. */
export function createWorkerParts(
  databaseUrl: string,
  onError: (error: unknown) => void,
): WorkerParts {
  const database = createDatabase(databaseUrl, { maxConnections: 5, timeoutMs: 30_000 });
  const leadership = holdLeadership(databaseUrl, "stadtstube.worker", onError);
  const domain = createDomain({
    database,
    grantSigner: { sign: () => Promise.reject(new TypeError("the worker signs nothing")) },
  });
  return {
    domain,
    leadership,
    close: async () => {
      await leadership.close();
      await database.close();
    },
  };
}
