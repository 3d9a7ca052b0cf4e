import { nextOccurrences, type Series } from "@stadtstube/calendar";

import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, GatheringId, RoomId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

import { findRoomConflicts } from "./find-room-conflicts";
import type { PlannedDate } from "./gathering";
import { cleanGathering, type RawGathering } from "./gathering-input";
import { type Capacity, judgeCapacity } from "./judge-capacity";
import { keepChanges } from "./keep-changes";
import { lockGathering } from "./lock-gathering";
import { requireOwnRoom } from "./require-own-room";

const SHOWN = 10;

/** What is to be looked at before it is saved. */
export interface GatheringWish extends RawGathering {
  readonly clubId: ClubId;
  readonly roomId: RoomId;
  /** The one that is to be changed; null: a new one. */
  readonly gatheringId: GatheringId | null;
}

/** What saving would give. */
export interface GatheringPreview {
  readonly series: Series;
  /** The next ten, fewer where it ends before. */
  readonly dates: readonly PlannedDate[];
  /** Whether the servers bear them, as far as anybody knows. */
  readonly capacity: Capacity;
}

/**
 * The next ten dates of what was typed, with what disturbs them in that room. Stores nothing.
 *
 * Throws what `cleanGathering` throws, `club.unknown` (room), `gathering.unknown`, `gathering.over`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function previewGathering(
  ctx: TownContext,
  wish: GatheringWish,
): Promise<GatheringPreview> {
  const { clubId, roomId, gatheringId } = wish;
  const organiser = requireClubRight(ctx, "series.change", clubId);
  await consumeRateLimit(ctx, ctx.policy.clubs.gatheringLimit, organiser.id);
  const now = ctx.clock.now();
  return ctx.transaction(async (tx) => {
    await requireOwnRoom(ctx, tx, wish);
    const before =
      gatheringId === null ? null : await lockGathering(ctx, tx, { clubId, gatheringId });
    const { series: typed, expectedPeople: people } = cleanGathering(wish, {
      now,
      ...before?.bounds,
    });
    const series = before === null ? typed : keepChanges(before.series, typed);
    const dates = nextOccurrences(series, now, SHOWN);
    const spans = dates.map((date) => ({ ...date, roomId, gatheringId }));
    const conflicts = await findRoomConflicts(ctx, tx, spans);
    const capacity = await judgeCapacity(ctx, tx, { dates, people, gatheringId });
    return {
      ...{ series, capacity },
      dates: dates.map(({ key, startsAt, endsAt, state }, index) => ({
        ...{ key, startsAt, endsAt, state, conflicts: conflicts[index] ?? [] },
      })),
    };
  });
}
