/**
 * The database process: PostgreSQL, migrations, demo town. Writes one line when it can be used and
 * ends with the server; on SIGTERM it shuts the server down first.
 */
import { startEmbeddedPostgres } from "@stadtstube/prisma/embedded";
import { migrate, seed } from "@stadtstube/prisma/setup";
import { readDatabaseEnv } from "./env";
import { explainDatabaseError } from "./explain";

const write = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const env = readDatabaseEnv();
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
  const server = await startEmbeddedPostgres({ ...env, onLog: write });
  try {
    const { applied } = await migrate(server.ownerUrl);
    for (const name of applied) write(`applied ${name}`);
    await seed(server.ownerUrl);
    write("database is ready");
    const status = await Promise.race([asked.then(() => 0), server.exited.then(() => 1)]);
    return status;
  } finally {
    await server.stop();
  }
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    const sentence = explainDatabaseError(error);
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    if (sentence !== undefined) process.stderr.write(`fault: ${sentence}\n`);
    process.exit(1);
  },
);
