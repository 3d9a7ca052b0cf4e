import type { TownTransaction } from "@stadtstube/prisma";

import type { GatheringId } from "../ids";
import type { GatheringKey } from "../gatherings/lock-gathering";
import type { TownContext } from "../town-context";

import type { LetterKind } from "./invitation";
import { withinLetterLimit } from "./letter-limit";
import { REACHABLE } from "./reachable";

/** Which letter is due to everybody invited. */
export interface Notice {
  readonly gatheringId: GatheringId;
  readonly kind: Exclude<LetterKind, "invitation" | "reminder">;
  /** Of a date: its key. Of what continues: the gathering that ended before. */
  readonly about?: string;
}

/** Writes letters about a change; what it is, the change itself knows best. */
export type Notify = (tx: TownTransaction, notice: Notice) => Promise<void>;

/**
 * Runs a change of a gathering that may tell everybody invited: one letter each, queued if and only if
 * the change commits. With `isWanted` false nobody is told.
 *
 * Throws `rate-limit.exceeded` before the change where the club's letters of this day would be too
 * many.
 */
export async function changeAndNotify<T>(
  ctx: TownContext,
  { clubId, gatheringId, isWanted }: GatheringKey & { readonly isWanted: boolean },
  change: (notify: Notify) => Promise<T>,
): Promise<T> {
  if (!isWanted) return change(() => Promise.resolve());
  const letters = await ctx.transaction((tx) =>
    tx.invitation.count({ where: { townId: ctx.townId, gatheringId, contact: REACHABLE } }),
  );
  return withinLetterLimit(ctx, { clubId, letters }, () =>
    change((tx, notice) => queueLetters(ctx, tx, notice)),
  );
}

async function queueLetters(
  ctx: TownContext,
  tx: TownTransaction,
  { gatheringId, kind, about = "" }: Notice,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO invitation_letters (id, town_id, invitation_id, kind, about, state, created_at)
    SELECT gen_random_uuid(), i.town_id, i.id, ${kind}, ${about}, 'due', ${ctx.clock.now()}
    FROM invitations i JOIN contacts c ON c.town_id = i.town_id AND c.id = i.contact_id
    WHERE i.town_id = ${ctx.townId}::uuid AND i.gathering_id = ${gatheringId}::uuid
      AND c.unsubscribed_at IS NULL AND c.bounced_at IS NULL`;
}
