import type { TownTransaction } from "@stadtstube/prisma";

import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, GatheringId, RoomId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

import { GatheringError } from "./gathering-error";
import { type CleanGathering, cleanGathering, type RawGathering } from "./gathering-input";
import { requireOwnRoom } from "./require-own-room";
import { writeSeries } from "./series-json";
import { storeDates } from "./store-dates";
import { type StoredOptions, storedOptions } from "./stored-options";

/** What a club is to meet for, and where. */
export interface NewGathering extends RawGathering {
  readonly clubId: ClubId;
  readonly roomId: RoomId;
}

/**
 * Enters one date or a series for a club, in one of its rooms. What disturbs it does not stop it: a
 * club may know better.
 *
 * Throws what `cleanGathering` throws, `club.unknown` (room), `gathering.used-up`,
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function createGathering(ctx: TownContext, wish: NewGathering): Promise<GatheringId> {
  const { clubId, roomId } = wish;
  const organiser = requireClubRight(ctx, "series.change", clubId);
  await consumeRateLimit(ctx, ctx.policy.clubs.gatheringLimit, organiser.id);
  const clean = cleanGathering(wish, { now: ctx.clock.now() });
  const options = await storedOptions(ctx, roomId, clean.options);
  return ctx.transaction((tx) =>
    insertGathering(ctx, tx, { clubId, roomId }, { ...clean, options }),
  );
}

/** Adds it within the caller's transaction. Throws `club.unknown` (room), `gathering.used-up`. */
export async function insertGathering(
  ctx: TownContext,
  tx: TownTransaction,
  place: { readonly clubId: ClubId; readonly roomId: RoomId },
  clean: Omit<CleanGathering, "options"> & { readonly options: StoredOptions },
): Promise<GatheringId> {
  const { townId } = ctx;
  const { title, agenda, series, options, expectedPeople } = clean;
  const gatheringId = randomUuid(ctx.randomness) as GatheringId;
  // One at a time: two who add one at once must not pass the limit together.
  await tx.$queryRaw`
    SELECT 1 FROM clubs WHERE town_id = ${townId}::uuid AND id = ${place.clubId}::uuid FOR UPDATE`;
  await requireOwnRoom(ctx, tx, place);
  const count = await tx.gathering.count({ where: { townId, clubId: place.clubId } });
  if (count >= ctx.policy.clubs.maxGatherings) throw GatheringError.usedUp();
  await tx.gathering.create({
    data: {
      ...{ id: gatheringId, townId, ...place, title, agenda, expectedPeople, ...options },
      series: writeSeries(series),
      createdAt: ctx.clock.now(),
    },
  });
  await storeDates(ctx, tx, { ...place, gatheringId }, series);
  return gatheringId;
}
