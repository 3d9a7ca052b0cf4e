import { scrypt, timingSafeEqual } from "node:crypto";

import type { Randomness } from "../ports";

import { RoomError } from "./room-error";

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** 16 MB and some hundredths of a second: slow for who steals the database, quick for who joins. */
const COST = { N: 16_384, r: 8, p: 1 };

/** 4 to 8 digits, blanks between them forgiven; null for anything else. */
export function normalisePin(input: string): string | null {
  const digits = input.slice(0, 40).replace(/\s/g, "");
  return /^[0-9]{4,8}$/.test(digits) ? digits : null;
}

/** The digits of a PIN that a host sets; null for none. Throws `room.invalid-pin`. */
export function readPin(input: string | null | undefined): string | null {
  if (input === null || input === undefined) return null;
  const pin = normalisePin(input);
  if (pin === null) throw RoomError.invalidPin();
  return pin;
}

/** What is stored of a room's PIN: a random salt, then scrypt over the PIN, the salt and the room. */
export async function hashPin(
  randomness: Randomness,
  roomId: string,
  pin: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const salt = randomness.bytes(SALT_BYTES);
  return new Uint8Array(Buffer.concat([salt, await stretch(pin, salt, roomId)]));
}

/** True if `pin` is the room's; takes the same time whatever the difference. */
export async function pinMatches(
  pin: string,
  roomId: string,
  stored: Uint8Array,
): Promise<boolean> {
  const hash = stored.subarray(SALT_BYTES);
  const candidate = await stretch(pin, stored.subarray(0, SALT_BYTES), roomId);
  return candidate.length === hash.length && timingSafeEqual(candidate, hash);
}

function stretch(pin: string, salt: Uint8Array, roomId: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const salted = Buffer.concat([salt, Buffer.from(roomId, "utf8")]);
    scrypt(pin, salted, HASH_BYTES, COST, (error, hash) => {
      if (error === null) resolve(hash);
      else reject(error);
    });
  });
}
