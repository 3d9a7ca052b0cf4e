import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { TownId } from "../ids";
import { townContext, type TownContext } from "../town-context";

import { countUsage } from "./count-usage";
import { SIZE_KINDS, type UsageKind } from "./usage-kind";

/**
 * Looks once at how many people are in how many meetings of every town, and adds that to the hour's
 * counters as one minute. Run it every minute. What it looks at are signs of life, which are
 * forgotten within minutes; what it keeps are sums.
 */
export async function countPresence(domain: Domain, actor: Actor): Promise<void> {
  requireSystemJob(actor);
  const towns = await domain.database.withTownList((tx) =>
    tx.town.findMany({ select: { id: true }, orderBy: { id: "asc" } }),
  );
  for (const { id } of towns) await countTown(townContext(domain, id as TownId, actor));
}

async function countTown(ctx: TownContext): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - ctx.policy.absentAfterMs);
  await ctx.transaction(async (tx) => {
    const rooms = await tx.admission.groupBy({
      by: ["roomId"],
      where: { townId: ctx.townId, revokedAt: null, lastSeenAt: { gt: since } },
      _count: { _all: true },
    });
    const ofClubs = await tx.room.count({
      where: {
        townId: ctx.townId,
        id: { in: rooms.map(({ roomId }) => roomId) },
        clubId: { not: null },
      },
    });
    const counts = minuteOf(
      rooms.map(({ _count }) => _count._all),
      ofClubs,
    );
    for (const [kind, count] of counts) await countUsage(ctx, tx, kind, count);
  });
}

/**
 * What one look adds, from the sizes of the meetings that run and how many of them are clubs'; nothing
 * where none runs. Pure.
 */
export function minuteOf(
  sizes: readonly number[],
  ofClubs: number,
): ReadonlyMap<UsageKind, number> {
  if (sizes.length === 0) return new Map();
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const counts = new Map<UsageKind, number>([
    ["participant_minutes", people],
    ["meeting_minutes", sizes.length],
    ["participants_peak", people],
    ["meetings_peak", sizes.length],
  ]);
  if (ofClubs > 0) counts.set("meeting_minutes_of_clubs", ofClubs);
  for (const size of sizes) {
    const kind = SIZE_KINDS.find(({ most }) => size <= most)?.kind ?? "meeting_minutes_above_25";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
