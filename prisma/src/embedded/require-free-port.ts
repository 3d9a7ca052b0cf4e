import { createServer } from "node:net";

import { EmbeddedPostgresError } from "./embedded-postgres-error";

/**
 * The port to use: the wanted one if it is free on loopback, or any free one for 0.
 *
 * Throws `postgres.port-busy`. Somebody may still take it afterwards; then the server says so.
 */
export async function requireFreePort(wanted: number): Promise<number> {
  const probe = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen({ port: wanted, host: "127.0.0.1", exclusive: true }, () => {
        const address = probe.address();
        resolve(typeof address === "object" && address !== null ? address.port : wanted);
      });
    });
  } catch (cause) {
    throw new EmbeddedPostgresError("postgres.port-busy", { cause });
  } finally {
    probe.close();
  }
}
