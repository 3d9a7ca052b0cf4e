import type { GatheringId, RoomCode, RoomId } from "../ids";
import type { Reminder } from "../invitations/invitation";
import { REACHABLE } from "../invitations/reachable";

import type { Gathering } from "./gathering";
import type { GatheringOptions } from "./gathering-options";
import { rhythmOf } from "./rhythm-of";
import { readSeries } from "./series-json";
import { readOptions } from "./stored-options";

/** What has to be read along with a gathering's row, in Prisma's words. */
export const WITH_GATHERING = {
  room: { select: { code: true } },
  _count: { select: { invitations: { where: { contact: REACHABLE } } } },
} as const;

interface GatheringRow extends GatheringOptions {
  readonly id: string;
  readonly title: string;
  readonly agenda: string;
  readonly roomId: string;
  readonly series: unknown;
  readonly cancelledAt: Date | null;
  readonly reminder: string;
  readonly expectedPeople: number | null;
  readonly room: { readonly code: string };
  readonly _count: { readonly invitations: number };
}

/** A gathering as it was stored. Pure. */
export function toGathering(row: GatheringRow): Gathering {
  const series = readSeries(row.series);
  return {
    ...{ id: row.id as GatheringId, title: row.title, agenda: row.agenda },
    ...{ roomId: row.roomId as RoomId, roomCode: row.room.code as RoomCode, series },
    ...{ rhythm: rhythmOf(series), isCancelled: row.cancelledAt !== null },
    ...{ reminder: row.reminder as Reminder, reachable: row._count.invitations },
    ...{ options: readOptions(row), expectedPeople: row.expectedPeople },
  };
}
