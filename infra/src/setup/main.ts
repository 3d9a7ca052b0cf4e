/**
 * Before the processes of an installation start: refuses weak or missing settings, brings the database up
 * to date. Ends with 1 and says why when it cannot.
 */
import { EnvError } from "@stadtstube/runtime";

import { readSetupEnv } from "./env";
import { setUp } from "./set-up";

setUpOrSayWhy().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`);
    process.exit(1);
  },
);

async function setUpOrSayWhy(): Promise<number> {
  try {
    const applied = await setUp(readSetupEnv());
    for (const name of applied) process.stdout.write(`applied ${name}\n`);
    process.stdout.write("the database is up to date\n");
    return 0;
  } catch (error) {
    if (error instanceof EnvError) return 1;
    throw error;
  }
}
