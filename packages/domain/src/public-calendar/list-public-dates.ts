import type { TownTransaction } from "@stadtstube/prisma";
import type { WallTime } from "@stadtstube/calendar";

import type { GatheringId, RoomCode } from "../ids";
import type { TownContext } from "../town-context";

import { PublicCalendarError } from "./public-calendar-error";
import type { PublicDate } from "./public-date";

const LONGEST_SEARCH = 100;

/** Which of a town's public dates are wanted. */
export interface PublicSearch {
  /** Nothing that is over by then; never before now. */
  readonly from: Date;
  /** Nothing that begins then or later; null: without end. */
  readonly before: Date | null;
  /** In title or club's name, however it is written; empty: any. */
  readonly text: string;
  /** Empty: any. */
  readonly category: string;
  readonly most: number;
}

/**
 * The town's public dates in order: of approved clubs, running or ahead, neither withdrawn by the town
 * nor called off as a whole. Anybody may ask.
 */
export async function listPublicDates(
  ctx: TownContext,
  search: PublicSearch,
): Promise<readonly PublicDate[]> {
  const rows = await ctx.transaction((tx) => select(ctx, tx, search, null));
  return rows.map(toPublicDate);
}

/** One of them. Throws `public-calendar.unknown`. */
export async function readPublicDate(
  ctx: TownContext,
  wanted: { readonly gatheringId: string; readonly key: string },
): Promise<PublicDate> {
  const isSound = /^[0-9a-f-]{36}$/.test(wanted.gatheringId) && wanted.key.length <= 16;
  if (!isSound) throw PublicCalendarError.unknown();
  const every = { from: ctx.clock.now(), before: null, text: "", category: "", most: 1 };
  const [row] = await ctx.transaction((tx) => select(ctx, tx, every, wanted));
  if (row === undefined) throw PublicCalendarError.unknown();
  return toPublicDate(row);
}

/** The categories a search can ask for: those of dates that are there, and no others. */
export async function listPublicCategories(ctx: TownContext): Promise<readonly string[]> {
  const { townId } = ctx;
  const rows = await ctx.transaction(
    (tx) => tx.$queryRaw<{ category: string }[]>`
      SELECT DISTINCT g.public_category AS category
      FROM gatherings g
      JOIN clubs c ON c.town_id = g.town_id AND c.id = g.club_id AND c.state = 'approved'
      WHERE g.town_id = ${townId}::uuid AND g.public_category IS NOT NULL
        AND g.withdrawn_at IS NULL AND g.cancelled_at IS NULL
        AND EXISTS (SELECT FROM occurrences o
          WHERE o.gathering_id = g.id AND o.ends_at > ${ctx.clock.now()})
      ORDER BY 1 LIMIT 50`,
  );
  return rows.map(({ category }) => category);
}

interface Row extends Omit<PublicDate, "gatheringId" | "key" | "roomCode" | "state"> {
  readonly gatheringId: string;
  readonly key: string;
  readonly roomCode: string;
  readonly state: string;
}

function select(
  ctx: TownContext,
  tx: TownTransaction,
  search: PublicSearch,
  one: { readonly gatheringId: string; readonly key: string } | null,
): Promise<Row[]> {
  const now = ctx.clock.now();
  const from = search.from > now ? search.from : now;
  const text = search.text
    .normalize("NFC")
    .replaceAll("\u0000", "")
    .slice(0, LONGEST_SEARCH)
    .trim();
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const category = search.category.replaceAll("\u0000", "").slice(0, LONGEST_SEARCH);
  // No date is longer than a day: what is not over by `from` has begun at most a day before.
  return tx.$queryRaw<Row[]>`
    SELECT o.gathering_id AS "gatheringId", o.key, g.title, c.name AS "clubName",
      g.public_category AS category, g.public_text AS text, r.code AS "roomCode",
      o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.state, g.sequence
    FROM occurrences o
    JOIN gatherings g ON g.town_id = o.town_id AND g.id = o.gathering_id
    -- By the gathering's club and not the date's: a search for both names is asked once per gathering.
    JOIN clubs c ON c.town_id = g.town_id AND c.id = g.club_id AND c.state = 'approved'
    JOIN rooms r ON r.town_id = o.town_id AND r.id = o.room_id AND r.closed_at IS NULL
    JOIN towns t ON t.id = o.town_id AND t.suspended_at IS NULL
    WHERE o.town_id = ${ctx.townId}::uuid AND g.public_category IS NOT NULL
      AND g.withdrawn_at IS NULL AND g.cancelled_at IS NULL
      AND o.ends_at > ${from} AND o.starts_at > ${from}::timestamptz - interval '24 hours'
      AND (${search.before}::timestamptz IS NULL OR o.starts_at < ${search.before})
      AND (${category} = '' OR g.public_category = ${category})
      AND (${text} = '' OR g.title ILIKE ${pattern} OR c.name ILIKE ${pattern})
      AND (${one === null} OR (o.gathering_id = ${one?.gatheringId ?? null}::uuid
        AND o.key = ${one?.key ?? ""}))
    ORDER BY o.starts_at, g.title, o.gathering_id
    LIMIT ${search.most}`;
}

function toPublicDate(row: Row): PublicDate {
  return {
    ...row,
    ...{ gatheringId: row.gatheringId as GatheringId, key: row.key as WallTime },
    ...{ roomCode: row.roomCode as RoomCode, state: row.state as PublicDate["state"] },
  };
}
