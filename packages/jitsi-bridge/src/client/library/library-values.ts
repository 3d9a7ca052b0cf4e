import type { ConnectionFigures } from "../engine/engine-event";
import type { Role } from "../types";
import type { LibraryParticipant, LibraryTrack } from "./library-surface";

/** Readers for what library events carry. They never throw; what does not fit is null. */

const hasMethods = (value: unknown, names: readonly string[]): boolean =>
  typeof value === "object" &&
  value !== null &&
  names.every((name) => typeof (value as Record<string, unknown>)[name] === "function");

/** A text, or null. */
export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** A finite number, or null. */
export const numberOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/** One field of whatever this is. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** A participant object, or null. */
export const participantOf = (value: unknown): LibraryParticipant | null =>
  hasMethods(value, ["getId", "getDisplayName", "getRole", "getTracks"])
    ? (value as LibraryParticipant)
    : null;

/** Whom the server says a participant is: the user id of their grant; null where it says nothing. */
export function personIdOf({ _identity }: LibraryParticipant): string | null {
  const user = fieldOf(_identity, "user");
  const id = fieldOf(user, "id");
  return typeof id === "string" && id !== "" ? id : null;
}

/** A track object, or null. */
export const trackOf = (value: unknown): LibraryTrack | null =>
  hasMethods(value, ["getType", "isLocal", "isMuted", "attach", "addEventListener"])
    ? (value as LibraryTrack)
    : null;

/** The wire knows moderators; everybody else is a guest. */
export const roleOf = (value: unknown): Role => (value === "moderator" ? "host" : "guest");

/** Jitsi's property carries the time of raising; old clients wrote `true`, lowering writes nothing. */
export function raisedHandOf(value: unknown, nowMs: number): number | null {
  if (value === true || value === "true") return nowMs;
  const atMs = typeof value === "string" || typeof value === "number" ? Number(value) : 0;
  return Number.isFinite(atMs) && atMs > 0 ? atMs : null;
}

/** The occupant behind a full room JID: its part after the slash. */
export function occupantOf(jid: unknown): string | null {
  const text = textOf(jid);
  const slash = text?.lastIndexOf("/") ?? -1;
  return text !== null && slash >= 0 ? text.slice(slash + 1) : null;
}

/** An epoch time from what a chat event carries: ISO text of a delayed message, Date, number or nothing. */
export function timeOf(value: unknown): number | null {
  if (value instanceof Date) return numberOf(value.getTime());
  return numberOf(typeof value === "string" ? Date.parse(value) : value);
}

function larger(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** The figures of a connection-quality event, ours or theirs. */
export function figuresOf(stats: unknown): ConnectionFigures {
  const loss = fieldOf(stats, "packetLoss");
  const rate = fieldOf(stats, "bitrate");
  return {
    lossPercent: larger(numberOf(fieldOf(loss, "upload")), numberOf(fieldOf(loss, "download"))),
    roundTripMs: numberOf(fieldOf(stats, "jvbRTT")),
    bitrateKbps: larger(numberOf(fieldOf(rate, "upload")), numberOf(fieldOf(rate, "download"))),
  };
}
