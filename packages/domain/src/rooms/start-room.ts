import { requireVisitor } from "../access/require-actor";
import type { TownTransaction } from "@stadtstube/prisma";

import type { HostSecret, RoomCode, TownId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";
import { countUsage } from "../usage/count-usage";

import { claimOwnAddress } from "./claim-own-address";
import { drawRoomCode } from "./draw-room-code";
import { OwnAddressError } from "./own-address-error";
import { hashPin, readPin } from "./pin";
import { requireFreeRoom } from "./require-free-room";
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
  /** Whether guests wait until a host admits them; default yes. */
  readonly waitingRoom?: boolean | undefined;
  /** 4 to 8 digits that guests have to know; default none. */
  readonly pin?: string | undefined;
  /** Who may share the screen; default everybody. */
  readonly screenSharing?: "everybody" | "hosts" | undefined;
  /** A readable address instead of four words; needs a waiting room or a PIN. Default none. */
  readonly address?: string | undefined;
}

/** What the host takes away. The secret is shown this once and stored nowhere. */
export interface StartedRoom {
  readonly code: RoomCode;
  /** Whether the code is an address that the host chose. */
  readonly ownAddress: boolean;
  readonly hostSecret: HostSecret;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  /** The room is deleted from here on unless it is used before. */
  readonly expiresAt: Date;
}

/** Whether guests wait for a host where nobody says otherwise. */
export const WAITING_ROOM_BY_DEFAULT = true;

const ATTEMPTS = 8;
const LONGEST_AHEAD_MS = 366 * 86_400_000;

/**
 * Creates a room, before anyone is in it; any visitor may, but only few with an own address or
 * far ahead: those hold a place for long.
 *
 * Throws `rate-limit.exceeded`, `room.invalid-schedule`, `room.invalid-pin`, `room.no-free-code`,
 * `town.rooms-used-up`, `access.denied`, `room.address-needs-door` and what `claimOwnAddress` throws.
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
  const waitingRoom = options.waitingRoom ?? WAITING_ROOM_BY_DEFAULT;
  const address = options.address?.trim() === "" ? undefined : options.address;
  if (address !== undefined && !waitingRoom && pin === null) throw OwnAddressError.needsDoor();
  await consumeRateLimit(ctx, ctx.policy.startLimit, origin);
  const expiresAt = expiryAfterUse({ opensAt, closesAt }, now, ctx.policy.roomLifetimeMs);
  const aheadMs = expiresAt.getTime() - now.getTime() - ctx.policy.roomLifetimeMs;
  const isReserved = address !== undefined || aheadMs > ctx.policy.farAheadMs;
  const reserve = isReserved ? await consumeRateLimit(ctx, ctx.policy.reserveLimit, origin) : null;

  const pinHash = pin === null ? null : await hashPin(ctx.randomness, id, pin);
  const hostSecret = drawSecret(ctx.randomness) as HostSecret;
  const row = {
    id,
    townId: ctx.townId,
    hostSecretHash: hashSecret(hostSecret),
    createdAt: now,
    opensAt,
    closesAt,
    expiresAt,
    waitingRoom,
    pinHash,
    screenForHosts: options.screenSharing === "hosts",
  };
  const code = await insertRoom(ctx, row, address).catch(async (error: unknown) => {
    // Who looks for an address that is still free reserves nothing by that.
    await reserve?.giveBack();
    throw error;
  });
  const ownAddress = address !== undefined;
  return { code, ownAddress, hostSecret, opensAt, closesAt, expiresAt };
}

interface RoomRow {
  readonly id: string;
  readonly townId: TownId;
  readonly hostSecretHash: Uint8Array<ArrayBuffer>;
  readonly createdAt: Date;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly expiresAt: Date;
  readonly waitingRoom: boolean;
  readonly pinHash: Uint8Array<ArrayBuffer> | null;
  readonly screenForHosts: boolean;
}

function insertRoom(
  ctx: TownContext,
  row: RoomRow,
  address: string | undefined,
): Promise<RoomCode> {
  return ctx.transaction(async (tx) => {
    await requireFreeRoom(ctx, tx);
    const code =
      address === undefined
        ? await insertUnderFreeCode(ctx, tx, row)
        : await insertUnderAddress(ctx, tx, row, address);
    await countUsage(ctx, tx, "meetings_started");
    return code;
  });
}

async function insertUnderFreeCode(
  ctx: TownContext,
  tx: TownTransaction,
  row: RoomRow,
): Promise<RoomCode> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = drawRoomCode(ctx.randomness);
    const data = { ...row, code };
    const { count } = await tx.room.createMany({ data, skipDuplicates: true });
    if (count === 1) return code;
  }
  throw RoomError.noFreeCode();
}

async function insertUnderAddress(
  ctx: TownContext,
  tx: TownTransaction,
  row: RoomRow,
  wish: string,
): Promise<RoomCode> {
  const claimed = await claimOwnAddress(ctx, tx, wish);
  const data = { ...row, ...claimed };
  const { count } = await tx.room.createMany({ data, skipDuplicates: true });
  // Somebody else was quicker by a moment.
  if (count !== 1) throw OwnAddressError.taken([]);
  return claimed.code;
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
