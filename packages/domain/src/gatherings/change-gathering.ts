import { parseWallTime, splitSeries } from "@stadtstube/calendar";

import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, GatheringId, RoomId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { copyInvitations } from "../invitations/copy-invitations";
import { changeAndNotify } from "../invitations/notify-invited";
import type { TownContext } from "../town-context";

import { insertGathering } from "./create-gathering";
import { GatheringError } from "./gathering-error";
import { cleanGathering, type RawGathering } from "./gathering-input";
import { keepChanges } from "./keep-changes";
import { keepPublication } from "./keep-publication";
import { lockGathering } from "./lock-gathering";
import { requireOwnRoom } from "./require-own-room";
import { writeSeries } from "./series-json";
import { storeDates } from "./store-dates";
import { storedOptions } from "./stored-options";

/** What a gathering is to be. */
export interface GatheringEdit extends RawGathering {
  readonly clubId: ClubId;
  readonly gatheringId: GatheringId;
  readonly roomId: RoomId;
  /** Only this date and those after it (its key); null: all. */
  readonly following: string | null;
  /** Everybody invited gets a letter; default: nobody. */
  readonly notifies?: boolean;
}

/**
 * Changes all of a gathering, or one date with all that follow; what was done to single dates stays
 * where the day is still one. From one date on, a new gathering takes over, and the old one ends before;
 * who is invited is invited to both.
 *
 * Returns the gathering that holds the changed dates. Throws what `cleanGathering` throws,
 * `gathering.unknown`, `gathering.over`, `gathering.used-up`, `club.unknown` (room),
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function changeGathering(ctx: TownContext, edit: GatheringEdit): Promise<GatheringId> {
  const { clubId, gatheringId, roomId, notifies: isWanted = false } = edit;
  const organiser = requireClubRight(ctx, "series.change", clubId);
  await consumeRateLimit(ctx, ctx.policy.clubs.gatheringLimit, organiser.id);
  const { townId } = ctx;
  const now = ctx.clock.now();
  const { options: said } = cleanGathering(edit, { now, earliest: new Date(0) });
  const options = await storedOptions(ctx, roomId, said);
  const which = { clubId, gatheringId, isWanted };
  return changeAndNotify(ctx, which, (notify) =>
    ctx.transaction(async (tx) => {
      const found = await lockGathering(ctx, tx, edit);
      await requireOwnRoom(ctx, tx, edit);
      const save = async (series: typeof found.series, room: RoomId, texts = {}) => {
        await tx.gathering.updateMany({
          where: { townId, id: gatheringId },
          data: { ...texts, roomId: room, series: writeSeries(series), sequence: { increment: 1 } },
        });
        await storeDates(ctx, tx, { clubId, gatheringId, roomId: room }, series);
      };
      const split = edit.following === null ? null : cut(found.series, edit.following);
      if (split?.before) {
        const clean = cleanGathering(edit, { now });
        const series = keepChanges(split.following, clean.series);
        await save(split.before, found.roomId);
        const fresh = await insertGathering(
          ctx,
          tx,
          { clubId, roomId },
          { ...clean, options, series },
        );
        await keepPublication(tx, { townId, from: gatheringId, to: fresh });
        await copyInvitations(ctx, tx, { from: gatheringId, to: fresh });
        await notify(tx, { gatheringId: fresh, kind: "continued", about: gatheringId });
        return fresh;
      }
      const clean = cleanGathering(edit, { now, ...found.bounds });
      const { title, agenda, series, expectedPeople } = clean;
      const texts = { title, agenda, expectedPeople, ...options };
      await save(keepChanges(found.series, series), roomId, texts);
      await notify(tx, { gatheringId, kind: "changed" });
      return gatheringId;
    }),
  );
}

function cut(series: Parameters<typeof splitSeries>[0], following: string) {
  const key = parseWallTime(following);
  const split = key === null ? null : splitSeries(series, key);
  if (split === null) throw GatheringError.unknown();
  return split;
}
