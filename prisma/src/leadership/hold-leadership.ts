import pg from "pg";

/** The right to be the one process that works; lost with the connection. */
export interface Leadership {
  /** Whether this process leads at this moment, as far as it can know. */
  readonly isLeader: boolean;
  /** Tries to become or to stay the leader: call it before every piece of work. Never throws. */
  renew(): Promise<boolean>;
  /** Gives the lead to whoever asks next. Idempotent. */
  close(): Promise<void>;
}

/** How long the database may take to answer before the lead counts as lost. */
const ANSWER_MS = 5_000;

/**
 * Holds an advisory lock on a connection of its own: of all processes that ask for `name`, one leads,
 * and when it dies or loses the database, PostgreSQL itself gives the lock to the next.
 *
 * `url` must lead to PostgreSQL itself or a proxy that keeps sessions.
 */
export function holdLeadership(
  url: string,
  name: string,
  onError: (error: unknown) => void = () => undefined,
): Leadership {
  let client: pg.Client | undefined;
  let leads = false;
  let closed = false;

  const drop = async (error?: unknown) => {
    const old = client;
    client = undefined;
    leads = false;
    if (error !== undefined) onError(error);
    await old?.end().catch(() => undefined);
  };

  let asking: Promise<boolean> | undefined;

  const ask = async (): Promise<boolean> => {
    if (closed) return false;
    try {
      client ??= await connect(url, (from, error) => void (client === from && drop(error)));
      if (leads) await client.query("SELECT 1");
      else {
        const { rows } = await client.query<{ leads: boolean }>(
          "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS leads",
          [name],
        );
        leads = rows[0]?.leads === true;
      }
    } catch (error) {
      await drop(error);
    }
    return leads;
  };

  return {
    get isLeader() {
      return leads;
    },
    // Two questions at once would open two connections, and the lock could stay on the lost one.
    renew: () => {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    close: async () => {
      closed = true;
      await asking;
      await drop();
    },
  };
}

/** A connection that tells of its loss. */
async function connect(
  url: string,
  onLost: (client: pg.Client, error: unknown) => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  });
  client.on("error", (error) => onLost(client, error));
  await client.connect();
  return client;
}
