import type { ChangeWatcher } from "../ports";
import { guardSecret } from "../rooms/guard-secret";
import { findHostedRoom, type HostKey } from "../rooms/host-key";
import type { TownContext } from "../town-context";

import { findRequest, type RequestKey } from "./find-request";

/** Ends the watching. Idempotent. */
export type StopWatching = ReturnType<ChangeWatcher["watch"]>;

/**
 * Calls `listener` whenever a host should look at `listWaiting` again: somebody came, left or was
 * decided about, or the door was changed.
 *
 * Watch first and look then, so that nothing is missed between. The caller ends it. Throws
 * `room.unavailable`, `room.not-host`, `room.closed`, `room.expired`, `rate-limit.exceeded`,
 * `access.denied`.
 */
export async function watchWaitingRoom(
  ctx: TownContext,
  key: HostKey,
  listener: () => void,
): Promise<StopWatching> {
  const room = await guardSecret(ctx, () => ctx.transaction((tx) => findHostedRoom(ctx, tx, key)));
  const { townId } = ctx;
  return ctx.changes.watch({ topic: "waiting-list", townId, roomId: room.id }, listener);
}

/**
 * Calls `listener` whenever a guest should call `checkAdmission` again: a host has decided, changed
 * the door or closed the room. It need not concern this guest.
 *
 * Throws `room.request-unknown`, `rate-limit.exceeded`, `access.denied`.
 */
export async function watchAdmission(
  ctx: TownContext,
  key: RequestKey,
  listener: () => void,
): Promise<StopWatching> {
  const { roomId } = await guardSecret(ctx, () =>
    ctx.transaction((tx) => findRequest(ctx, tx, key)),
  );
  return ctx.changes.watch({ topic: "door", townId: ctx.townId, roomId }, listener);
}
