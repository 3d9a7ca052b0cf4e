/** The columns that decide whether somebody may enter. */
export interface RoomTimes {
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
}

/** Where a room stands at a moment. `not-yet-open` concerns guests only. */
export type RoomState = "not-yet-open" | "open" | "closed" | "expired";

/** The state of a room at `now`. Each limit belongs to what follows: at `closesAt` it is over. */
export function roomState(room: RoomTimes, now: Date): RoomState {
  if (room.closedAt !== null) return "closed";
  if (room.closesAt !== null && now >= room.closesAt) return "expired";
  if (now >= room.expiresAt) return "expired";
  if (room.opensAt !== null && now < room.opensAt) return "not-yet-open";
  return "open";
}

/** When a room used at `now` expires: a lifetime after its use, and never before its closing time. */
export function expiryAfterUse(
  room: { readonly opensAt: Date | null; readonly closesAt: Date | null },
  now: Date,
  lifetimeMs: number,
): Date {
  const from = Math.max(now.getTime(), room.opensAt?.getTime() ?? 0);
  return new Date(Math.max(from + lifetimeMs, room.closesAt?.getTime() ?? 0));
}
