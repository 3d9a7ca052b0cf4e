import type { Signal } from "../signals/signal";
import type { ReactionSeen, SpeakRequest } from "../types";

/** What passing signs have left behind. */
export interface RoomSignals {
  /** Oldest first; only the last few. */
  readonly reactions: readonly ReactionSeen[];
  readonly speakRequest: SpeakRequest | null;
}

/** A sign as it came in, with who sent it as the roster knows them. */
export interface SignalHeard {
  readonly signal: Signal;
  readonly from: { readonly id: string; readonly name: string; readonly isHost: boolean };
  readonly id: string;
  readonly atMs: number;
}

/** Before anything was signalled. */
export const NO_SIGNALS: RoomSignals = { reactions: [], speakRequest: null };

const KEPT = 20;
/** Of one person, at most one sign in this time: nobody may flood the others' screens. */
const PAUSE_MS = 900;

/** The signs after one more; a guest's wish that somebody speak, and too many signs, change nothing. */
export function hearSignal(before: RoomSignals, heard: SignalHeard): RoomSignals {
  const { signal, from, id, atMs } = heard;
  if (signal.kind === "please-speak") {
    if (!from.isHost || before.speakRequest !== null) return before;
    return { ...before, speakRequest: { fromName: from.name, atMs } };
  }
  const last = before.reactions.findLast(({ fromId }) => fromId === from.id);
  if (last && atMs - last.atMs < PAUSE_MS) return before;
  const seen = { id, fromId: from.id, fromName: from.name, reaction: signal.reaction, atMs };
  return { ...before, reactions: [...before.reactions, seen].slice(-KEPT) };
}
