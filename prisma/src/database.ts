import { PrismaPg } from "@prisma/adapter-pg";

import { type Prisma, PrismaClient } from "../generated/client";

declare const fence: unique symbol;

/**
 * Queries inside a town: row-level security shows this town's rows and no other.
 *
 * Only {@link Database.withTown} makes one, so a query that forgot its tenant does not compile.
 */
export type TownTransaction = Prisma.TransactionClient & { readonly [fence]: "town" };

/** The one question that may be asked before a town is known: which town has this host name? */
export type HostLookup = Pick<Prisma.TransactionClient, "townHost"> & { readonly [fence]: "host" };

/** The one question a job may ask about all towns: which are there? */
export type TownList = Pick<Prisma.TransactionClient, "town"> & { readonly [fence]: "list" };

/** Queries about servers and incidents, which belong to no town; rows of towns and staff are invisible. */
export type ServersTransaction = Pick<
  Prisma.TransactionClient,
  | "server"
  | "serverStatus"
  | "incident"
  | "incidentEvent"
  | "notification"
  | "maintenanceWindow"
  | "alertLimit"
  | "$queryRaw"
  | "$executeRaw"
> & { readonly [fence]: "servers" };

/**
 * Queries about the installation as a whole: its staff, its audit log, the list of its towns. What
 * belongs to one town (rooms, guests, figures) stays invisible.
 */
export type InstallationTransaction = Prisma.TransactionClient & {
  readonly [fence]: "installation";
};

/**
 * The only state. Whoever creates it closes it.
 *
 * Every method is one transaction that commits when `work` resolves and rolls back when it rejects.
 */
export interface Database {
  /** Runs `work` as the town; rows of other towns are invisible and cannot be written. */
  withTown<T>(townId: string, work: (tx: TownTransaction) => Promise<T>): Promise<T>;
  /** Runs `work` with sight of the one row that maps `host` to its town. */
  withHost<T>(host: string, work: (tx: HostLookup) => Promise<T>): Promise<T>;
  /** Runs `work` with sight of every row of `towns`, for jobs that visit each town in turn. */
  withTownList<T>(work: (tx: TownList) => Promise<T>): Promise<T>;
  /** Runs `work` with sight of what belongs to the installation; for the administration. */
  withInstallation<T>(work: (tx: InstallationTransaction) => Promise<T>): Promise<T>;
  /** Runs `work` with sight of servers and incidents; for the worker, and for what residents may know. */
  withServers<T>(work: (tx: ServersTransaction) => Promise<T>): Promise<T>;
  /** Resolves when the database answers; rejects otherwise. For health checks. */
  ping(): Promise<void>;
  /** Ends all connections. Idempotent. */
  close(): Promise<void>;
}

/** Limits of the connection pool. */
export interface DatabaseOptions {
  /** Most connections held at a time; default 10. */
  readonly maxConnections?: number;
  /** How long a caller waits for a free connection before the call rejects; default 10,000. */
  readonly maxWaitMs?: number;
  /** How long one transaction may take before it is rolled back; default 10,000. */
  readonly timeoutMs?: number;
}

/**
 * Opens a pool on `url`, lazily: nothing connects before the first query.
 *
 * The role in `url` must be neither superuser nor exempt from row-level security, else the fence
 * between towns does not hold; see `provisionApplicationRole`.
 */
export function createDatabase(url: string, options: DatabaseOptions = {}): Database {
  const client = new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: options.maxConnections ?? 10,
      idleTimeoutMillis: 5_000,
      connectionTimeoutMillis: options.maxWaitMs ?? 10_000,
    }),
    transactionOptions: {
      maxWait: options.maxWaitMs ?? 10_000,
      timeout: options.timeoutMs ?? 10_000,
    },
  });

  /** Every setting is local to the transaction, so a pooled connection forgets it at once. */
  const fenced = <Fence, T>(setting: string, value: string, work: (tx: Fence) => Promise<T>) =>
    client.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config(${setting}, ${value}, true)`;
      // The brand exists only for the compiler; this is the one place that puts it on.
      return work(tx as Prisma.TransactionClient & Fence);
    });

  return {
    withTown: (townId, work) => fenced("app.town_id", townId, work),
    withHost: (host, work) => fenced("app.lookup_host", host, work),
    withTownList: (work) => fenced("app.list_towns", "on", work),
    withInstallation: (work) => fenced("app.installation", "on", work),
    withServers: (work) => client.$transaction((tx) => work(tx as unknown as ServersTransaction)),
    ping: async () => {
      await client.$queryRaw`SELECT 1`;
    },
    close: () => client.$disconnect(),
  };
}
