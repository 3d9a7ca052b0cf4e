import {
  changeOccurrence,
  hasOccurrence,
  occurrenceOf,
  parseWallTime,
  restoreOccurrence,
  type Series,
  toInstant,
  type WallTime,
} from "@stadtstube/calendar";

import { requireClubRight } from "../clubs/require-club-right";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { changeAndNotify } from "../invitations/notify-invited";
import type { TownContext } from "../town-context";

import { GatheringError } from "./gathering-error";
import { cleanMinutes, cleanStart } from "./gathering-input";
import { type GatheringKey, lockGathering } from "./lock-gathering";
import { writeSeries } from "./series-json";
import { storeDates } from "./store-dates";

/** Changes of dates that lie further back than this are of no use to anybody. */
const FORGET_MS = 366 * 86_400_000;

/** What becomes of one date. */
export type DateChange =
  | { readonly kind: "cancelled" }
  | { readonly kind: "planned" }
  | { readonly kind: "moved"; readonly start: string; readonly durationMinutes: number };

/** Which date (its key), and what becomes of it. */
export interface DateEdit extends GatheringKey {
  readonly key: string;
  readonly change: DateChange;
  /** Everybody invited gets a letter; default: nobody. */
  readonly notifies?: boolean;
}

/**
 * Calls one date off, moves it, or lets it be as the rule says again; the others stay.
 *
 * Throws `gathering.unknown`, `gathering.over` (that date, or all), `gathering.invalid-time` (also: moved
 * more than two months), `rate-limit.exceeded`, `access.denied`.
 */
export async function changeDate(ctx: TownContext, edit: DateEdit): Promise<void> {
  const { clubId, gatheringId, change, notifies: isWanted = false } = edit;
  const organiser = requireClubRight(ctx, "series.change", clubId);
  await consumeRateLimit(ctx, ctx.policy.clubs.gatheringLimit, organiser.id);
  const { townId } = ctx;
  const now = ctx.clock.now();
  const key = parseWallTime(edit.key);
  if (key === null) throw GatheringError.unknown();
  const which = { clubId, gatheringId, isWanted };
  await changeAndNotify(ctx, which, (notify) =>
    ctx.transaction(async (tx) => {
      const { roomId, series: found } = await lockGathering(ctx, tx, edit);
      if (!hasOccurrence(found, key)) throw GatheringError.unknown();
      if (occurrenceOf(found, key).endsAt <= now) throw GatheringError.over();
      const series = forgetOld(apply(found, { key, change, now }), now);
      await tx.gathering.updateMany({
        where: { townId, id: gatheringId },
        data: { series: writeSeries(series), sequence: { increment: 1 } },
      });
      await storeDates(ctx, tx, { clubId, gatheringId, roomId }, series);
      await notify(tx, { gatheringId, kind: "date", about: key });
    }),
  );
}

function apply(
  series: Series,
  { key, change, now }: { readonly key: WallTime; readonly change: DateChange; readonly now: Date },
): Series {
  if (change.kind === "planned") return restoreOccurrence(series, key);
  if (change.kind === "cancelled")
    return changeOccurrence(series, { kind: "cancelled", key }) ?? series;
  const start = cleanStart(change.start, { now, earliest: now });
  const durationMinutes = cleanMinutes(change.durationMinutes);
  const moved = changeOccurrence(series, { kind: "moved", key, start, durationMinutes });
  if (moved === null) throw GatheringError.invalidTime();
  return moved;
}

function forgetOld(series: Series, now: Date): Series {
  const oldest = now.getTime() - FORGET_MS;
  const changes = series.changes.filter(({ key }) => toInstant(key).getTime() > oldest);
  return { ...series, changes };
}
