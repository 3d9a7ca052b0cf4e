/** The plan of a statement, as PostgreSQL followed it. */
import type { Database } from "@stadtstube/prisma";

import type { Statement } from "./watch-statements";

/** How long PostgreSQL plans and runs it, in milliseconds. */
export async function timeOf(
  database: Database,
  townId: string,
  { text, values }: Statement,
): Promise<number> {
  const rows = await database.withTown(townId, (tx) =>
    tx.$queryRawUnsafe<{ "QUERY PLAN": readonly Plan[] }[]>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
      ...values,
    ),
  );
  const plan = rows[0]?.["QUERY PLAN"][0];
  if (plan === undefined) throw new Error("there was no plan");
  return plan["Planning Time"] + plan["Execution Time"];
}

interface Plan {
  readonly "Planning Time": number;
  readonly "Execution Time": number;
}

/** Explains it in the town, as the role of the processes, fence included. */
export async function explain(
  database: Database,
  townId: string,
  { text, values }: Statement,
): Promise<string> {
  const rows = await database.withTown(townId, (tx) =>
    tx.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, ...values),
  );
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
