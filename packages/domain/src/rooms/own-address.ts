import { addressSkeleton } from "./address-skeleton";
import { BLOCKED_PARTS, BLOCKED_WORDS, RESERVED_WORDS } from "./refused-addresses";
import { looksLikeRoomCode } from "./explain-room-code";
import { findFourWords } from "./find-four-words";
import { isLikeFourWords } from "./like-four-words";

/** Letters and digits a readable address may have; long enough to mean something, short enough to say. */
export const SHORTEST_ADDRESS = 3;
/** See {@link SHORTEST_ADDRESS}. */
export const LONGEST_ADDRESS = 40;

/** Why a wish cannot become an address. */
export type AddressFault = "invalid" | "reserved" | "blocked" | "like-a-code";

/** A wish, judged by rules alone; whether it is free, only the database knows. */
export type JudgedAddress =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fault: AddressFault; readonly address: string | null };

/** A name that a town itself refuses. */
export interface BlockedWord {
  /** In the form of an address. */
  readonly name: string;
  /** Also inside other words; else as a word of its own only. */
  readonly anywhere: boolean;
}

/** What the town adds to the rules. */
export interface TownNames {
  readonly townName: string;
  readonly blocked: readonly BlockedWord[];
}

/**
 * The address that is meant by what somebody typed: `Café Ankerplatz!` is `cafe-ankerplatz`.
 *
 * Lower case a-z, digits and single hyphens. Null where letters of another script would have to be
 * guessed at, or where too little or too much is left. Pure; its own normal form.
 */
export function normaliseOwnAddress(text: string): string | null {
  const plain = text
    .slice(0, 200)
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  if (/[^\p{ASCII}]/u.test(plain.replace(/[\p{P}\p{Zs}\p{S}\p{Cf}]/gu, ""))) return null;
  const address = plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  const letters = address.replace(/[^a-z]/g, "").length;
  if (address.length > LONGEST_ADDRESS || letters < SHORTEST_ADDRESS) return null;
  return address;
}

/**
 * Judges a wish for an own address. Pure.
 *
 * Refused: what is no address, words of the portal and of authorities, insults and what the town has
 * blocked, also in disguise (`n4z1`), and what could be taken for a code of four words, also in disguise.
 */
export function judgeOwnAddress(text: string, town: TownNames): JudgedAddress {
  const address = normaliseOwnAddress(text);
  if (address === null) return { ok: false, fault: "invalid", address };
  if (isBlocked(address, town.blocked)) return { ok: false, fault: "blocked", address };
  if (isReserved(address, town.townName)) return { ok: false, fault: "reserved", address };
  const likeCode =
    findFourWords(address) !== null || looksLikeRoomCode(address) || isLikeFourWords(address);
  if (likeCode) {
    return { ok: false, fault: "like-a-code", address };
  }
  return { ok: true, address };
}

/**
 * Digits are read as letters, a 1 as both i and l. The skeleton would not do here: it makes of `rn`
 * what `pomologen` have in their name.
 */
function isBlocked(address: string, own: readonly BlockedWord[]): boolean {
  const disguised = address.includes("1");
  const read = (text: string) => {
    const letters = text.replace(/[013457]/g, (digit) => DIGITS_AS_LETTERS[digit] ?? digit);
    return disguised ? letters.replaceAll("l", "i") : letters;
  };
  const plain = ({ name }: BlockedWord) => name.replaceAll("-", "");
  const parts = [...BLOCKED_PARTS, ...own.filter(({ anywhere }) => anywhere).map(plain)];
  const whole = read(address.replaceAll("-", ""));
  if (parts.some((part) => whole.includes(read(part)))) return true;
  const words = [...address.split("-").map(read), whole];
  return [...BLOCKED_WORDS, ...own.map(plain)].some((word) => words.includes(read(word)));
}

const DIGITS_AS_LETTERS: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  7: "t",
};

function isReserved(address: string, townName: string): boolean {
  const skeleton = addressSkeleton(address);
  const town = normaliseOwnAddress(townName);
  const reserved = town === null ? RESERVED_WORDS : [...RESERVED_WORDS, town, `stadt-${town}`];
  return reserved.some((word) => addressSkeleton(word) === skeleton);
}
