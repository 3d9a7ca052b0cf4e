import type { TownTransaction } from "@stadtstube/prisma";

import { announceDoor } from "../rooms/announce";
import type { TownContext } from "../town-context";

import { closesAtOf, dateInCharge, opensAtOf } from "./date-in-charge";

const DAY_MS = 86_400_000;
/** A date is a day at most, and its margins are four hours. */
const REACH_MS = DAY_MS + 4 * 3_600_000;

/** A room as it stands. */
export interface RoomToSettle {
  readonly id: string;
  readonly clubId: string | null;
  readonly settledFor: string | null;
}

/**
 * Lets a club's room take on the options of the date that is on, once for each date and each change
 * of it; afterwards its own again. Returns whether anything changed: then read the room anew.
 *
 * Called wherever a room is looked at, so that no job has to be in time for a door to be right. What
 * hosts change during the meeting stays until the next date.
 */
export async function settleRoom(
  ctx: TownContext,
  tx: TownTransaction,
  room: RoomToSettle,
): Promise<boolean> {
  if (room.clubId === null) return false;
  const date = await findDate(ctx, tx, room.id);
  const { settledFor } = room;
  const wanted = date === null ? null : nameOf(date);
  if (wanted === settledFor) return false;
  const { townId } = ctx;
  // Of two who look at once, one changes the room.
  const { count } = await tx.room.updateMany({
    where: { townId, id: room.id, settledFor },
    data: { settledFor: wanted, ...optionsOf(date, settledFor) },
  });
  if (count === 1) await announceDoor(ctx, tx, room.id);
  return true;
}

/** The date that is on in a room, or that holds its guests up; null: none. */
export async function findDate(ctx: TownContext, tx: TownTransaction, roomId: string) {
  const now = ctx.clock.now();
  const rows = await tx.occurrence.findMany({
    where: {
      ...{ townId: ctx.townId, roomId, state: { not: "cancelled" } },
      startsAt: {
        gt: new Date(now.getTime() - REACH_MS),
        lte: new Date(now.getTime() + DAY_MS),
      },
      gathering: { cancelledAt: null },
    },
    include: { gathering: true },
    orderBy: { startsAt: "asc" },
    take: 200,
  });
  const dates = rows.map(({ gathering, ...row }) => ({ ...gathering, ...row }));
  return dateInCharge(dates, now);
}

type FoundDate = NonNullable<Awaited<ReturnType<typeof findDate>>>;

const PIN_MARK = "+pin";

function nameOf(date: FoundDate): string {
  const mark = date.pinHash === null ? "" : PIN_MARK;
  // The beginning as well: a date that is moved keeps its key.
  const name = [date.gatheringId, date.key, date.startsAt.toISOString(), date.sequence].join(" ");
  return `${name}${mark}`;
}

/** A PIN that hosts gave the room itself is not taken away by dates that have none. */
function optionsOf(date: FoundDate | null, before: string | null) {
  const hadPin = before?.endsWith(PIN_MARK) === true;
  const pinHash = date?.pinHash ?? null;
  const pin = pinHash !== null || hadPin ? { pinHash, pinVersion: { increment: 1 } } : {};
  if (date === null) {
    return {
      ...{ ...pin, waitingRoom: true, screenForHosts: false, startMuted: false },
      ...{ opensAt: null, closesAt: null },
    };
  }
  const { waitingRoom, screenForHosts, startMuted } = date;
  return {
    ...{ ...pin, waitingRoom, screenForHosts, startMuted },
    ...{ opensAt: opensAtOf(date), closesAt: closesAtOf(date) },
  };
}
