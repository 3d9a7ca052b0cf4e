import type { TownTransaction } from "@stadtstube/prisma";

import type { RenewalToken } from "../ids";
import { findByRenewalToken } from "../rooms/find-by-renewal-token";
import { guardSecret } from "../rooms/guard-secret";
import type { TownContext } from "../town-context";

import { findDate } from "./settle-room";

/** What a club meets for now, or next. */
export interface MeetingDate {
  readonly title: string;
  /** Lines of plain text; empty: nothing is said. */
  readonly agenda: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/**
 * What the date in a room is about, for whoever has its address: null where there is none, and where it
 * has a PIN, because an address can be guessed.
 */
export async function readPublicDate(
  ctx: TownContext,
  tx: TownTransaction,
  roomId: string,
): Promise<MeetingDate | null> {
  const date = await findDate(ctx, tx, roomId);
  return date === null || date.pinHash !== null ? null : viewOf(date);
}

/**
 * The same for who has been let in, whatever the door; null also for a token that proves nothing.
 * Throws `rate-limit.exceeded`.
 */
export async function readMeetingDate(
  ctx: TownContext,
  renewalToken: RenewalToken | string,
): Promise<MeetingDate | null> {
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const admission = await findByRenewalToken(tx, renewalToken);
      if (admission === null) return null;
      const date = await findDate(ctx, tx, admission.roomId);
      return date === null ? null : viewOf(date);
    }),
  );
}

function viewOf({ title, agenda, startsAt, endsAt }: MeetingDate): MeetingDate {
  return { title, agenda, startsAt, endsAt };
}
