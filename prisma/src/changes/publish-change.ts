import type { TownTransaction } from "../database";

import { type RoomChange, toNotification } from "./room-change";

/**
 * Tells every process that watches the room, at the moment the transaction commits.
 *
 * A transaction that rolls back tells nobody; the same change twice in one transaction is told once.
 */
export async function publishChange(tx: TownTransaction, change: RoomChange): Promise<void> {
  const { channel, payload } = toNotification(change);
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;
}
