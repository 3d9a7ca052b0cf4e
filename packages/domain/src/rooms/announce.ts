import { publishChange, type TownTransaction } from "@stadtstube/prisma";

import type { TownContext } from "../town-context";

/** Tells the hosts who watch that the list of waiting guests has changed, once this commits. */
export async function announceWaitingList(
  ctx: TownContext,
  tx: TownTransaction,
  roomId: string,
): Promise<void> {
  await publishChange(tx, { topic: "waiting-list", townId: ctx.townId, roomId });
}

/** Tells guests and hosts who watch to look again: a decision, an option, the end of the room. */
export async function announceDoor(
  ctx: TownContext,
  tx: TownTransaction,
  roomId: string,
): Promise<void> {
  await publishChange(tx, { topic: "door", townId: ctx.townId, roomId });
  await announceWaitingList(ctx, tx, roomId);
}
