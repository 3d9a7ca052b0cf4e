/** What else grows over three years: counters of use, incidents, the audit log. */
import { type Domain, installationContext, recordChange, systemJob } from "@stadtstube/domain";
import { DEMO_TOWN } from "@stadtstube/prisma/setup";

const ENTRIES = 5_000;
const INCIDENTS = 3_000;

/** Fills them for the demo town. */
export async function fillTowns(domain: Domain, serverIds: readonly string[]): Promise<void> {
  await domain.database.withTown(
    DEMO_TOWN.id,
    (tx) => tx.$executeRaw`
      INSERT INTO usage_counters (town_id, hour, kind, count)
      SELECT ${DEMO_TOWN.id}::uuid, hour, kind, (random() * 200)::int
      FROM generate_series(date_trunc('hour', now()) - interval '3 years', now(), interval '1 hour')
        AS hours(hour), unnest(enum_range(NULL::usage_counter_kind)) AS kinds(kind)
      ON CONFLICT DO NOTHING`,
  );
  const rules = ["stress", "round-trip-time", "outgoing-loss", "reachable"];
  await domain.database.withServers((tx) =>
    tx.incident.createMany({
      data: Array.from({ length: INCIDENTS }, (_, index) => {
        const openedAt = new Date(Date.now() - (index + 1) * 11_000_000);
        return {
          ...{ id: crypto.randomUUID(), serverId: serverIds[index % serverIds.length] ?? "" },
          ...{ rule: rules[index % rules.length] ?? "stress", level: "yellow" as const },
          ...{ openedAt, closedAt: new Date(openedAt.getTime() + 900_000) },
        };
      }),
    }),
  );
  const ctx = installationContext(domain, systemJob);
  await domain.database.withInstallation(async (tx) => {
    for (let index = 0; index < ENTRIES; index += 1) {
      const subject = serverIds[index % serverIds.length] ?? "";
      await recordChange(ctx, tx, { action: "server.drain", place: "installation", subject });
    }
  });
}
