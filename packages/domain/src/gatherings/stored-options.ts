import type { RoomId } from "../ids";
import { hashPin } from "../rooms/pin";
import type { TownContext } from "../town-context";

import type { GatheringOptions } from "./gathering-options";

/** Options as they are stored: with what the room's door compares a PIN with. */
export interface StoredOptions extends GatheringOptions {
  readonly pinHash: Uint8Array<ArrayBuffer> | null;
}

/** Hashing takes its time, so it happens before anything is locked. */
export async function storedOptions(
  ctx: Pick<TownContext, "randomness">,
  roomId: RoomId,
  options: GatheringOptions,
): Promise<StoredOptions> {
  const { pin } = options;
  return { ...options, pinHash: pin === null ? null : await hashPin(ctx.randomness, roomId, pin) };
}

/** The options among the columns of a stored gathering. Pure. */
export function readOptions(row: GatheringOptions): GatheringOptions {
  const { waitingRoom, pin, screenForHosts, startMuted } = row;
  const { opensBeforeMinutes, closesAfterMinutes } = row;
  return {
    ...{ waitingRoom, pin, screenForHosts, startMuted },
    ...{ opensBeforeMinutes, closesAfterMinutes },
  };
}
