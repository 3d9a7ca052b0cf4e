import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { type EmbeddedPostgres, startEmbeddedPostgres } from "../embedded";

/** Speed for safety: nothing in there has to survive a crash. */
const FAST = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/** A server whose data is deleted when it stops. Whoever starts it stops it. */
export async function startThrowawayPostgres(): Promise<EmbeddedPostgres> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "stadtstube-postgres-"));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({
      dataDir,
      port: 0,
      password: randomBytes(18).toString("base64url"),
      applicationPassword: randomBytes(18).toString("base64url"),
      settings: FAST,
    });
    return {
      ...server,
      stop: async () => {
        await server.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Runs `work` with a throw-away server, which is gone afterwards in any case. */
export async function withThrowawayPostgres<T>(
  work: (server: EmbeddedPostgres) => Promise<T>,
): Promise<T> {
  const server = await startThrowawayPostgres();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
