import type { TownTransaction } from "@stadtstube/prisma";

import type { Randomness } from "../ports";
import type { TownContext } from "../town-context";

import { addressSkeleton } from "./address-skeleton";
import { judgeOwnAddress, type TownNames } from "./own-address";
import { ROOM_WORDS } from "./room-words";

const WANTED = 3;

/** What suggestions start from. */
export interface SuggestionWish {
  /** The address that could not be had; null: nothing of it shall be used. */
  readonly near: string | null;
  readonly names: TownNames;
}

/** Up to three addresses that the rules allow and that nobody has at this moment. */
export async function suggestAddresses(
  ctx: TownContext,
  tx: TownTransaction,
  wish: SuggestionWish,
): Promise<string[]> {
  const year = ctx.clock.now().getFullYear();
  const near = wish.near === null ? [] : variations(wish.near, year);
  const free = [...near, ...pleasantPairs(ctx.randomness)].filter(
    (candidate) => judgeOwnAddress(candidate, wish.names).ok,
  );
  const taken = await tx.room.findMany({
    where: { townId: ctx.townId, addressSkeleton: { in: free.map(addressSkeleton) } },
    select: { addressSkeleton: true },
  });
  const skeletons = new Set(taken.map((room) => room.addressSkeleton));
  return free.filter((candidate) => !skeletons.has(addressSkeleton(candidate))).slice(0, WANTED);
}

/** Of the same root, in the order in which people would choose. */
function variations(address: string, year: number): string[] {
  return [`${address}-treff`, `treff-${address}`, `${address}-${year}`, `${address}-runde`];
}

/** Two everyday words, for when nothing of the wish may be kept. */
function pleasantPairs(randomness: Randomness): string[] {
  const bytes = randomness.bytes(WANTED * 4);
  const word = (at: number) =>
    ROOM_WORDS[((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) % ROOM_WORDS.length] ?? "garten";
  return Array.from({ length: WANTED }, (_, pair) => `${word(pair * 4)}-${word(pair * 4 + 2)}`);
}
