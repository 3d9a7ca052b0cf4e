import { REACTIONS, type Signal } from "../signals/signal";
import { fieldOf } from "./library-values";

/** As Jitsi Meet writes it, so that its people and ours see each other's. */
const REACTION_NAME = "endpoint-reaction";
const PLEASE_SPEAK_NAME = "stadtstube-please-speak";

/** The payload of a bridge channel's endpoint message. */
export function signalPayload(signal: Signal): Readonly<Record<string, unknown>> {
  return signal.kind === "reaction"
    ? { name: REACTION_NAME, reactions: [signal.reaction], timestamp: Date.now() }
    : { name: PLEASE_SPEAK_NAME };
}

/** What a payload from anybody means to us; null for everything else, however it is made. */
export function parseSignal(payload: unknown): Signal | null {
  const name = fieldOf(payload, "name");
  if (name === PLEASE_SPEAK_NAME) return { kind: "please-speak" };
  if (name !== REACTION_NAME) return null;
  const reactions = fieldOf(payload, "reactions");
  const last: unknown = Array.isArray(reactions) ? reactions.at(-1) : undefined;
  const reaction = REACTIONS.find((known) => known === last);
  return reaction === undefined ? null : { kind: "reaction", reaction };
}
