import { OwnAddressError } from "../rooms/own-address-error";
import { readPin } from "../rooms/pin";

import { GatheringError } from "./gathering-error";

/** What holds in the room while a date is on. */
export interface GatheringOptions {
  /** Guests wait until a host lets them in. */
  readonly waitingRoom: boolean;
  /** 4 to 8 digits; null: none. */
  readonly pin: string | null;
  /** Guests cannot share their screen. */
  readonly screenForHosts: boolean;
  /** Microphones are off when somebody comes in. */
  readonly startMuted: boolean;
  /** Guests are let in as many minutes before the beginning; null: whenever they come. */
  readonly opensBeforeMinutes: number | null;
  /** The meeting ends as many minutes after its end; null: when the last one goes. */
  readonly closesAfterMinutes: number | null;
}

/** What holds where nobody says anything. */
export const PLAIN_OPTIONS: GatheringOptions = {
  ...{ waitingRoom: true, pin: null, screenForHosts: false, startMuted: false },
  ...{ opensBeforeMinutes: null, closesAfterMinutes: null },
};

/** Before that long nobody is let in early, and no meeting goes on for longer after its end. */
export const LONGEST_MARGIN_MINUTES = 240;

/**
 * What was typed as options. Pure.
 *
 * Throws `room.invalid-pin`, `gathering.invalid-margin`, and `room.address-needs-door`: a club's room has
 * an address that can be guessed, so it keeps a waiting room or a PIN.
 */
export function cleanOptions(raw: GatheringOptions): GatheringOptions {
  const pin = readPin(raw.pin);
  if (!raw.waitingRoom && pin === null) throw OwnAddressError.needsDoor();
  return {
    ...{ pin, waitingRoom: raw.waitingRoom, screenForHosts: raw.screenForHosts },
    startMuted: raw.startMuted,
    opensBeforeMinutes: cleanMargin(raw.opensBeforeMinutes),
    closesAfterMinutes: cleanMargin(raw.closesAfterMinutes),
  };
}

function cleanMargin(minutes: number | null): number | null {
  if (minutes === null) return null;
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > LONGEST_MARGIN_MINUTES) {
    throw GatheringError.invalidMargin();
  }
  return minutes;
}
