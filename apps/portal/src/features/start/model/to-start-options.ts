import type { StartOptions } from "@stadtstube/domain";

import type { StartWishes } from "./start-wishes";
import { townTime } from "./town-time";

/** An invalid date: the rules refuse it, and the person is told. */
const NO_MOMENT = new Date(Number.NaN);

/** What the rules of the house get to judge. Pure. */
export function toStartOptions(wishes: StartWishes, now: Date): StartOptions {
  const opensAt = wishes.opensAt === "" ? undefined : (townTime(wishes.opensAt) ?? NO_MOMENT);
  const from = opensAt ?? now;
  const { lengthMinutes, waitingRoom, screenSharing } = wishes;
  return {
    waitingRoom,
    screenSharing,
    ...(wishes.address === "" ? {} : { address: wishes.address }),
    ...(wishes.pin === "" ? {} : { pin: wishes.pin }),
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(lengthMinutes === null
      ? {}
      : { closesAt: new Date(from.getTime() + lengthMinutes * 60_000) }),
  };
}
