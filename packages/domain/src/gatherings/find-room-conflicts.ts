import type { TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

const DAY_MS = 86_400_000;

/** Something that is to be in a room from when to when. */
export interface RoomSpan {
  readonly roomId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The gathering it belongs to, which does not disturb itself; null: none yet. */
  readonly gatheringId: string | null;
}

/**
 * For each span, what else is in its room at the same time, by title. Ends where the next begins is
 * no conflict.
 *
 * One query over the index by room and beginning: no date is longer than a day, so what is running at
 * a moment has begun at most a day before. That moment is computed here: the fence lets the index compare
 * with a value only, not with a subtraction.
 */
export async function findRoomConflicts(
  ctx: Pick<TownContext, "townId">,
  tx: TownTransaction,
  spans: readonly RoomSpan[],
): Promise<readonly (readonly string[])[]> {
  const rooms = spans.map(({ roomId }) => roomId);
  const starts = spans.map(({ startsAt }) => startsAt.toISOString());
  const earliest = spans.map(({ startsAt }) => new Date(startsAt.getTime() - DAY_MS).toISOString());
  const ends = spans.map(({ endsAt }) => endsAt.toISOString());
  const own = spans.map(({ gatheringId }) => gatheringId);
  const rows = await tx.$queryRaw<{ position: number; title: string }[]>`
    SELECT DISTINCT mine.position::int AS position, g.title
    FROM unnest(${rooms}::uuid[], ${starts}::timestamptz[], ${ends}::timestamptz[], ${own}::uuid[],
        ${earliest}::timestamptz[])
      WITH ORDINALITY AS mine(room_id, starts_at, ends_at, own, earliest, position)
    JOIN occurrences o ON o.town_id = ${ctx.townId}::uuid AND o.room_id = mine.room_id
      AND o.starts_at < mine.ends_at AND o.starts_at > mine.earliest
      AND o.ends_at > mine.starts_at AND o.state <> 'cancelled'
      AND o.gathering_id IS DISTINCT FROM mine.own
    JOIN gatherings g ON g.town_id = o.town_id AND g.id = o.gathering_id
    ORDER BY 1, 2`;
  return spans.map((_, index) =>
    rows.filter(({ position }) => position === index + 1).map(({ title }) => title),
  );
}
