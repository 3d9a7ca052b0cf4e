import { requireVisitor } from "../access/require-actor";
import { limitFailures } from "../limits/limit-failures";
import type { TownContext } from "../town-context";

import { normalisePin, pinMatches } from "./pin";
import { RoomError } from "./room-error";

/** The columns a PIN is checked against. */
export interface PinColumns {
  readonly id: string;
  readonly pinHash: Uint8Array | null;
  readonly pinVersion: number;
}

/**
 * Checks a PIN and returns which version of the room's PIN it proves; null if none was given or
 * none is needed.
 *
 * Throws `room.pin-wrong`, and `rate-limit.exceeded` after too many wrong ones by this visitor or
 * at this room. A new PIN starts the room's count anew, so a host can always open the way again.
 * Must not run inside a transaction: it takes its time.
 */
export async function provePin(
  ctx: TownContext,
  room: PinColumns,
  input: string | undefined,
): Promise<number | null> {
  const { origin } = requireVisitor(ctx.actor);
  const { id, pinHash, pinVersion } = room;
  if (pinHash === null || input === undefined || input.trim() === "") return null;
  const pin = normalisePin(input);
  if (pin === null) throw RoomError.pinWrong();
  const limits = [
    { limit: ctx.policy.pinVisitorLimit, key: `${id} ${origin}` },
    { limit: ctx.policy.pinRoomLimit, key: `${id} ${pinVersion}` },
    { limit: ctx.policy.pinDayLimit, key: `${id} ${pinVersion}` },
  ];
  if (!(await limitFailures(ctx, limits, () => pinMatches(pin, id, pinHash)))) {
    throw RoomError.pinWrong();
  }
  return pinVersion;
}
