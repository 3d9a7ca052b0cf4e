import type { DoorSettings, WaitingPerson } from "./desk-reply";

/** What a host's page knows about the door. */
export interface DeskState {
  /** Who waits, in the order they came. */
  readonly guests: readonly WaitingPerson[];
  /** Null before the first look. */
  readonly door: DoorSettings | null;
  /** `lost`: what is shown may be out of date. */
  readonly line: "opening" | "good" | "lost";
  /** About whom a decision is on its way. */
  readonly deciding: ReadonlySet<string>;
  /** A change of the door is on its way. */
  readonly changing: boolean;
  /** Why the last thing the host wanted did not happen. */
  readonly refusal: { readonly code: string; readonly retryAfterMs?: number } | null;
  readonly soundOn: boolean;
  /** Who has come since this page looks, for screen readers; newest last. */
  readonly arrivals: readonly { readonly id: string; readonly name: string }[];
  /** The page has no right here, or the room is over: nothing is looked at any more. */
  readonly over: boolean;
}

/** Before the first look. */
export const EMPTY_DESK: DeskState = {
  guests: [],
  door: null,
  line: "opening",
  deciding: new Set(),
  changing: false,
  refusal: null,
  soundOn: true,
  arrivals: [],
  over: false,
};
