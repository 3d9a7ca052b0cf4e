import { requireVisitor } from "../access/require-actor";
import type { HostSecret, RoomCode } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";
import { countUsage } from "../usage/count-usage";

import { drawRoomCode } from "./draw-room-code";
import { hashPin, readPin } from "./pin";
import { RoomError } from "./room-error";
import { expiryAfterUse } from "./room-state";
import { drawSecret, hashSecret } from "./secret";

/** When guests may come; both optional, at most a year ahead. */
export interface RoomSchedule {
  readonly opensAt?: Date | undefined;
  readonly closesAt?: Date | undefined;
}

/** How a room starts; everything optional. */
export interface StartOptions extends RoomSchedule {
  /** Whether guests wait until a host admits them; default no. */
  readonly waitingRoom?: boolean | undefined;
  /** 4 to 8 digits that guests have to know; default none. */
  readonly pin?: string | undefined;
}

/** What the host takes away. The secret is shown this once and stored nowhere. */
export interface StartedRoom {
  readonly code: RoomCode;
  readonly hostSecret: HostSecret;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** The room is deleted from here on unless it is used before. */
  readonly expiresAt: Date;
}

const ATTEMPTS = 8;
const LONGEST_AHEAD_MS = 366 * 86_400_000;

/**
 * Creates a room, before anyone is in it; any visitor may.
 *
 * Throws `rate-limit.exceeded`, `room.invalid-schedule`, `room.invalid-pin`, `room.no-free-code`,
 * `access.denied`.
 */
export async function startRoom(
  ctx: TownContext,
  options: StartOptions = {},
): Promise<StartedRoom> {
  const { origin } = requireVisitor(ctx.actor);
  const now = ctx.clock.now();
  const opensAt = options.opensAt ?? null;
  const closesAt = options.closesAt ?? null;
  requireSoundSchedule({ opensAt, closesAt }, now);
  const id = randomUuid(ctx.randomness);
  const pin = readPin(options.pin);
  await consumeRateLimit(ctx, ctx.policy.startLimit, origin);

  const pinHash = pin === null ? null : await hashPin(ctx.randomness, id, pin);
  const hostSecret = drawSecret(ctx.randomness) as HostSecret;
  const expiresAt = expiryAfterUse({ opensAt, closesAt }, now, ctx.policy.roomLifetimeMs);
  const code = await ctx.transaction(async (tx) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const drawn = drawRoomCode(ctx.randomness);
      const { count } = await tx.room.createMany({
        data: {
          id,
          townId: ctx.townId,
          code: drawn,
          hostSecretHash: hashSecret(hostSecret),
          createdAt: now,
          opensAt,
          closesAt,
          expiresAt,
          waitingRoom: options.waitingRoom ?? false,
          pinHash,
        },
        skipDuplicates: true,
      });
      if (count === 1) {
        await countUsage(ctx, tx, "meetings_started");
        return drawn;
      }
    }
    throw RoomError.noFreeCode();
  });
  return { code, hostSecret, opensAt, closesAt, expiresAt };
}

function requireSoundSchedule(
  schedule: { readonly opensAt: Date | null; readonly closesAt: Date | null },
  now: Date,
): void {
  const latest = now.getTime() + LONGEST_AHEAD_MS;
  const opens = schedule.opensAt?.getTime() ?? now.getTime();
  const closes = schedule.closesAt?.getTime() ?? latest;
  // NaN, an invalid date, fails every comparison and so lands here too.
  const sound = opens <= latest && closes <= latest && closes > opens && closes > now.getTime();
  if (!sound) throw RoomError.invalidSchedule();
}
