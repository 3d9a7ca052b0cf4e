import type { RoomCode } from "../ids";

import { looksLikeRoomCode } from "./explain-room-code";
import { findFourWords, simplifyText } from "./find-four-words";
import { normaliseOwnAddress } from "./own-address";

/** A mail with a long history; what comes later is ignored. */
const MAX_INPUT = 20_000;
/** The place of a meeting in our links, in any language. */
const IN_LINK = /\/treffen\/([^\s/?#<>"'()]{1,120})/giu;
/** What may stand where somebody types an own address alone. */
const ALONE = /^[\p{L}\p{N}\p{M}\s\-_.,!&+']{1,80}$/u;

/**
 * Finds the code or own address of a meeting in whatever somebody typed or pasted, or null.
 *
 * Forgives capitals, blanks and other marks instead of hyphens, missing blanks, umlauts, and takes
 * the code out of a whole link or mail. Never guesses: two different codes give null, and so does
 * what looks like four words with a mistake (see `explainRoomCode`). Pure.
 */
export function normaliseRoomCode(text: string): RoomCode | null {
  const cut = text.slice(0, MAX_INPUT);
  return findFourWords(cut) ?? addressInLink(cut) ?? addressAlone(cut);
}

function addressInLink(text: string): RoomCode | null {
  const links = text.replace(/#\S*/g, "#");
  const places = [...links.matchAll(IN_LINK)].map(([, place]) => decoded(place ?? ""));
  const addresses = new Set(places.map(readAddress));
  const [only] = addresses;
  return addresses.size === 1 ? (only ?? null) : null;
}

function addressAlone(text: string): RoomCode | null {
  const simple = simplifyText(text.slice(0, 400)).trim();
  return ALONE.test(simple) ? readAddress(simple) : null;
}

function readAddress(text: string): RoomCode | null {
  // A dot or comma behind a link belongs to the sentence.
  const place = text.replace(/[.,;:!]+$/, "");
  return looksLikeRoomCode(place) ? null : (normaliseOwnAddress(place) as RoomCode | null);
}

function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
