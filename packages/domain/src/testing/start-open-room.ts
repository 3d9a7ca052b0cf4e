import { type StartedRoom, type StartOptions, startRoom } from "../rooms/start-room";
import type { TownContext } from "../town-context";

/** Starts a room whose waiting room is off, for tests about something else. */
export function startOpenRoom(ctx: TownContext, options: StartOptions = {}): Promise<StartedRoom> {
  return startRoom(ctx, { waitingRoom: false, ...options });
}
