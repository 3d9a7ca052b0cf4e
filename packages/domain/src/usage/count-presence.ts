import type { TownTransaction } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { TownId } from "../ids";
import { townContext, type TownContext } from "../town-context";

import { countUsage } from "./count-usage";
import { LENGTH_KINDS, SIZE_KINDS, type UsageKind } from "./usage-kind";

/**
 * Looks once at how many people are in how many meetings of every town, and adds that to the hour's
 * counters as one minute. Run it every minute. What it looks at are signs of life, which are
 * forgotten within minutes; what it keeps are sums. A meeting that everybody has left is counted by how
 * many of these looks saw it.
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
    const ended = await stepRunning(
      ctx,
      tx,
      rooms.map(({ roomId }) => roomId),
    );
    for (const [kind, count] of [...counts, ...lengthsOf(ended)]) {
      await countUsage(ctx, tx, kind, count);
    }
  });
}

/**
 * Adds a minute to every meeting that runs, and lets go of those that ended: how many minutes each of
 * them had. Nothing else of a meeting is kept, and that only while it runs.
 */
async function stepRunning(
  ctx: TownContext,
  tx: TownTransaction,
  running: readonly string[],
): Promise<readonly number[]> {
  const { townId } = ctx;
  const isOver = { townId, runningMinutes: { gt: 0 }, id: { notIn: [...running] } };
  const ended = await tx.room.findMany({ where: isOver, select: { runningMinutes: true } });
  if (ended.length > 0) await tx.room.updateMany({ where: isOver, data: { runningMinutes: 0 } });
  if (running.length > 0) {
    await tx.room.updateMany({
      where: { townId, id: { in: [...running] } },
      data: { runningMinutes: { increment: 1 } },
    });
  }
  return ended.map(({ runningMinutes }) => runningMinutes);
}

/** What the meetings that ended add, from their minutes. Pure. */
export function lengthsOf(minutes: readonly number[]): ReadonlyMap<UsageKind, number> {
  const counts = new Map<UsageKind, number>();
  for (const one of minutes) {
    const kind = LENGTH_KINDS.find(({ most }) => one <= most)?.kind ?? "meetings_lasted_above_120";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
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
